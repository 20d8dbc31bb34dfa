import { beforeAll, describe, expect, it } from 'vitest'
import type { ClaimResult } from '../../src/model/finding.ts'
import type { LoadedProfile } from '../../src/model/profile.ts'
import type { Resource } from '../../src/model/resource.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { VOCABULARY } from '../../src/vocabulary.ts'
import { judged } from './flipping.ts'

/** Where four documents use the same words for different things, or one thing for which they have different words. */
const DOCUMENTS = ['maropost', 'retarus', 'sendmarc', 'cm'] as const
type Document = (typeof DOCUMENTS)[number]

const profiles = new Map<string, LoadedProfile>()

beforeAll(async () => {
  for (const name of DOCUMENTS) profiles.set(name, await loadProfile(name, VOCABULARY))
})

function profile(name: Document): LoadedProfile {
  const found = profiles.get(name)
  if (found === undefined) throw new Error(`${name} is not loaded`)
  return found
}

function claims(name: Document, ...resources: readonly Resource[]): ReadonlyMap<string, ClaimResult> {
  return new Map(judged(resources, profile(name)).claims.map((claim) => [claim.id.slice(name.length + 1), claim]))
}

function contradicted(name: Document, ...resources: readonly Resource[]): readonly string[] {
  return [...claims(name, ...resources)].filter(([, { verdict }]) => verdict === 'contradicted').map(([id]) => id)
}

/** What is judged of one claim: how much passes, and how much fails. */
function outcome(name: Document, claim: string, ...resources: readonly Resource[]): 'pass' | 'fail' | 'open' | 'not judged' {
  const outcomes = claims(name, ...resources).get(claim)?.outcomes
  if (outcomes === undefined) throw new Error(`${name} has no claim ${claim}`)
  if (outcomes.fail > 0) return 'fail'
  return outcomes.unknown > 0 ? 'open' : outcomes.pass > 0 ? 'pass' : 'not judged'
}

function declared(cloud: 'gcp' | 'azure', type: string, name: string, document: object): Resource {
  const urn = `urn:pulumi:prod::traps::${type}::${name}`
  return { id: urn, urn, typeSystem: 'pulumi', type, name, cloud, document, origin: 'declared' }
}

function sql(settings: object, more: object = {}): Resource {
  const document = { databaseVersion: 'POSTGRES_16', region: 'europe-west4', settings: { edition: 'ENTERPRISE', ...settings }, ...more }
  return declared('gcp', 'gcp:sql/databaseInstance:DatabaseInstance', 'ledger', document)
}

function kept(retainedBackups: number, product = 'none', log = 7): Resource {
  const backups = { enabled: true, location: 'europe-west4', pointInTimeRecoveryEnabled: true, transactionLogRetentionDays: log }
  return sql({ userLabels: { product }, backupConfiguration: { ...backups, backupRetentionSettings: { retainedBackups } } })
}

function mysql(backupRetentionDays: number): Resource {
  return declared('azure', 'azure-native:dbformysql:Server', 'reports', { location: 'westeurope', backup: { backupRetentionDays } })
}

function account(document: object): Resource {
  const whole = { location: 'westeurope', kind: 'StorageV2', sku: { name: 'Standard_ZRS' }, ...document }
  return declared('azure', 'azure-native:storage:StorageAccount', 'files', whole)
}

function server(document: object): Resource {
  return declared('gcp', 'gcp:compute/instance:Instance', 'application', { zone: 'europe-west4-a', networkInterfaces: [{}], ...document })
}

describe('seven days', () => {
  it.each([6, 7, 8])('%i are a lifetime in one document, a window of restore in another, a term of two products in a third', (days) => {
    expect(outcome('maropost', 'snapshot-retention-7-days', kept(days))).toBe(days === 7 ? 'pass' : 'fail')
    expect(outcome('sendmarc', 'pitr-7-days', mysql(days))).toBe(days < 7 ? 'fail' : 'pass')
    expect(outcome('cm', 'retention-ga', kept(days, 'ga'))).toBe(days === 7 ? 'pass' : 'fail')
    expect(outcome('cm', 'retention-voice', kept(days, 'voice'))).toBe('fail')
  })

  it('of logs are not seven backups', () => {
    expect(outcome('maropost', 'snapshot-retention-7-days', kept(7, 'none', 3))).toBe('pass')
    expect(outcome('maropost', 'real-time-backups', kept(7, 'none', 3))).toBe('fail')
    expect(outcome('maropost', 'real-time-backups', kept(3, 'none', 7))).toBe('pass')
  })
})

