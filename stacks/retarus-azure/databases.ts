import * as dbforpostgresql from '@pulumi/azure-native/dbforpostgresql'
import type * as resources from '@pulumi/azure-native/resources'
import { type Area, labelsOf, type Site } from './areas'
import type { Logging } from './logs'
import type { SiteNetwork } from './network'

/** What a site offers to those who build in it. */
export interface Place {
  readonly site: Site
  readonly group: resources.ResourceGroup
  readonly segments: SiteNetwork
  readonly log: Logging
}

/** Logins and statements are recorded; nobody connects in the clear. */
const PARAMETERS: Record<string, string> = {
  require_secure_transport: 'ON',
  ssl_min_protocol_version: 'TLSv1.2',
  shared_preload_libraries: 'pgaudit',
  'pgaudit.log': 'ALL'
}

/** Metadata: a primary in the first data centre of an area, a replica that takes over in the second. */
export function areaDatabase(area: Area, dataClass: string, [first, second]: readonly [Place, Place]): void {
  const primary = server(area, dataClass, first, {
    highAvailability: { mode: 'ZoneRedundant' },
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
  })
  server(area, dataClass, second, { createMode: 'Replica', sourceServerResourceId: primary.id })
}

function server(
  area: Area,
  dataClass: string,
  { site, group, segments, log }: Place,
  more: Partial<dbforpostgresql.ServerArgs>
): dbforpostgresql.Server {
  const label = `${dataClass}-${site.name}`
  const created = new dbforpostgresql.Server(label, {
    resourceGroupName: group.name,
    location: site.location,
    version: '16',
    sku: { name: 'Standard_D4ds_v5', tier: 'GeneralPurpose' },
    storage: { storageSizeGB: 256 },
    network: { delegatedSubnetResourceId: segments.data.id },
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled' },
    tags: labelsOf(area, dataClass),
    ...more
  })
  for (const [name, value] of Object.entries(PARAMETERS)) {
    new dbforpostgresql.Configuration(`${label}-${name}`, {
      resourceGroupName: group.name,
      serverName: created.name,
      configurationName: name,
      value,
      source: 'user-override'
    })
  }
  log(label, created.id)
  return created
}
