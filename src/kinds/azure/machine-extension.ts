import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'
import { looksForMalware } from './antimalware.ts'

/** Extension of a virtual machine, or of every machine of a scale set. https://learn.microsoft.com/rest/api/compute/virtual-machine-extensions (2024-11-01, read 2026-11-29) */
export default defineKind({
  id: 'azure.machine-extension',
  title: 'Extension of a virtual machine',
  cloud: 'azure',
  role: 'setting',
  types: {
    pulumi: ['azure-native:compute:VirtualMachineExtension', 'azure-native:compute:VirtualMachineScaleSetExtension'],
    arm: ['Microsoft.Compute/virtualMachines/extensions']
  },
  names: [],
  links: [
    {
      name: 'attachedTo',
      to: ['azure.virtual-machine', 'azure.virtual-machine-scale-set'],
      read: (r) => {
        if (r.dialect === 'arm') return r.parent()
        return r.type.endsWith('ScaleSetExtension')
          ? r.references('vmScaleSetName', /compute[^:]*:VirtualMachineScaleSet$/)
          : r.references('vmName', /compute[^:]*:VirtualMachine$/)
      }
    }
  ],
  facets: { setting: (r) => ({ name: r.byNature('malware', 'type'), value: map(protects(r), (on) => (on ? 'on' : 'off')) }) }
})

function protects(r: Reader): Fact<boolean> {
  return chain(looksForMalware(r), (looks) => (looks ? isInstalled(r) : known(false)))
}

/** A program declares that it will be; a machine that is there tells whether it was. */
function isInstalled(r: Reader): Fact<boolean> {
  if (r.dialect === 'azure-native') return known(true)
  return map(r.string('provisioningState', { absent: UNSTATED }), (state) => /^Succeeded$/i.test(state))
}