describe('zones, regions and sites', () => {
  it('a geo-redundant store is what two regions ask for, and what one country forbids', () => {
    const geo = account({ sku: { name: 'Standard_GZRS' } })
    expect(outcome('sendmarc', 'persistent-data-two-regions', geo)).toBe('pass')
    expect(outcome('cm', 'data-at-rest-netherlands', geo)).toBe('fail')
    const zones = account({ sku: { name: 'Standard_ZRS' } })
    expect(outcome('sendmarc', 'persistent-data-two-regions', zones)).toBe('fail')
    expect(outcome('cm', 'data-at-rest-netherlands', zones)).toBe('pass')
  })

  it('two zones of a region are no two sites', () => {
    const labels = { 'data-centers': '2' }
    const regional = sql({ availabilityType: 'REGIONAL', userLabels: labels })
    expect(outcome('maropost', 'multi-zone-databases', regional)).toBe('pass')
    expect(outcome('retarus', 'multi-data-center-option', regional)).toBe('fail')
  })
})

describe('backups leave their region silently', () => {
  it.each([
    ['northamerica-northeast1', undefined, 'fail'],
    ['northamerica-northeast1', 'northamerica-northeast1', 'pass'],
    ['europe-west3', undefined, 'fail'],
    ['europe-west3', 'eu', 'fail']
  ])('snapshots of %s kept in %s', (region, location, expected) => {
    const snapshotProperties = location === undefined ? {} : { snapshotProperties: { storageLocations: location } }
    const policy = { schedule: { dailySchedule: { daysInCycle: 1 } }, ...snapshotProperties }
    const schedule = declared('gcp', 'gcp:compute/resourcePolicy:ResourcePolicy', 'daily', { region, snapshotSchedulePolicy: policy })
    expect(outcome('maropost', 'account-data-single-location', schedule)).toBe(expected)
  })

  it('a database of West Europe that says nothing is backed up to Ireland', () => {
    const database = declared('azure', 'azure-native:sql:Database', 'orders', { location: 'westeurope' })
    expect(outcome('cm', 'backups-netherlands', database)).toBe('fail')
  })
})

describe('which country binds what', () => {
  it('processing of American customers is bound, and servers process', () => {
    expect(outcome('retarus', 'us-data-only-in-us', server({ labels: { 'customer-region': 'us' } }))).toBe('fail')
  })

  it('data at rest is bound to the Netherlands: a server in Belgium is not judged, its disk is', () => {
    const disk = declared('gcp', 'gcp:compute/disk:Disk', 'spool', { zone: 'europe-west1-b', size: 10 })
    expect(outcome('cm', 'data-at-rest-netherlands', server({ zone: 'europe-west1-b' }))).toBe('not judged')
    expect(outcome('cm', 'data-at-rest-netherlands', disk)).toBe('fail')
  })
})

describe('external addresses', () => {
  it.each([
    ['an empty access configuration', { accessConfigs: [{}] }],
    ['an IPv6 address', { ipv6AccessConfigs: [{ networkTier: 'PREMIUM' }] }]
  ])('%s is one, and only one document forbids it to servers', (_what, networkInterface) => {
    const addressed = server({ networkInterfaces: [networkInterface] })
    expect(outcome('maropost', 'no-external-ip', addressed)).toBe('fail')
    const shut = server({ networkInterfaces: [{}] })
    for (const other of ['retarus', 'cm'] as const) expect(contradicted(other, addressed)).toEqual(contradicted(other, shut))
  })
})

describe('encrypted by default', () => {
  it('is no key of the company, which two documents ask for; one asks for no encryption of storage at all', () => {
    expect(outcome('retarus', 'at-rest-aes', sql({}))).toBe('pass')
    expect(outcome('cm', 'full-control-of-data', sql({}))).toBe('fail')
    expect(outcome('sendmarc', 'managed-private-keys', mysql(7))).toBe('fail')
    expect(outcome('sendmarc', 'at-rest-files-and-databases', mysql(7))).toBe('pass')
    expect(profile('maropost').claims.flatMap(({ verify = [] }) => verify.map(({ control }) => control))).not.toContain('encrypted-at-rest')
  })
})

