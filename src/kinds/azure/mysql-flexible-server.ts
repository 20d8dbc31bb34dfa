import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { keyLink, settleKeyLevel } from './customer-key.ts'
import { publicAddress, publicEndpoint, throughFirewall } from './database-firewall.ts'
import {
  automaticBackup,
  encryptionKey,
  FLEXIBLE_FIXES,
  geoRedundant,
  isPublic,
  isZoneRedundant,
  placement,
  privateConnectivity,
  settleBackup,
  transitByDefault,
  transitByParameters
} from './flexible-server.ts'
import { inResourceGroup, settlePlacement } from './location.ts'
import { lockedGroup, protectedByLock, unlocked } from './locks.ts'
import { subnetLinks } from './network-links.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'
import { replicaLink } from './read-replica.ts'
import { mysqlAudit, unaudited } from './server-audit.ts'
import { isOn, parameter, parameterDefault } from './server-parameters.ts'

const PARAMETER = 'azure.mysql-configuration'
const TLS_PARAMETER = 'tls_version'

/** MySQL flexible server. https://learn.microsoft.com/rest/api/mysql/flexibleserver/servers (2024-12-30, read 2026-11-22) */
export default defineKind({
  id: 'azure.mysql-flexible-server',
  title: 'Azure Database for MySQL flexible server',
  cloud: 'azure',
  role: 'database',
  types: { pulumi: ['azure-native:dbformysql:Server'], arm: ['Microsoft.DBforMySQL/flexibleServers'] },
  names: ['serverName'],
  links: [
    inResourceGroup,
    lockedGroup,
    replicaLink('azure.mysql-flexible-server', () => 'sourceServerResourceId', /dbformysql[^:]*:Server$/),
    keyLink(() => 'dataEncryption.primaryKeyURI'),
    ...subnetLinks((r, wiredTo) => r.references('network.delegatedSubnetResourceId', wiredTo))
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement,
    replication: (r) => ({ regions: r.byNature([], 'location') }),
    publicAddress: (r) => publicAddress(isPublic(r)),
    publicEndpoint: (r) => publicEndpoint(isPublic(r)),
    anonymousAccess: 'not-applicable',
    privateConnectivity,
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    // https://learn.microsoft.com/azure/mysql/flexible-server/security-tls (2026-11-22): require_secure_transport = ON and tls_version = TLS 1.2 are the default configuration.
    encryptionInTransit: transitByDefault(TLS_PARAMETER),
    zoneRedundancy: (r) => ({ zones: map(isZoneRedundant(r), (spread) => (spread ? 2 : 1)) }),
    backup: (r) => automaticBackup(r, r.number('backup.backupIntervalHours', { absent: 24 }), backupZones(r)),
    backupHistory: 'not-modelled',
    immutability: 'not-modelled',
    deletionProtection: unlocked,
    identity: (r) => ({ directoryOnly: parameterDefault(r, 'aad_auth_only', false) }),
    audit: unaudited('audit_log_enabled')
  },
  settle: {
    monitoring: heardOf({ types: ['microsoft.dbformysql/flexibleservers'], group: 'childOf', diagnosed: true }),
    placement: settlePlacement,
    publicEndpoint: throughFirewall('azure.mysql-firewall-rule'),
    privateConnectivity: attachedByPrivateEndpoint,
    encryptionAtRest: settleKeyLevel,
    encryptionInTransit: transitByParameters(PARAMETER, TLS_PARAMETER),
    backup: settleBackup,
    deletionProtection: protectedByLock,
    identity: (own, near) => ({
      directoryOnly: parameter(near, { kind: PARAMETER, name: 'aad_auth_only', turn: isOn, otherwise: own.directoryOnly })
    }),
    audit: mysqlAudit(PARAMETER)
  },
  fixes: FLEXIBLE_FIXES
})

/**
 * Zone-redundant for servers with zone-redundant high availability, else locally redundant, unless the storage was made zone-redundant
 * on creation. https://learn.microsoft.com/azure/mysql/flexible-server/concepts-backup-restore#backup-redundancy-options (2026-11-22)
 */
function backupZones(r: Reader): Fact<number> {
  const storage = r.string('storage.storageRedundancy', { absent: 'LocalRedundancy' })
  return chain(
    all<[boolean, boolean, string]>([isZoneRedundant(r), geoRedundant(r), storage]),
    ([spread, geo, redundancy]): Fact<number> => {
      if (spread && !geo) return known(2)
      if (!spread && redundancy === 'LocalRedundancy') return known(1)
      return unknown('not-collected', { missing: 'the vendor does not say how many zones hold the backups of this storage redundancy' })
    }
  )
}
