import * as gcp from '@pulumi/gcp'
import { dataKey } from './keys'
import { subnet } from './network'
import { CLASSIFIED, REGION, ZONES } from './place'

/** The nearest that a public cloud has to hosts of one's own: servers that no other customer shares. */
const hosts = new gcp.compute.NodeTemplate('platform', { region: REGION, nodeType: 'n2-node-80-640' })

/** Servers of a service in both zones, reached by directory identities only. */
function servers(service: string): void {
  for (const zone of ZONES) {
    const name = `${service}-${zone.slice(-1)}`
    const group = new gcp.compute.NodeGroup(name, { zone, initialSize: 1, nodeTemplate: hosts.id })
    new gcp.compute.Instance(name, {
      machineType: 'n2-standard-8',
      zone,
      tags: [service],
      labels: { ...CLASSIFIED, product: service },
      bootDisk: { initializeParams: { image: 'projects/cos-cloud/global/images/family/cos-stable' }, kmsKeySelfLink: dataKey.id },
      networkInterfaces: [{ subnetwork: subnet.id }],
      metadata: {
        'enable-oslogin': 'TRUE',
        'block-project-ssh-keys': 'TRUE',
        'serial-port-enable': 'FALSE',
        'google-logging-enabled': 'true'
      },
      shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true },
      scheduling: { nodeAffinities: [{ key: 'compute.googleapis.com/node-group-name', operator: 'IN', values: [group.name] }] }
    })
  }
}

servers('messaging')
servers('voice')
