// The architecture of the Retarus overview on Azure, as it would be deployed: every claim that a machine can check there holds.
import * as resources from '@pulumi/azure-native/resources'
import { AREAS, type Area, type Site } from './areas'
import { areaDatabase, type Place } from './databases'
import { areaEntry, siteEntry } from './entry'
import { siteLogs } from './logs'
import { siteMessaging } from './messaging'
import { siteNetwork } from './network'
import { areaStores } from './stores'

function placeOf(area: Area, site: Site): Place {
  const group = new resources.ResourceGroup(site.name, { resourceGroupName: site.name, location: site.location })
  const place = { site, group, segments: siteNetwork(site, group), log: siteLogs(site, group) }
  siteMessaging(area, place)
  return place
}

for (const area of AREAS) {
  const [first, second, ...more] = area.sites
  const places = [placeOf(area, first), placeOf(area, second)] as const
  const all = [...places, ...more.map((site) => placeOf(area, site))]
  areaEntry(
    area,
    places[0].group,
    all.map((place) => siteEntry(area, place))
  )
  areaStores(area, places[0].group, places[0].log)
  if (area.isDelivery !== true) areaDatabase(area, 'metadata', places)
}
