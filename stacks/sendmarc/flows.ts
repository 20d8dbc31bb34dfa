import * as network from '@pulumi/azure-native/network'
import { files } from './data'
import { PRIMARY, SECONDARY, secondVnet, vnet } from './network'

/** Every flow through the virtual networks is recorded. */
for (const [name, location, target] of [
  ['private', PRIMARY, vnet],
  ['private-second', SECONDARY, secondVnet]
] as const) {
  new network.FlowLog(name, {
    resourceGroupName: 'NetworkWatcherRG',
    networkWatcherName: `NetworkWatcher_${location}`,
    location,
    targetResourceId: target.id,
    storageId: files.id,
    enabled: true
  })
}
