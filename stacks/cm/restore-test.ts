import * as gcp from '@pulumi/gcp'
import { dataKey } from './keys'
import { denyTheRest, peeredServices } from './network'
import { CLASSIFIED, REGION } from './place'

/** A network of its own, joined to nothing: restores are tested here before the data is anonymised. */
const network = new gcp.compute.Network('restore-test', { autoCreateSubnetworks: false })
new gcp.compute.Subnetwork('restore-test', {
  network: network.id,
  region: REGION,
  ipCidrRange: '10.50.0.0/24',
  logConfig: { aggregationInterval: 'INTERVAL_5_SEC', flowSampling: 1, metadata: 'INCLUDE_ALL_METADATA' }
})
denyTheRest('restore-test', network)

new gcp.sql.DatabaseInstance(
  'restore-test',
  {
    databaseVersion: 'POSTGRES_16',
    region: REGION,
    encryptionKeyName: dataKey.id,
    settings: {
      tier: 'db-custom-4-15360',
      edition: 'ENTERPRISE',
      ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id, sslMode: 'ENCRYPTED_ONLY' },
      userLabels: { ...CLASSIFIED, purpose: 'restore-test' }
    }
  },
  { dependsOn: [peeredServices('restore-test', network)] }
)
