// The architecture of the Retarus overview on Google Cloud, as it would be deployed: every claim that a machine can check there holds.
import { AREAS } from './areas'
import { areaStores } from './data'
import { siteEntry } from './entry'
import { areaLogs } from './logs'
import { siteMessaging, siteOperations } from './messaging'
import { areaNetwork, siteNetwork } from './network'

for (const area of AREAS) {
  const access = areaNetwork(area)
  areaStores(area, access)
  areaLogs(area)
  for (const site of area.sites) {
    const segments = siteNetwork(site, access.network)
    siteOperations(area, site, segments)
    siteEntry(site, segments, siteMessaging(area, site, segments))
  }
}
