// The architecture of the Retarus overview on Google Cloud, as it would be deployed: every claim that a machine can check there holds.
import * as gcp from '@pulumi/gcp'
import { AREAS } from './areas'
import { areaStores } from './data'
import { areaEntry, siteEntry } from './entry'
import { areaLogs } from './logs'
import { siteMessaging, siteOperations } from './messaging'
import { areaNetwork, siteNetwork } from './network'

const zone = new gcp.dns.ManagedZone('transfer', { dnsName: 'transfer.example.com.', dnssecConfig: { state: 'on' } })

for (const area of AREAS) {
  const access = areaNetwork(area)
  areaStores(area, access)
  areaLogs(area)
  const addresses = area.sites.map((site) => {
    const segments = siteNetwork(site, access.network)
    siteOperations(area, site, segments)
    return siteEntry(area, site, segments, siteMessaging(area, site, segments))
  })
  areaEntry(area, zone, addresses)
}