describe('replication is no backup, and snapshots are no replication', () => {
  it('a slave in another zone replaces no snapshot', () => {
    const master = sql({ locationPreference: { zone: 'europe-west4-a' }, backupConfiguration: { enabled: false } })
    const type = 'gcp:sql/databaseInstance:DatabaseInstance'
    const follows = { region: 'europe-west4', databaseVersion: 'POSTGRES_16', masterInstanceName: 'ledger' }
    const slave: Resource = {
      ...declared('gcp', type, 'ledger-slave', { ...follows, settings: { locationPreference: { zone: 'europe-west4-b' } } }),
      wires: { masterInstanceName: [master.id] }
    }
    expect(outcome('maropost', 'customer-db-replicated-in-location', master, slave)).toBe('pass')
    expect(outcome('maropost', 'daily-snapshots', master, slave)).toBe('fail')
  })

  it('snapshots replace no slave; a synchronous standby counts where any copy in another zone does', () => {
    expect(outcome('maropost', 'customer-db-replicated-in-location', kept(7))).toBe('fail')
    expect(outcome('maropost', 'asynchronous-replication', sql({ availabilityType: 'REGIONAL' }))).toBe('pass')
  })
})

describe('what a customer may choose', () => {
  it('binds nobody who has not', () => {
    const stores = [sql({}), declared('gcp', 'gcp:storage/bucket:Bucket', 'content', { location: 'EUROPE-WEST2', labels: {} })]
    const choices = ['eu-customers-may-choose-eu', 'eea-two-data-centers', 'multi-data-center-option', 'deliver-and-delete']
    expect(choices.map((id) => outcome('retarus', id, ...stores))).toEqual(choices.map(() => 'not judged'))
  })

  it('binds those who have', () => {
    const labels = { 'customer-region': 'eu', 'data-class': 'content', 'content-handling': 'deliver-and-delete' }
    const london = declared('gcp', 'gcp:storage/bucket:Bucket', 'content', { location: 'EUROPE-WEST2', labels })
    expect(outcome('retarus', 'eu-customers-may-choose-eu', london)).toBe('fail')
    expect(outcome('retarus', 'deliver-and-delete', london)).toBe('fail')
  })
})

describe('detection is not prevention', () => {
  it.each([
    ['Alert', 'fail'],
    ['Deny', 'pass']
  ])('a firewall set to %s', (mode, expected) => {
    const document = { location: 'westeurope', sku: { tier: 'Premium' }, intrusionDetection: { mode } }
    const policy = declared('azure', 'azure-native:network:FirewallPolicy', 'perimeter', document)
    expect(outcome('sendmarc', 'firewall-intrusion-prevention', policy)).toBe(expected)
  })

  it('sensors that only see prevent nothing', () => {
    const sensors = declared('gcp', 'gcp:cloudids/endpoint:Endpoint', 'sensors', { location: 'europe-west4-a', severity: 'LOW' })
    expect(outcome('maropost', 'ids-ips-sensors', sensors)).toBe('fail')
  })
})

describe('tests of recovery', () => {
  it('a restore test, a test of disaster recovery and recovery procedures are three claims, and backups show none of them', () => {
    const backups = [kept(7), mysql(7)]
    expect(claims('cm', ...backups).get('restore-test-automated')?.verdict).not.toBe('upheld')
    const tested = profile('sendmarc').claims.filter(({ statement }) => statement === 'Disaster recovery is tested every six months.')
    expect(tested).toHaveLength(1)
    const [test] = tested.map(({ id }) => claims('sendmarc', ...backups).get(id.slice('sendmarc/'.length))?.verdict)
    expect(test).not.toBe('upheld')
    const told = (name: Document, word: RegExp): readonly string[] =>
      profile(name).claims.flatMap(({ id, statement }) => (word.test(statement) ? [id] : []))
    expect(told('maropost', /tested every/i)).toEqual([])
    expect(told('retarus', /restore|recovery is tested/i)).toEqual([])
  })
})

describe('AES', () => {
  it('has no length in one document and 256 bits in another, also on the way, which a version of TLS alone does not show', () => {
    expect(outcome('retarus', 'at-rest-aes', sql({}))).toBe('pass')
    expect(outcome('cm', 'backup-aes256-at-rest', kept(7))).toBe('pass')
    const dumps = account({ minimumTlsVersion: 'TLS1_2', enableHttpsTrafficOnly: true, tags: { purpose: 'backup' } })
    const transit = claims('cm', dumps).get('backup-encrypted-in-transit')
    expect([transit?.resources, transit?.verdict === 'upheld']).toEqual([1, false])
  })
})

