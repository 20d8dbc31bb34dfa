import { describe, expect, it } from 'vitest'
import { remedied } from '../../src/crossguard/remedy.ts'
import { withFix } from '../../src/crossguard/with-fix.ts'
import gateway from '../../src/kinds/azure/application-gateway.ts'
import vault from '../../src/kinds/azure/key-vault.ts'
import policy from '../../src/kinds/gcp/resource-policy.ts'
import instance from '../../src/kinds/gcp/sql-instance.ts'
import account from '../../src/kinds/azure/storage-account.ts'
import type { Kind } from '../../src/graph/kind.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Verification } from '../../src/model/profile.ts'
import { type Dialect, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import type { Properties } from '../../src/sources/pulumi/properties.ts'
import { OUTPUT_MARK, RESOURCE_MARK, SECRET_MARK, SIGNATURE } from '../../src/sources/pulumi/value.ts'
import { judging } from '../guards/remediable.ts'

const secret = (value: unknown) => ({ [SIGNATURE]: SECRET_MARK, value })
const output = (rest: object) => ({ [SIGNATURE]: OUTPUT_MARK, ...rest })
const TLS = { path: 'settings.ipConfiguration.sslMode', value: 'ENCRYPTED_ONLY' }

describe('a repair written into properties', () => {
  it('changes one property and keeps every other value as it is', () => {
    const ipConfiguration = { privateNetwork: 'ledger', sslMode: 'ALLOW_UNENCRYPTED_AND_ENCRYPTED' }
    const databaseFlags = [{ name: 'log_connections', value: 'on' }]
    const properties = {
      name: 'ledger-db',
      rootPassword: secret('hunter2'),
      settings: { tier: 'db-g1-small', ipConfiguration, databaseFlags }
    }
    const written = withFix(properties, TLS) as typeof properties
    expect(written).toEqual({
      ...properties,
      settings: { ...properties.settings, ipConfiguration: { privateNetwork: 'ledger', sslMode: 'ENCRYPTED_ONLY' } }
    })
    expect(written.rootPassword).toBe(properties.rootPassword)
    expect(written.settings.databaseFlags).toBe(databaseFlags)
  })

  it('leaves the properties that it was given alone', () => {
    const properties = frozen({ settings: { ipConfiguration: { sslMode: 'ALLOW_UNENCRYPTED_AND_ENCRYPTED' } } })
    expect(withFix(properties, TLS)).toEqual({ settings: { ipConfiguration: { sslMode: 'ENCRYPTED_ONLY' } } })
    expect(properties).toEqual({ settings: { ipConfiguration: { sslMode: 'ALLOW_UNENCRYPTED_AND_ENCRYPTED' } } })
  })

  it.each([
    ['that are not there', {}],
    ['that are null', { settings: null }]
  ])('makes the objects %s', (_title, properties) => {
    expect(withFix(properties, TLS)).toEqual({ settings: { ipConfiguration: { sslMode: 'ENCRYPTED_ONLY' } } })
  })

  it('keeps a secret object secret', () => {
    const properties = { settings: secret({ tier: 'db-g1-small', ipConfiguration: {} }) }
    expect(withFix(properties, TLS)).toEqual({
      settings: secret({ tier: 'db-g1-small', ipConfiguration: { sslMode: 'ENCRYPTED_ONLY' } })
    })
  })

  it('keeps a secret value secret', () => {
    const properties = { settings: { ipConfiguration: { sslMode: secret('ALLOW_UNENCRYPTED_AND_ENCRYPTED') } } }
    expect(withFix(properties, TLS)).toEqual({ settings: { ipConfiguration: { sslMode: secret('ENCRYPTED_ONLY') } } })
  })

  it('keeps what an output says of its dependencies and its secrecy', () => {
    const marks = { dependencies: ['urn:pulumi:prod::ledger::gcp:compute/network:Network::ledger'], secret: true }
    const properties = { settings: output({ ...marks, value: { tier: 'db-g1-small' } }) }
    expect(withFix(properties, TLS)).toEqual({
      settings: output({ ...marks, value: { tier: 'db-g1-small', ipConfiguration: { sslMode: 'ENCRYPTED_ONLY' } } })
    })
  })

  it.each([
    ['known only after apply', { settings: UNKNOWN_SENTINEL }],
    ['known only after apply, of another type', { settings: { ipConfiguration: 'dd056dcd-154b-4c76-9bd3-c8f88648b5ff' } }],
    ['a value known only after apply', { settings: { ipConfiguration: { sslMode: UNKNOWN_SENTINEL } } }],
    ['a secret known only after apply', { settings: secret(UNKNOWN_SENTINEL) }],
    ['an output without a value', { settings: output({ secret: false }) }],
    [
      'a reference to a resource',
      { settings: { [SIGNATURE]: RESOURCE_MARK, urn: 'urn:pulumi:prod::ledger::gcp:compute/network:Network::ledger' } }
    ],
    ['a text', { settings: 'small' }],
    ['a list of several', { settings: [{ tier: 'db-g1-small' }, { tier: 'db-f1-micro' }] }],
    ['an empty list', { settings: [] }]
  ])('has no place in %s', (_title, properties) => {
    expect(withFix(properties, TLS)).toBeUndefined()
  })

  it('goes into a block that is spelled as a list of one', () => {
    expect(withFix({ settings: [{ tier: 'db-g1-small' }] }, TLS)).toEqual({
      settings: [{ tier: 'db-g1-small', ipConfiguration: { sslMode: 'ENCRYPTED_ONLY' } }]
    })
  })

  it('goes into the element that its path names', () => {
    const pools = [{ name: 'system' }, { name: 'workers' }]
    const fix = { path: 'agentPoolProfiles[1].enableNodePublicIP', value: false }
    const written = withFix({ agentPoolProfiles: pools }, fix) as { agentPoolProfiles: unknown[] }
    expect(written).toEqual({ agentPoolProfiles: [{ name: 'system' }, { name: 'workers', enableNodePublicIP: false }] })
    expect(written.agentPoolProfiles[0]).toBe(pools[0])
    expect(withFix({ agentPoolProfiles: [pools[0]] }, fix)).toBeUndefined()
  })

  const ADDRESSES = { path: 'networkInterfaces[*].accessConfigs', value: [] }

  it('goes into every element, and into a lone one that stands without its list', () => {
    const nic = (network: string, rest: object) => ({ network, ...rest })
    const interfaces = [nic('ledger', { accessConfigs: [{ natIp: '203.0.113.7' }] }), nic('backup', {})]
    expect(withFix({ networkInterfaces: interfaces }, ADDRESSES)).toEqual({
      networkInterfaces: [nic('ledger', { accessConfigs: [] }), nic('backup', { accessConfigs: [] })]
    })
    expect(withFix({ networkInterfaces: nic('ledger', {}) }, ADDRESSES)).toEqual({
      networkInterfaces: nic('ledger', { accessConfigs: [] })
    })
  })

  it('is not made when one of the elements is known only after apply', () => {
    expect(withFix({ networkInterfaces: [{ network: 'ledger' }, UNKNOWN_SENTINEL] }, ADDRESSES)).toBeUndefined()
    expect(withFix({ networkInterfaces: [] }, ADDRESSES)).toBeUndefined()
  })

  it.each([
    ['in its own case', { MinimumTlsVersion: 'TLS1_0' }, { MinimumTlsVersion: 'TLS1_2' }],
    ['inside its wrapper', { properties: { minimumTlsVersion: 'TLS1_0' } }, { properties: { minimumTlsVersion: 'TLS1_2' } }],
    [
      'beside a wrapper that does not have it',
      { properties: { kind: 'file' } },
      { properties: { kind: 'file' }, minimumTlsVersion: 'TLS1_2' }
    ]
  ])('finds the property %s', (_title, before, after) => {
    expect(withFix(before, { path: 'minimumTlsVersion', value: 'TLS1_2' })).toEqual(after)
  })

  it('works an object into the one that is there, and lowers no number in it', () => {
    const fix = { path: 'deleteRetentionPolicy', value: { enabled: true, days: 7 } }
    const there = { enabled: false, days: 30, allowPermanentDelete: true }
    expect(withFix({ deleteRetentionPolicy: there }, fix)).toEqual({ deleteRetentionPolicy: { ...there, enabled: true } })
    expect(withFix({ deleteRetentionPolicy: secret({ days: 3 }) }, fix)).toEqual({
      deleteRetentionPolicy: secret({ enabled: true, days: 7 })
    })
    expect(withFix({ deleteRetentionPolicy: { enabled: UNKNOWN_SENTINEL } }, fix)).toBeUndefined()
  })
})

describe('a resource that is repaired', () => {
  const PRIVATE = { ipv4Enabled: false, privateNetwork: 'projects/ledger-prod/global/networks/ledger' }
  const database = (settings: object) => ({
    databaseVersion: 'POSTGRES_15',
    rootPassword: secret('hunter2'),
    settings: { tier: 'db-custom-2-7680', edition: 'ENTERPRISE', ipConfiguration: PRIVATE, ...settings }
  })
  const week: Verification = { control: 'backup-retention', with: { minimumDays: 7, maximumDays: 7 } }
  const anyMoment: Verification = { control: 'point-in-time-restore', with: { minimumDays: 7 } }

  it('takes all repairs of a claim, one after the other', () => {
    const result = remedied(database({ backupConfiguration: { enabled: false } }), failures(instance, 'terraform', week, anyMoment))
    expect(result?.properties).toEqual(database({ backupConfiguration: { enabled: true, pointInTimeRecoveryEnabled: true } }))
    expect(result?.fixes.map(({ path }) => path)).toEqual([
      'settings.backupConfiguration.enabled',
      'settings.backupConfiguration.pointInTimeRecoveryEnabled'
    ])
  })

  it('is left alone when nothing fails', () => {
    const sound = { enabled: true, pointInTimeRecoveryEnabled: true }
    expect(remedied(database({ backupConfiguration: sound }), failures(instance, 'terraform', week, anyMoment))).toBeUndefined()
  })

  it('is left alone when a part of the claim would still fail', () => {
    const verify: readonly Verification[] = [week, { control: 'backup-encrypted', with: { minimum: 'customer-key' } }]
    const properties = database({ backupConfiguration: { enabled: false } })
    expect(remedied(properties, failures(instance, 'terraform', week))).toBeDefined()
    expect(remedied(properties, failures(instance, 'terraform', ...verify))).toBeUndefined()
  })

  it('keeps no repair that did not help', () => {
    const unprotected = failures(instance, 'terraform', { control: 'deletion-protected' })
    const stubborn = failures(instance, 'terraform', { control: 'encrypted-in-transit' })(database({}))
    const judge = (properties: Properties): readonly Finding[] => {
      const open = unprotected(properties)
      return open.length === 0 ? [] : [...stubborn, ...open]
    }
    expect(remedied(database({}), judge)?.properties).toEqual(database({ deletionProtectionEnabled: true }))
  })

  it('is left alone when what its own property allows is not what fails', () => {
    const properties = {
      sku: { name: 'WAF_v2', tier: 'WAF_v2' },
      sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101S' },
      sslProfiles: [{ name: 'legacy', sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20150501' } }]
    }
    const judge = failures(gateway, 'azure-native', { control: 'encrypted-in-transit', with: { minimumTls: '1.2' } })
    expect(judge(properties)).toHaveLength(1)
    expect(remedied(properties, judge)).toBeUndefined()
  })

  it('lets nothing go that it keeps longer than a claim allows', () => {
    const days = (maxRetentionDays: number) => ({
      snapshotSchedulePolicy: { schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00' } }, retentionPolicy: { maxRetentionDays } }
    })
    const judge = failures(policy, 'terraform', week)
    expect(remedied(days(3), judge)?.properties).toEqual(days(7))
    expect(remedied(days(30), judge)).toBeUndefined()
    expect(remedied({ snapshotSchedulePolicy: { schedule: days(3).snapshotSchedulePolicy.schedule } }, judge)).toBeUndefined()
  })

  it('is left alone when two demands contradict each other', () => {
    const month: Verification = { control: 'backup-retention', with: { minimumDays: 30 } }
    const backups = { enabled: true, backupRetentionSettings: { retainedBackups: 3 } }
    expect(remedied(database({ backupConfiguration: backups }), failures(instance, 'terraform', week, month))).toBeUndefined()
  })

  it('may be repaired in part of its properties though others are known only after apply', () => {
    const properties = { accountName: UNKNOWN_SENTINEL, allowBlobPublicAccess: true, encryption: UNKNOWN_SENTINEL }
    expect(remedied(properties, failures(account, 'azure-native', { control: 'no-anonymous-access' }))?.properties).toEqual({
      ...properties,
      allowBlobPublicAccess: false
    })
  })

  it('is left alone where what it depends on is known only after apply', () => {
    const properties = { properties: { enableSoftDelete: UNKNOWN_SENTINEL } }
    expect(remedied(properties, failures(vault, 'azure-native', { control: 'deletion-protected' }))).toBeUndefined()
  })

  it('is left alone by findings that were read back from a result', () => {
    const judge = failures(account, 'azure-native', { control: 'no-anonymous-access' })
    const readBack = (properties: Properties) => JSON.parse(JSON.stringify(judge(properties))) as readonly Finding[]
    expect(remedied({ allowBlobPublicAccess: true }, readBack)).toBeUndefined()
  })
})

function failures(kind: Kind, dialect: Dialect, ...verify: readonly Verification[]): (properties: Properties) => readonly Finding[] {
  const judge = judging(kind, dialect, verify)
  return (properties) => judge(properties).filter(({ outcome }) => outcome === 'fail')
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
