import type { Maker } from './maker.ts'

/** Machines with their disks and interfaces, and sets of them. */
export function addMachines({ random, each, resource, locked, ago, guards, subnets, addresses, sets, machines }: Maker): void {
  each(50, (index) => {
    const networkInterface = resource('Microsoft.Network/networkInterfaces', `machine-${index}-nic`, {
      properties: {
        networkSecurityGroup: { id: random.pick(guards).id },
        ipConfigurations: [
          {
            name: 'primary',
            properties: {
              primary: true,
              subnet: { id: random.pick(subnets) },
              ...(random.percent(15) ? { publicIPAddress: { id: random.pick(addresses) } } : {})
            }
          }
        ]
      }
    })
    const encryption = random.percent(50)
      ? { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: random.pick(sets) }
      : { type: 'EncryptionAtRestWithPlatformKey' }
    const disk = resource('Microsoft.Compute/disks', `machine-${index}-os`, {
      sku: { name: random.pick(['Premium_LRS', 'Premium_ZRS']), tier: 'Premium' },
      properties: {
        diskSizeGB: 128,
        encryption,
        networkAccessPolicy: random.pick(['DenyAll', 'AllowAll']),
        publicNetworkAccess: 'Disabled',
        creationData: { createOption: 'FromImage' }
      }
    })
    if (random.percent(30)) {
      resource('Microsoft.Compute/snapshots', `machine-${index}-os-snapshot`, {
        sku: { name: 'Standard_ZRS', tier: 'Standard' },
        properties: {
          creationData: { createOption: 'Copy', sourceResourceId: disk.id },
          encryption,
          networkAccessPolicy: 'DenyAll',
          provisioningState: 'Succeeded',
          timeCreated: ago(random.pick([1, 5, 40]))
        }
      })
    }
    const machine = resource('Microsoft.Compute/virtualMachines', `machine-${index}`, {
      zones: [random.pick(['1', '2', '3'])],
      properties: {
        hardwareProfile: { vmSize: 'Standard_D4s_v5' },
        osProfile: { computerName: `machine-${index}`, linuxConfiguration: { disablePasswordAuthentication: true } },
        storageProfile: {
          osDisk: { osType: 'Linux', createOption: 'FromImage', managedDisk: { id: disk.id, storageAccountType: 'Premium_LRS' } },
          dataDisks: []
        },
        networkProfile: { networkInterfaces: [{ id: networkInterface.id }] }
      }
    })
    machines.push(machine)
    locked(machine)
  })
  each(4, (index) => {
    resource('Microsoft.Compute/virtualMachineScaleSets', `workers-${index}`, {
      sku: { name: 'Standard_D4s_v5', capacity: 3 },
      zones: random.pick([['1', '2', '3'], ['1']]),
      properties: {
        virtualMachineProfile: {
          storageProfile: { osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } } },
          networkProfile: {
            networkInterfaceConfigurations: [
              { name: 'nic', properties: { ipConfigurations: [{ name: 'ip', properties: { subnet: { id: random.pick(subnets) } } }] } }
            ]
          }
        }
      }
    })
  })
}