describe('passwords', () => {
  it('encrypted, salted hashes and one-way are three claims of people, and rules for users are none for staff', () => {
    const ids = ['maropost/passwords-encrypted', 'retarus/portal-passwords-salted-hash', 'sendmarc/password-one-way-salted']
    const all = DOCUMENTS.flatMap((name) => profile(name).claims)
    expect(all.filter(({ id }) => ids.includes(id)).map(({ attest }) => attest !== undefined)).toEqual([true, true, true])
    const rules = all.filter(({ id }) => ['maropost/password-rules', 'sendmarc/staff-password-90-days'].includes(id))
    expect(rules.map(({ statement }) => /90 days/.test(statement))).toEqual([false, true])
  })
})

describe('months', () => {
  it.each([
    ['messaging', 88, 'fail'],
    ['messaging', 89, 'pass'],
    ['messaging', 92, 'pass'],
    ['messaging', 93, 'fail'],
    ['gt', 27, 'fail'],
    ['gt', 28, 'pass'],
    ['gt', 31, 'pass'],
    ['gt', 32, 'fail'],
    ['voice', 30, 'pass'],
    ['voice', 31, 'fail']
  ])('backups of %s kept %i days', (product, days, expected) => {
    expect(outcome('cm', `retention-${product}`, kept(days, product))).toBe(expected)
  })
})

describe('a retired platform', () => {
  it('has a successor that is held to the same claims', () => {
    const retired = { location: 'westeurope', properties: { storageProfile: { backupRetentionDays: 6 } } }
    const mariadb = declared('azure', 'azure-native:dbformariadb:Server', 'reports', retired)
    expect([mariadb, mysql(6)].map((database) => outcome('sendmarc', 'pitr-7-days', database))).toEqual(['fail', 'fail'])
  })
})

describe('what no public cloud can be', () => {
  it('is never upheld on one', () => {
    const verdicts = [
      ...['own-private-cloud', 'no-third-party-cloud', 'ntp-pool'].map((id) => claims('cm', server({})).get(id)?.verdict),
      claims('retarus', server({ zone: 'us-central1-a' })).get('us-tier-4')?.verdict
    ]
    expect(verdicts).not.toContain('upheld')
    expect(verdicts).not.toContain(undefined)
  })
})

describe('a name in another script', () => {
  it.each(['mmc', 'ммс', 'ММС'])('product %s is held to the row of MMC', (product) => {
    expect(outcome('cm', 'retention-mmc', kept(31, product))).toBe('fail')
  })
})

describe('what the provider made', () => {
  it('is held to what it exposes', () => {
    const [group, address] = ['MC_sendmarc_portal_westeurope', 'publicIPAddresses/kubernetes-1']
    const root = `/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/${group}/providers/Microsoft.Network`
    const id = `${root}/networkInterfaces/aks-nic`
    const document = {
      id,
      name: 'aks-nic',
      type: 'Microsoft.Network/networkInterfaces',
      location: 'westeurope',
      properties: { ipConfigurations: [{ name: 'ipconfig1', properties: { publicIPAddress: { id: `${root}/${address}` } } }] }
    }
    const made: Resource = { id, typeSystem: 'arm', type: document.type, name: 'aks-nic', cloud: 'azure', document, origin: 'observed' }
    expect(outcome('sendmarc', 'only-web-interface-public', made)).toBe('fail')
  })
})

describe('bounds that nobody stated', () => {
  it('are not assumed: what passes as far as it goes stays undeclared', () => {
    const databaseFlags = ['cloudsql.enable_pgaudit', 'log_connections', 'log_disconnections'].map((name) => ({ name, value: 'on' }))
    const audited = sql({ databaseFlags: [...databaseFlags, { name: 'pgaudit.log', value: 'all' }] })
    const trail = claims('retarus', audited).get('audit-trail')
    expect([trail?.verdict, trail?.undecidedBy, trail?.outcomes.pass]).toEqual(['undecided', 'undeclared', 1])
    expect(outcome('retarus', 'audit-trail', sql({ databaseFlags: [] }))).toBe('fail')
  })
})
