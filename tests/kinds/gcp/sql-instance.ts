import kmsKey from '../../../src/kinds/gcp/kms-key.ts'
import kind from '../../../src/kinds/gcp/sql-instance.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import logBucket from '../../../src/kinds/gcp/log-bucket.ts'
import logSink from '../../../src/kinds/gcp/log-sink.ts'
import type { KindFixture, NeighbourCase } from '../fixture.ts'

const KEY = 'projects/ledger-prod/locations/europe-west3/keyRings/ledger/cryptoKeys/database'
const NETWORK = 'projects/ledger-prod/global/networks/ledger'
const URN = 'urn:pulumi:prod::ledger::'

const FLAGS = [
  { name: 'cloudsql.iam_authentication', value: 'on' },
  { name: 'cloudsql.enable_pgaudit', value: 'on' },
  { name: 'pgaudit.log', value: 'all' },
  { name: 'log_connections', value: 'on' },
  { name: 'log_disconnections', value: 'on' }
]

const NOT_BACKED_UP = {
  enabled: false,
  everyHours: Infinity,
  retentionDays: 0,
  restoreWindowDays: 0,
  regions: [],
  zones: 0,
  key: 'provider-key'
}

const OPEN = '?not-collected'

/** A database beside a sink that leads to a log bucket of a year. */
function loggedTo(
  title: string,
  sink: object,
  { project = 'ledger-prod' }: { readonly project?: string },
  retentionDays: unknown,
  others: NeighbourCase['resources'] = []
): NeighbourCase {
  const bucket = `projects/${project}/locations/europe-west3/buckets/audit`
  return {
    title: `keeps its audit log ${title}`,
    kinds: [kind, logSink, logBucket],
    of: '//cloudsql.googleapis.com/projects/ledger-prod/instances/ledger-db',
    resources: [
      {
        id: '//cloudsql.googleapis.com/projects/ledger-prod/instances/ledger-db',
        typeSystem: 'cai',
        type: 'sqladmin.googleapis.com/Instance',
        origin: 'observed',
        document: { databaseVersion: 'MYSQL_8_0', settings: { databaseFlags: [{ name: 'cloudsql_mysql_audit', value: 'ON' }] } }
      },
      {
        id: `//logging.googleapis.com/projects/${project}/sinks/audit`,
        typeSystem: 'cai',
        type: 'logging.googleapis.com/LogSink',
        origin: 'observed',
        document: { name: 'audit', destination: `logging.googleapis.com/${bucket}`, filter: 'logName:"cloudaudit.googleapis.com"', ...sink }
      },
      {
        id: `//logging.googleapis.com/${bucket}`,
        typeSystem: 'cai',
        type: 'logging.googleapis.com/LogBucket',
        origin: 'observed',
        document: { name: bucket, retentionDays: 365 }
      },
      ...others
    ],
    facets: { audit: { enabled: true, retentionDays } }
  }
}

const MORE = 'projects/ledger-audit/locations/europe-west3/buckets/all'

function sinkOf(holder: string, more: object) {
  return {
    id: `//logging.googleapis.com/${holder}/sinks/all`,
    typeSystem: 'cai',
    type: 'logging.googleapis.com/LogSink',
    origin: 'observed',
    document: { name: 'all', destination: `logging.googleapis.com/${MORE}`, ...more }
  } as const
}

function aboveIt(more: object) {
  return sinkOf('organizations/4711', { includeChildren: true, ...more })
}

function keptFor(retentionDays: number) {
  return {
    id: `//logging.googleapis.com/${MORE}`,
    typeSystem: 'cai',
    type: 'logging.googleapis.com/LogBucket',
    origin: 'observed',
    document: { name: MORE, retentionDays }
  } as const
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-db',
        region: 'europe-west3',
        databaseVersion: 'POSTGRES_15',
        encryptionKeyName: KEY,
        deletionProtection: true,
        settings: {
          tier: 'db-custom-4-15360',
          edition: 'ENTERPRISE',
          availabilityType: 'REGIONAL',
          locationPreference: { zone: 'europe-west3-a', secondaryZone: 'europe-west3-b' },
          deletionProtectionEnabled: true,
          ipConfiguration: { ipv4Enabled: false, privateNetwork: NETWORK, sslMode: 'ENCRYPTED_ONLY' },
          databaseFlags: FLAGS,
          backupConfiguration: {
            enabled: true,
            startTime: '02:00',
            location: 'europe-west3',
            pointInTimeRecoveryEnabled: true,
            transactionLogRetentionDays: 7,
            backupRetentionSettings: { retainedBackups: 14, retentionUnit: 'COUNT' }
          },
          userLabels: { system: 'ledger' }
        }
      }
    },
    'gcp-api': {
      resource: { id: '//cloudsql.googleapis.com/projects/ledger-prod/instances/ledger-db', name: 'ledger-db', location: 'europe-west3' },
      document: {
        kind: 'sql#instance',
        name: 'ledger-db',
        project: 'ledger-prod',
        state: 'RUNNABLE',
        backendType: 'SECOND_GEN',
        instanceType: 'CLOUD_SQL_INSTANCE',
        connectionName: 'ledger-prod:europe-west3:ledger-db',
        region: 'europe-west3',
        gceZone: 'europe-west3-a',
        secondaryGceZone: 'europe-west3-b',
        databaseVersion: 'POSTGRES_15',
        databaseInstalledVersion: 'POSTGRES_15_7',
        diskEncryptionConfiguration: { kind: 'sql#diskEncryptionConfiguration', kmsKeyName: KEY },
        diskEncryptionStatus: { kind: 'sql#diskEncryptionStatus', kmsKeyVersionName: `${KEY}/cryptoKeyVersions/3` },
        ipAddresses: [{ type: 'PRIVATE', ipAddress: '10.20.0.3' }],
        settings: {
          kind: 'sql#settings',
          tier: 'db-custom-4-15360',
          edition: 'ENTERPRISE',
          availabilityType: 'REGIONAL',
          activationPolicy: 'ALWAYS',
          connectorEnforcement: 'NOT_REQUIRED',
          locationPreference: { kind: 'sql#locationPreference', zone: 'europe-west3-a', secondaryZone: 'europe-west3-b' },
          deletionProtectionEnabled: true,
          ipConfiguration: { privateNetwork: NETWORK, sslMode: 'ENCRYPTED_ONLY', serverCaMode: 'GOOGLE_MANAGED_INTERNAL_CA' },
          databaseFlags: FLAGS,
          backupConfiguration: {
            kind: 'sql#backupConfiguration',
            enabled: true,
            startTime: '02:00',
            location: 'europe-west3',
            pointInTimeRecoveryEnabled: true,
            transactionLogRetentionDays: 7,
            transactionalLogStorageState: 'CLOUD_STORAGE',
            backupTier: 'STANDARD',
            backupRetentionSettings: { retainedBackups: 14, retentionUnit: 'COUNT' }
          },
          userLabels: { system: 'ledger' }
        }
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: ['europe-west3-a', 'europe-west3-b'] },
    replication: { regions: [] },
    publicAddress: { addresses: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    anonymousAccess: 'not-applicable',
    privateConnectivity: { attached: true },
    encryptionAtRest: { key: 'customer-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 2 },
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 14,
      restoreWindowDays: 7,
      regions: ['europe-west3'],
      zones: 2,
      key: 'customer-key'
    },
    deletionProtection: { enabled: true },
    identity: { directoryOnly: '?not-collected' },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: {
    terraform: {
      document: {
        name: 'reports-db',
        region: 'southamerica-east1',
        databaseVersion: 'MYSQL_5_7',
        deletionProtection: true,
        settings: {
          tier: 'db-n1-standard-1',
          edition: 'ENTERPRISE',
          ipConfiguration: {
            authorizedNetworks: [
              { name: 'office', value: '203.0.113.0/24' },
              { name: 'everyone', value: '0.0.0.0/0' }
            ]
          },
          backupConfiguration: { enabled: true, backupRetentionSettings: { retainedBackups: 3 } }
        }
      }
    },
    'gcp-api': {
      document: {
        kind: 'sql#instance',
        name: 'reports-db',
        region: 'southamerica-east1',
        databaseVersion: 'MYSQL_5_7',
        ipAddresses: [{ type: 'PRIMARY' }, { type: 'OUTGOING', ipAddress: '198.51.100.9' }],
        settings: {
          edition: 'ENTERPRISE',
          availabilityType: 'ZONAL',
          ipConfiguration: {
            ipv4Enabled: true,
            authorizedNetworks: [
              { kind: 'sql#aclEntry', name: 'office', value: '203.0.113.0/24' },
              { name: 'everyone', value: '0.0.0.0/0' }
            ]
          },
          backupConfiguration: { enabled: true, backupRetentionSettings: { retainedBackups: 3, retentionUnit: 'COUNT' } }
        }
      }
    }
  },
  failingFacets: {
    publicAddress: { addresses: ['ephemeral'] },
    publicEndpoint: { reach: 'open', sources: ['203.0.113.0/24', '0.0.0.0/0'] },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '?not-collected' },
    zoneRedundancy: { zones: 1 },
    backup: { enabled: true, everyHours: 24, retentionDays: 3, restoreWindowDays: 0, regions: ['us'], zones: 2, key: 'provider-key' },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    audit: { enabled: false, retentionDays: '?not-collected' }
  },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: [] },
      publicAddress: { addresses: ['ephemeral'] },
      publicEndpoint: { reach: 'restricted', sources: [] },
      privateConnectivity: { attached: false },
      encryptionAtRest: { key: 'provider-key' },
      encryptionInTransit: { plaintextRefused: false, minimumTls: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      backup: {
        enabled: '?not-collected',
        everyHours: '?not-collected',
        retentionDays: '?not-collected',
        restoreWindowDays: '?not-collected',
        regions: '?not-collected',
        zones: '?not-collected',
        key: 'provider-key'
      },
      deletionProtection: { enabled: false },
      identity: { directoryOnly: '?not-collected' },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: [] },
      publicAddress: { addresses: [] },
      publicEndpoint: { reach: 'closed', sources: [] },
      privateConnectivity: { attached: false },
      encryptionAtRest: { key: 'provider-key' },
      encryptionInTransit: { plaintextRefused: false, minimumTls: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      backup: NOT_BACKED_UP,
      deletionProtection: { enabled: false },
      identity: { directoryOnly: '?not-collected' },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    }
  },
  links: {
    terraform: { replicaOf: [], inNetwork: [{ text: NETWORK }], encryptedBy: [{ text: KEY }] },
    'gcp-api': { replicaOf: [], inNetwork: [{ text: NETWORK }], encryptedBy: [{ text: KEY }] }
  },
  cases: [
    {
      title: 'takes a public address without authorized networks for one that only connectors use',
      dialect: 'gcp-api',
      given: {
        document: { ipAddresses: [{ type: 'PRIMARY', ipAddress: '203.0.113.7' }], settings: { ipConfiguration: { ipv4Enabled: true } } }
      },
      facets: { publicAddress: { addresses: ['203.0.113.7'] }, publicEndpoint: { reach: 'restricted', sources: [] } }
    },
    {
      title: 'sees the internet in two halves',
      dialect: 'terraform',
      given: { document: { settings: { ipConfiguration: { authorizedNetworks: [{ value: '0.0.0.0/1' }, { value: '128.0.0.0/1' }] } } } },
      facets: { publicEndpoint: { reach: 'open', sources: ['0.0.0.0/1', '128.0.0.0/1'] } }
    },
    {
      title: 'is open however the other networks turn out',
      dialect: 'terraform',
      given: { document: { settings: { ipConfiguration: { authorizedNetworks: [{ value: UNKNOWN_SENTINEL }, { value: '::/0' }] } } } },
      facets: { publicEndpoint: { reach: 'open', sources: '?computed' } }
    },
    {
      title: 'lets nobody but connectors in when they are required',
      dialect: 'terraform',
      given: {
        document: { settings: { connectorEnforcement: 'REQUIRED', ipConfiguration: { authorizedNetworks: [{ value: '0.0.0.0/0' }] } } }
      },
      facets: {
        publicEndpoint: { reach: 'restricted', sources: [] },
        encryptionInTransit: { plaintextRefused: true, minimumTls: '?not-collected' }
      }
    },
    {
      title: 'reads private service connect from Pulumi',
      dialect: 'terraform',
      given: { document: { settings: { ipConfiguration: { ipv4Enabled: false, pscConfigs: [{ pscEnabled: true }] } } } },
      facets: { privateConnectivity: { attached: true } }
    },
    {
      title: 'reads private service connect from Terraform',
      dialect: 'terraform',
      given: { document: { settings: [{ ip_configuration: [{ ipv4_enabled: false, psc_config: [{ psc_enabled: true }] }] }] } },
      facets: { privateConnectivity: { attached: true }, publicAddress: { addresses: [] } }
    },
    {
      title: 'reads private service connect from the API',
      dialect: 'gcp-api',
      given: { document: { settings: { ipConfiguration: { pscConfig: { pscEnabled: true } } } } },
      facets: { privateConnectivity: { attached: true } }
    },
    {
      title: 'honours the switch that the SSL mode replaced',
      dialect: 'gcp-api',
      given: { document: { databaseVersion: 'POSTGRES_13', settings: { ipConfiguration: { requireSsl: true } } } },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' } }
    },
    {
      title: 'takes the lowest TLS version that a flag allows',
      dialect: 'terraform',
      given: {
        document: {
          databaseVersion: 'MYSQL_8_0',
          settings: {
            ipConfiguration: { sslMode: 'TRUSTED_CLIENT_CERTIFICATE_REQUIRED' },
            databaseFlags: [{ name: 'tls_version', value: 'TLSv1,TLSv1.2' }]
          }
        }
      },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' } }
    },
    {
      title: 'does not trust an old release of MySQL 8.0',
      dialect: 'gcp-api',
      given: { document: { databaseVersion: 'MYSQL_8_0', databaseInstalledVersion: 'MYSQL_8_0_18' } },
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '?not-collected' } }
    },
    {
      title: 'knows that MySQL 8.4 starts at TLS 1.2',
      dialect: 'gcp-api',
      given: { document: { databaseVersion: 'MYSQL_8_4', databaseInstalledVersion: 'MYSQL_8_4_3' } },
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' } }
    },
    {
      title: 'counts the binary log of MySQL as point-in-time restore, with the default retention',
      dialect: 'terraform',
      given: {
        document: {
          region: 'europe-west3',
          databaseVersion: 'MYSQL_8_0',
          settings: { backupConfiguration: { enabled: true, binaryLogEnabled: true } }
        }
      },
      facets: {
        backup: { enabled: true, everyHours: 24, retentionDays: 7, restoreWindowDays: 7, regions: ['eu'], zones: 2, key: 'provider-key' }
      }
    },
    {
      title: 'knows the longer defaults of Enterprise Plus, which PostgreSQL 16 has by itself',
      dialect: 'terraform',
      given: {
        document: {
          region: 'australia-southeast1',
          databaseVersion: 'POSTGRES_16',
          settings: { backupConfiguration: { enabled: true, pointInTimeRecoveryEnabled: true } }
        }
      },
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 15,
          restoreWindowDays: 14,
          regions: ['asia'],
          zones: 2,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'has no backups where the program says nothing and the edition is Enterprise',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3', databaseVersion: 'MYSQL_8_0', settings: { tier: 'db-n1-standard-1' } } },
      facets: { backup: NOT_BACKED_UP }
    },
    {
      title: 'leaves open what Enterprise Plus does by itself',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3', databaseVersion: 'POSTGRES_16', settings: { edition: 'ENTERPRISE_PLUS' } } },
      facets: {
        backup: {
          enabled: '?not-collected',
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: '?not-collected',
          regions: '?not-collected',
          zones: '?not-collected',
          key: 'provider-key'
        }
      }
    },
    {
      title: 'cannot say where backups from the Middle East go',
      dialect: 'gcp-api',
      given: { document: { region: 'me-central1', databaseVersion: 'MYSQL_8_0', settings: { backupConfiguration: { enabled: true } } } },
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: '?not-collected',
          zones: 2,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'leaves enhanced backups to their plan',
      dialect: 'gcp-api',
      given: {
        document: {
          region: 'europe-west3',
          databaseVersion: 'MYSQL_8_0',
          settings: { backupConfiguration: { enabled: true, backupTier: 'ENHANCED' } }
        }
      },
      facets: {
        backup: {
          enabled: true,
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: 0,
          regions: '?not-collected',
          zones: 2,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'is not backed up as a replica',
      dialect: 'gcp-api',
      given: { document: { instanceType: 'READ_REPLICA_INSTANCE', masterInstanceName: 'ledger-prod:ledger-db' } },
      facets: { backup: 'not-applicable' }
    },
    {
      title: 'is a replica when its primary is wired to it',
      dialect: 'terraform',
      given: {
        resource: { wires: { masterInstanceName: [`${URN}gcp:sql/databaseInstance:DatabaseInstance::ledger-db`] } },
        document: { masterInstanceName: UNKNOWN_SENTINEL }
      },
      facets: { backup: 'not-applicable' }
    },
    {
      title: 'ignores the provider-side protection and a second zone without a first',
      dialect: 'terraform',
      given: { document: { deletionProtection: true, settings: { locationPreference: { secondaryZone: 'europe-west3-b' } } } },
      facets: { deletionProtection: { enabled: false }, placement: { regions: '?not-collected', zones: [] } }
    },
    {
      title: 'has no second zone when there is to be none',
      dialect: 'terraform',
      given: {
        document: {
          region: 'europe-west3',
          settings: { locationPreference: { zone: 'europe-west3-c', secondaryZone: 'no_secondary_zone' } }
        }
      },
      facets: { placement: { regions: ['europe-west3'], zones: ['europe-west3-c'] } }
    },
    {
      title: 'audits MySQL by its plugin',
      dialect: 'gcp-api',
      given: { document: { databaseVersion: 'MYSQL_8_0', settings: { databaseFlags: [{ name: 'cloudsql_mysql_audit', value: 'ON' }] } } },
      facets: { audit: { enabled: true, retentionDays: '?not-collected' }, identity: { directoryOnly: false } }
    },
    {
      title: 'leaves the audit of SQL Server alone, whose logins always remain',
      dialect: 'gcp-api',
      given: { document: { databaseVersion: 'SQLSERVER_2022_STANDARD' } },
      facets: { audit: 'not-modelled', identity: { directoryOnly: false } }
    },
    {
      title: 'does not take pgAudit without a class for an audit',
      dialect: 'gcp-api',
      given: {
        document: { databaseVersion: 'POSTGRES_15', settings: { databaseFlags: FLAGS.filter(({ name }) => name !== 'pgaudit.log') } }
      },
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    },
    {
      title: 'does not take pgAudit without connections for an audit',
      dialect: 'gcp-api',
      given: {
        document: { databaseVersion: 'POSTGRES_15', settings: { databaseFlags: FLAGS.filter(({ name }) => name !== 'log_connections') } }
      },
      facets: { audit: { enabled: false, retentionDays: '?not-collected' } }
    },
    {
      title: 'waits for a flag whose name is not known yet',
      dialect: 'terraform',
      given: { document: { databaseVersion: 'MYSQL_8_0', settings: { databaseFlags: [{ name: UNKNOWN_SENTINEL, value: 'ON' }] } } },
      facets: { audit: { enabled: '?computed', retentionDays: '?not-collected' } }
    }
  ],
  neighbours: [
    ...[
      ['for as long as the log bucket to which a sink sends all of it', {}, {}, 365],
      ['nobody knows how long where the filter of the sink leaves it out', { filter: 'resource.type="gce_instance"' }, {}, OPEN],
      ['nobody knows how long where an exclusion may take some of it out', { exclusions: [{ filter: 'severity<ERROR' }] }, {}, OPEN],
      ['nobody knows how long where the sink is switched off', { disabled: true }, {}, OPEN],
      ['nobody knows how long where the sink is of another project', {}, { project: 'other' }, OPEN]
    ].map(([title, sink, more, retentionDays]) => loggedTo(title as string, sink as object, more as { project?: string }, retentionDays)),
    ...(
      [
        ['a sink of the organization takes what is below it to a bucket of more', aboveIt({}), 400, OPEN],
        ['a sink of the organization takes what is below it to a bucket of less', aboveIt({}), 30, 365],
        ['a sink of the organization takes nothing that is below it', aboveIt({ includeChildren: false }), 400, 365],
        ['a sink leads to a bucket that was not collected', sinkOf('projects/ledger-prod', {}), undefined, OPEN],
        ['a sink leads to objects', sinkOf('projects/ledger-prod', { destination: 'storage.googleapis.com/archive' }), 400, OPEN],
        ['a sink may take it to a bucket of more', sinkOf('projects/ledger-prod', { filter: 'severity>=NOTICE' }), 400, OPEN],
        ['a sink of another project may lead anywhere', sinkOf('projects/other', { filter: 'severity>=NOTICE' }), undefined, 365],
        ['a sink takes other logs to a bucket of more', sinkOf('projects/ledger-prod', { filter: 'logName:"syslog"' }), 400, 365]
      ] as const
    ).map(([title, other, days, expected]) =>
      loggedTo(`where beside one for a year ${title}`, {}, {}, expected, [other, ...(days === undefined ? [] : [keptFor(days)])])
    ),
    ...(
      [
        ['for as long as the log bucket of the project that both name', 'projects/ledger-prod', 365],
        ['nobody knows how long where the sink of its program names a project and it does not', undefined, OPEN],
        ['nobody knows how long where the sink of its program names another project', 'projects/orders-prod', OPEN]
      ] as const
    ).map(([title, owner, retentionDays]) => ({
      title: `keeps its audit log ${title}`,
      kinds: [kind, logSink, logBucket],
      of: `${URN}gcp:sql/databaseInstance:DatabaseInstance::ledger-db`,
      resources: [
        {
          id: `${URN}gcp:sql/databaseInstance:DatabaseInstance::ledger-db`,
          typeSystem: 'pulumi' as const,
          type: 'gcp:sql/databaseInstance:DatabaseInstance',
          ...(owner === undefined ? {} : { owner }),
          document: { databaseVersion: 'MYSQL_8_0', settings: { databaseFlags: [{ name: 'cloudsql_mysql_audit', value: 'ON' }] } }
        },
        {
          id: `${URN}gcp:logging/projectSink:ProjectSink::audit`,
          typeSystem: 'pulumi' as const,
          type: 'gcp:logging/projectSink:ProjectSink',
          owner: 'projects/ledger-prod',
          wires: { destination: [`${URN}gcp:logging/projectBucketConfig:ProjectBucketConfig::audit`] },
          document: { destination: UNKNOWN_SENTINEL }
        },
        {
          id: `${URN}gcp:logging/projectBucketConfig:ProjectBucketConfig::audit`,
          typeSystem: 'pulumi' as const,
          type: 'gcp:logging/projectBucketConfig:ProjectBucketConfig',
          owner: 'projects/ledger-prod',
          document: { bucketId: 'audit', location: 'europe-west3', retentionDays: 365 }
        }
      ],
      facets: { audit: { enabled: true, retentionDays } }
    })),
    {
      title: 'has an HSM key when the key it names says so',
      kinds: [kind, kmsKey],
      of: '//cloudsql.googleapis.com/projects/ledger-prod/instances/ledger-db',
      resources: [
        {
          id: '//cloudsql.googleapis.com/projects/ledger-prod/instances/ledger-db',
          typeSystem: 'cai',
          type: 'sqladmin.googleapis.com/Instance',
          origin: 'observed',
          document: { diskEncryptionConfiguration: { kmsKeyName: KEY }, settings: { backupConfiguration: {} } }
        },
        {
          id: `//cloudkms.googleapis.com/${KEY}`,
          typeSystem: 'cai',
          type: 'cloudkms.googleapis.com/CryptoKey',
          origin: 'observed',
          document: {
            name: KEY,
            purpose: 'ENCRYPT_DECRYPT',
            versionTemplate: { protectionLevel: 'HSM', algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION' }
          }
        }
      ],
      facets: { encryptionAtRest: { key: 'hsm-key' }, backup: { ...NOT_BACKED_UP, key: 'hsm-key' } }
    },
    {
      title: 'has at least a customer key when the key was not collected',
      kinds: [kind, kmsKey],
      of: '//cloudsql.googleapis.com/projects/ledger-prod/instances/ledger-db',
      resources: [
        {
          id: '//cloudsql.googleapis.com/projects/ledger-prod/instances/ledger-db',
          typeSystem: 'cai',
          type: 'sqladmin.googleapis.com/Instance',
          origin: 'observed',
          document: { diskEncryptionConfiguration: { kmsKeyName: KEY } }
        }
      ],
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'has the HSM key of the same program before either is there',
      kinds: [kind, kmsKey],
      of: `${URN}gcp:sql/databaseInstance:DatabaseInstance::ledger-db`,
      resources: [
        {
          id: `${URN}gcp:sql/databaseInstance:DatabaseInstance::ledger-db`,
          typeSystem: 'pulumi',
          type: 'gcp:sql/databaseInstance:DatabaseInstance',
          wires: { encryptionKeyName: [`${URN}gcp:kms/cryptoKey:CryptoKey::database`] },
          document: { region: 'europe-west3', encryptionKeyName: UNKNOWN_SENTINEL }
        },
        {
          id: `${URN}gcp:kms/cryptoKey:CryptoKey::database`,
          typeSystem: 'pulumi',
          type: 'gcp:kms/cryptoKey:CryptoKey',
          document: { keyRing: UNKNOWN_SENTINEL, versionTemplate: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel: 'HSM' } }
        }
      ],
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
