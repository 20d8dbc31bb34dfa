import { describe, expect, it } from 'vitest'
import { neededKinds, typesOf } from '../../../src/evaluation/needed-kinds.ts'
import { KINDS } from '../../../src/kinds/index.ts'
import { LINK_NAMES } from '../../../src/model/neighbourhood.ts'
import type { Resource } from '../../../src/model/resource.ts'
import { loadProfile } from '../../../src/profiles/load.ts'
import { scan } from '../../../src/scan.ts'
import { openTarget } from '../../../src/sources/recognise.ts'
import { emptyAccount, ledgerAccount } from './account.ts'
import { ACCOUNT, findingsOf, gapsOf, KEYS, LEDGER, ledger, PACE, PROFILE, scanFrom, scanWorld, TARGET, TIDY, worldOf } from './scanning.ts'
import { startConfig } from './server.ts'
import { type Account, ALWAYS_ENABLED, type Aggregator, EVERYTHING, type World } from './world.ts'

const profile = await loadProfile(PROFILE, { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES })
const TYPES = typesOf(neededKinds([profile], KINDS))['aws-config'] ?? []

function neededIn({ items }: Account): readonly Account['items'][number][] {
  return items.filter(({ resourceType }) => TYPES.includes(resourceType))
}

async function resourcesOf(world: World, target = TARGET): Promise<readonly Resource[]> {
  const fake = await startConfig(world)
  try {
    const connections = { aws: { endpoint: fake.endpoint, region: 'eu-central-1', credentials: KEYS, pace: PACE } }
    const opened = await openTarget(target, { types: { 'aws-config': TYPES }, live: { connections } })
    const resources: Resource[] = []
    for await (const batch of opened.batches()) for (const item of batch) if ('resource' in item) resources.push(item.resource)
    return resources
  } finally {
    await fake.close()
  }
}

describe('an account', () => {
  it('is read for the types that claims need, all of them, and no others', async () => {
    expect(LEDGER.items.length).toBeGreaterThan(5000)
    const resources = await resourcesOf(worldOf([ledger()]))
    const needed = neededIn(LEDGER)
    expect(needed.length).toBeGreaterThan(700)
    expect(resources.map(({ type, name }) => `${type} ${name}`).toSorted()).toEqual(
      needed
        .map(({ resourceType, resourceName, tags, resourceId }) => `${resourceType} ${resourceName ?? tags.Name ?? resourceId}`)
        .toSorted()
    )
  })

  it('tells each resource whole, by its ARN', async () => {
    const resources = await resourcesOf(worldOf([ledger()]))
    const item = LEDGER.items.find(({ resourceType }) => resourceType === 'AWS::RDS::DBInstance')
    expect(resources.find(({ id }) => id === item?.arn)).toEqual({
      id: item?.arn,
      aliases: [item?.resourceId],
      typeSystem: 'aws-config',
      type: 'AWS::RDS::DBInstance',
      name: 'ledger-0',
      cloud: 'aws',
      origin: 'observed',
      location: 'eu-central-1',
      document: {
        ...item?.configuration,
        supplementaryConfiguration: item?.supplementaryConfiguration,
        relationships: item?.relationships,
        tags: { system: 'ledger' },
        accountId: ACCOUNT,
        awsRegion: 'eu-central-1',
        availabilityZone: 'eu-central-1a'
      }
    })
  })

  it('tells recovery points beside the snapshots that have the same ARN', async () => {
    const resources = await resourcesOf(worldOf([ledger()]))
    const points = resources.filter(({ type, id }) => type === 'AWS::Backup::RecoveryPoint' && id.includes(':snapshot:'))
    expect(points.length).toBeGreaterThan(40)
    for (const { aliases = [] } of points) {
      expect(resources.filter(({ id }) => id === aliases[0]).map(({ type }) => type)).toEqual(['AWS::RDS::DBSnapshot'])
    }
  })

  it('is judged, with what breaks the claims found', async () => {
    const scanned = await scanWorld(worldOf([ledger()]))
    expect(scanned.result.claims.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 8 }, () => 'contradicted'))
    expect(gapsOf(scanned)).toEqual([])
    const published = LEDGER.items.filter(({ configuration }) => configuration.publiclyAccessible === true)
    const found = scanned.result.findings.filter(({ claim }) => claim === 'ledger-aws/databases-are-private')
    expect(new Set(found.map(({ resource }) => resource.id))).toEqual(new Set(published.map(({ arn }) => arn)))
  })

  it('of which every claim is true is upheld', async () => {
    const scanned = await scanWorld(worldOf([ledger(TIDY)]))
    expect(scanned.result.claims.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 8 }, () => 'upheld'))
    expect([gapsOf(scanned), scanned.exit]).toEqual([[], 0])
  })

  it('without anything in it has no resources, and no gaps', async () => {
    const scanned = await scanWorld(worldOf([emptyAccount(ACCOUNT)]))
    expect(scanned.result.summary.resources).toBe(0)
    expect(scanned.result.claims.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 8 }, () => 'no-resources'))
    expect([gapsOf(scanned), scanned.exit]).toEqual([[], 0])
  })

  it('is read in the chosen regions alone', async () => {
    const { result, fake } = await scanWorld(worldOf([ledger()]), { request: { live: { regions: ['eu-west-1', 'eu-west-1'] } } })
    expect(new Set(fake.calls.map(({ region }) => region))).toEqual(new Set(['eu-west-1']))
    expect(result.inputs[0]?.resources).toBe(neededIn(LEDGER).filter(({ awsRegion }) => awsRegion === 'eu-west-1').length)
  })

  it('has a gap for a global type that is recorded in none of the chosen regions', async () => {
    const scanned = await scanWorld(worldOf([ledger()]), { request: { live: { regions: ['eu-west-1'] } } })
    expect(gapsOf(scanned)).toEqual([
      {
        what: 'AWS Config does not record AWS::Shield::Protection in us-east-1, the only region where it can',
        why: 'not-collected',
        where: ACCOUNT,
        types: ['AWS::Shield::Protection']
      }
    ])
  })

  it('refuses regions that are none', async () => {
    await expect(scanWorld(worldOf([ledger()]), { request: { live: { regions: ["eu-west-1' OR '"] } } })).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringContaining('AWS regions look like eu-central-1') as string
    })
  })

  it('is not taken for another whose credentials are used', async () => {
    const other = ledgerAccount({ id: '123456789012', seed: 3, others: 0 })
    await expect(scanWorld(worldOf([other]))).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringContaining('the credentials belong to account 123456789012') as string
    })
  })

  it('is not taken for another either where only what is recorded tells whose it is', async () => {
    const other = ledgerAccount({ id: '123456789012', seed: 3, others: 0 })
    const allowed = new Set(['config:SelectResourceConfig'])
    await expect(scanWorld(worldOf([other]), { prepare: (fake) => Object.assign(fake, { allowed }) })).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringContaining('the credentials belong to account 123456789012') as string
    })
  })

  it('has a gap for global types that no region records, whatever regions are not enabled', async () => {
    const account = ledger(TIDY)
    account.recorders.set('us-east-1', EVERYTHING)
    const fake = await startConfig(worldOf([account]))
    try {
      const connections = { aws: { endpoint: fake.endpoint, region: 'eu-central-1', credentials: KEYS, pace: PACE } }
      const opened = await openTarget(TARGET, { types: { 'aws-config': ['AWS::EC2::VPC', 'AWS::IAM::Role'] }, live: { connections } })
      const gaps: string[] = []
      for await (const batch of opened.batches()) for (const item of batch) if ('gap' in item) gaps.push(item.gap.what)
      expect(gaps).toEqual(['AWS Config does not record AWS::IAM::Role in any region that is read'])
    } finally {
      await fake.close()
    }
  })

  it('is one gap when nobody is signed in', async () => {
    const credentials = (): Promise<never> => Promise.reject(Object.assign(new Error('no profile'), { name: 'CredentialsProviderError' }))
    const scanned = await scanWorld(worldOf([ledger()]), { connection: { credentials } })
    expect(gapsOf(scanned)).toMatchObject([
      { what: 'the credentials are not accepted: CredentialsProviderError', why: 'denied', where: ACCOUNT }
    ])
    expect([scanned.exit, scanned.fake.calls]).toEqual([3, []])
  })

  it('is one gap when no region recognises the credentials', async () => {
    const credentials = { accessKeyId: 'AKIDOFNOBODY', secretAccessKey: 'not-a-secret-of-anybody' }
    const scanned = await scanWorld(worldOf([ledger()]), { connection: { credentials } })
    expect(gapsOf(scanned)).toMatchObject([
      {
        what: 'config:DescribeConfigurationRecorders: the credentials are not accepted: UnrecognizedClientException (HTTP 400)',
        why: 'denied',
        where: ACCOUNT
      }
    ])
    expect(scanned.exit).toBe(3)
  })
})

describe('a region that accounts have to enable', () => {
  const V2 = Buffer.from('!\n\torigin_ec\u0010\u00ff of a regional endpoint').toString('base64')
  const V1 = Buffer.from('\u0017\n\u0006er/aws of the global endpoint').toString('base64')
  const regional = { ...KEYS, sessionToken: V2 }
  const global = { ...KEYS, sessionToken: V1 }

  function world(token: string, isOfGlobalEndpoint: boolean): World {
    const account = ledgerAccount({ id: ACCOUNT, seed: 5, others: 0, optedIn: ['eu-south-1'], tidy: true })
    const made = worldOf([account])
    made.sessions.set(KEYS.accessKeyId, { account: ACCOUNT, token, isOfGlobalEndpoint })
    return made
  }

  it('is read where it is enabled', async () => {
    const { result } = await scanWorld(world(V2, false), { connection: { credentials: regional } })
    expect(result.inputs[0]?.resources).toBe(
      neededIn(ledgerAccount({ id: ACCOUNT, seed: 5, others: 0, optedIn: ['eu-south-1'], tidy: true })).length
    )
  })

  it.each([
    ['keys that do not expire', KEYS],
    ['a session that is good everywhere', regional]
  ])('is no gap where it surely is not enabled: by %s', async (_what, credentials) => {
    const made = worldOf([ledger(TIDY)])
    if ('sessionToken' in credentials) made.sessions.set(KEYS.accessKeyId, { account: ACCOUNT, token: V2 })
    const scanned = await scanWorld(made, { connection: { credentials } })
    expect([gapsOf(scanned), scanned.exit]).toEqual([[], 0])
    expect(scanned.progress.join()).toMatch(/not enabled for the account: af-south-1, .*eu-south-1/)
  })

  it('is a gap where a session may just not be good there', async () => {
    const scanned = await scanWorld(world(V1, true), { connection: { credentials: global } })
    expect(gapsOf(scanned).find(({ where }) => where === `${ACCOUNT} eu-south-1`)).toMatchObject({
      why: 'denied',
      types: expect.arrayContaining(['AWS::RDS::DBInstance']) as string[]
    })
    expect(scanned.exit).toBe(3)
  })

  it('is a gap where it was asked for by name', async () => {
    const scanned = await scanWorld(worldOf([ledger(TIDY)]), {
      request: { live: { regions: ['eu-central-1', 'us-east-1', 'eu-south-1'] } }
    })
    expect(gapsOf(scanned)).toMatchObject([{ where: `${ACCOUNT} eu-south-1`, why: 'denied' }])
  })
})

describe('a recorder', () => {
  const recorded = async (change: (account: Account) => void): ReturnType<typeof scanWorld> => {
    const account = ledger(TIDY)
    change(account)
    return await scanWorld(worldOf([account]))
  }

  it('that is not there is a gap of everything in its region', async () => {
    const scanned = await recorded(({ recorders }) => ['eu-west-1', 'us-west-2'].forEach((region) => recorders.delete(region)))
    expect(gapsOf(scanned)).toMatchObject([
      {
        what: 'AWS Config has no recorder in eu-west-1 and us-west-2',
        why: 'not-collected',
        where: ACCOUNT,
        types: expect.arrayContaining(['AWS::EC2::Volume']) as string[]
      }
    ])
    expect([scanned.exit, scanned.result.inputs[0]?.resources]).toEqual([
      3,
      neededIn(TIDY).filter(({ awsRegion }) => awsRegion !== 'eu-west-1').length
    ])
  })

  it('that is off is a gap, and what it recorded until then is not judged', async () => {
    const scanned = await recorded(({ recorders }) => recorders.set('eu-west-1', { ...EVERYTHING, recording: false }))
    expect(gapsOf(scanned)).toMatchObject([{ what: 'the recorder of AWS Config is off in eu-west-1', why: 'not-collected' }])
    expect(scanned.result.inputs[0]?.resources).toBe(neededIn(TIDY).filter(({ awsRegion }) => awsRegion !== 'eu-west-1').length)
  })

  it('that fails is a gap, and what it recorded is read', async () => {
    const scanned = await recorded(({ recorders }) =>
      recorders.set('eu-west-1', { ...EVERYTHING, lastStatus: 'Failure', lastErrorCode: 'AccessDenied' })
    )
    expect(gapsOf(scanned)).toMatchObject([{ what: 'the recorder of AWS Config fails in eu-west-1: AccessDenied' }])
    expect([scanned.exit, scanned.result.inputs[0]?.resources]).toEqual([3, neededIn(TIDY).length])
  })

  it('that leaves types out is a gap of those', async () => {
    const recordingGroup = {
      recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
      exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::Volume', 'AWS::SQS::Queue'] }
    }
    const scanned = await recorded(({ recorders }) => recorders.set('eu-west-1', { ...EVERYTHING, recordingGroup }))
    expect(gapsOf(scanned)).toEqual([
      {
        what: 'AWS Config does not record AWS::EC2::Volume in eu-west-1',
        why: 'not-collected',
        where: ACCOUNT,
        types: ['AWS::EC2::Volume']
      }
    ])
    expect(scanned.exit).toBe(3)
  })

  it('that is told what to record is a gap of the rest', async () => {
    const recordingGroup = { allSupported: false, resourceTypes: ['AWS::RDS::DBInstance', 'AWS::EC2::Volume'] }
    const scanned = await recorded(({ recorders }) => recorders.set('eu-west-1', { ...EVERYTHING, recordingGroup }))
    const [gap] = gapsOf(scanned)
    expect(gap?.types).toEqual(expect.arrayContaining(['AWS::S3::Bucket', 'AWS::EC2::Instance']))
    expect(gap?.types).not.toContain('AWS::RDS::DBInstance')
    const seen = neededIn(TIDY).filter(
      ({ awsRegion, resourceType }) => awsRegion !== 'eu-west-1' || recordingGroup.resourceTypes.includes(resourceType)
    )
    expect(scanned.result.inputs[0]?.resources).toBe(seen.length)
  })
})

describe('where queries are refused', () => {
  const allowed = new Set(
    ['DescribeConfigurationRecorders', 'DescribeConfigurationRecorderStatus', 'ListDiscoveredResources', 'BatchGetResourceConfig'].map(
      (action) => `config:${action}`
    )
  )

  it('resources are listed and read by id, with the same findings', async () => {
    const queried = await scanWorld(worldOf([ledger()]))
    const listed = await scanWorld(worldOf([ledger()]), { prepare: (fake) => Object.assign(fake, { allowed }) })
    expect(findingsOf(listed)).toEqual(findingsOf(queried))
    expect([gapsOf(listed), listed.result.inputs[0]?.resources]).toEqual([[], queried.result.inputs[0]?.resources])
    expect(listed.progress.join()).toContain('types are listed one by one')
  })

  it('and listing is too, the permission is named once for each region', async () => {
    const account = ledger(TIDY)
    for (const region of ALWAYS_ENABLED) if (!region.startsWith('eu-')) account.recorders.delete(region)
    const only = new Set([...allowed].filter((action) => action.startsWith('config:Describe')))
    const scanned = await scanWorld(worldOf([account]), { prepare: (fake) => Object.assign(fake, { allowed: only }) })
    const refused = gapsOf(scanned).filter(({ why }) => why === 'denied')
    expect(new Set(refused.map(({ what }) => what))).toEqual(
      new Set(['config:SelectResourceConfig: not allowed: AccessDeniedException (needs config:SelectResourceConfig)'])
    )
    expect(new Set(refused.map(({ where }) => where))).toEqual(
      new Set(ALWAYS_ENABLED.filter((region) => region.startsWith('eu-')).map((region) => `${ACCOUNT} ${region}`))
    )
  })

  it('resources that are listed and not delivered are a gap', async () => {
    const account = ledger(TIDY)
    account.recorders.set('eu-west-1', { ...EVERYTHING, recordingGroup: { allSupported: false, resourceTypes: [] } })
    const blind = new Set([...allowed].filter((action) => action !== 'config:DescribeConfigurationRecorders'))
    const scanned = await scanWorld(worldOf([account]), { prepare: (fake) => Object.assign(fake, { allowed: blind }) })
    expect(gapsOf(scanned)).toContainEqual({
      what: 'AWS::RDS::DBInstance: 30 resources are listed without configuration',
      why: 'not-collected',
      where: `${ACCOUNT} eu-west-1`,
      types: ['AWS::RDS::DBInstance']
    })
  })
})

describe('an aggregator', () => {
  const OTHER = '123456789012'
  const others = ledgerAccount({ id: OTHER, seed: 21, others: 300 })
  const accounts = [ledger(), others]

  function aggregator(changes: Partial<Aggregator> = {}): Aggregator {
    const sources = accounts.flatMap(({ id }) =>
      ALWAYS_ENABLED.map((AwsRegion) => ({ SourceId: id, SourceType: 'ACCOUNT', AwsRegion, LastUpdateStatus: 'SUCCEEDED' }) as const)
    )
    return { name: 'organization', region: 'eu-central-1', owner: ACCOUNT, accounts: accounts.map(({ id }) => id), sources, ...changes }
  }
  const targets = ['aws:aggregators/organization']
  const gathered = async (changes: Partial<Aggregator> = {}, more: readonly Account[] = accounts): ReturnType<typeof scanWorld> =>
    await scanWorld(worldOf(more, [aggregator(changes)]), { request: { targets } })

  it('tells of all its accounts what reading each of them tells', async () => {
    const scanned = await gathered()
    expect(gapsOf(scanned)).toEqual([])
    const each = await Promise.all(
      accounts.map(({ id }) => {
        const world = worldOf(accounts)
        world.sessions.set(KEYS.accessKeyId, { account: id })
        return scanWorld(world, { request: { targets: [`aws:accounts/${id}`] } })
      })
    )
    const fingerprints = (findings: readonly { readonly fingerprint: string; readonly outcome: string }[]): readonly string[] =>
      findings.map(({ fingerprint, outcome }) => `${fingerprint} ${outcome}`).toSorted()
    expect(fingerprints(scanned.result.findings)).toEqual(fingerprints(each.flatMap(({ result }) => result.findings)))
    expect(scanned.result.inputs[0]?.resources).toBe(each.reduce((sum, { result }) => sum + (result.inputs[0]?.resources ?? 0), 0))
  })

  it('is read in the chosen regions', async () => {
    const { result } = await scanWorld(worldOf(accounts, [aggregator()]), { request: { targets, live: { regions: ['eu-west-1'] } } })
    const meant = accounts.flatMap(neededIn).filter(({ awsRegion }) => awsRegion === 'eu-west-1')
    expect(result.inputs[0]?.resources).toBe(meant.length)
  })

  it('whose source fails or is behind has gaps that name account and region, and what is there is read', async () => {
    const sources = aggregator().sources.map((source) => {
      if (source.SourceId !== OTHER) return source
      if (source.AwsRegion === 'eu-west-1') return { ...source, LastUpdateStatus: 'OUTDATED' as const, LastErrorCode: 'ResourceNotFound' }
      return source.AwsRegion === 'eu-central-1' ? { ...source, LastUpdateStatus: 'FAILED' as const } : source
    })
    const scanned = await gathered({ sources })
    expect(gapsOf(scanned)).toMatchObject([
      { what: 'the aggregator does not get through to it', where: `${OTHER} eu-central-1`, why: 'not-collected' },
      { what: 'what the aggregator has of it is not up to date: ResourceNotFound', where: `${OTHER} eu-west-1`, why: 'not-collected' }
    ])
    const reached = accounts.flatMap(neededIn).filter(({ accountId, awsRegion }) => accountId !== OTHER || awsRegion !== 'eu-central-1')
    expect(scanned.result.inputs[0]?.resources).toBe(reached.length)
  })

  it('has a gap for accounts that do not record, as their recorders say', async () => {
    const tired = { ...others, recorders: new Map(others.recorders) }
    tired.recorders.delete('us-west-1')
    tired.recorders.set('us-west-2', { ...EVERYTHING, recording: false })
    tired.recorders.set('eu-west-3', { ...EVERYTHING, recordingGroup: { allSupported: false, resourceTypes: ['AWS::EC2::Volume'] } })
    const scanned = await gathered({}, [ledger(), tired])
    expect(gapsOf(scanned)).toMatchObject([
      { what: 'AWS Config has no recorder in us-west-1', where: OTHER },
      { what: 'the recorder of AWS Config is off in us-west-2', where: OTHER },
      { what: expect.stringMatching(/^AWS Config does not record AWS::AutoScaling.* in eu-west-3$/) as string, where: OTHER }
    ])
  })

  it('that filters types out has a gap of those, and one for what its accounts record', async () => {
    const scanned = await gathered({ filteredTo: TYPES.filter((type) => type !== 'AWS::EC2::Volume') })
    expect(gapsOf(scanned)).toMatchObject([
      { what: 'the aggregator filters out AWS::EC2::Volume', types: ['AWS::EC2::Volume'] },
      { what: 'what its accounts record is not told: the aggregator filters out AWS::Config::ConfigurationRecorder' }
    ])
  })

  it('that has never reached an account has a gap of it', async () => {
    const scanned = await gathered({ accounts: [ACCOUNT, OTHER, '999999999999'] })
    expect(gapsOf(scanned)).toMatchObject([{ what: 'the aggregator has never reached the account', where: '999999999999' }])
  })

  it('that is not there is a gap', async () => {
    const scanned = await scanWorld(worldOf(accounts), { request: { targets } })
    expect(gapsOf(scanned)).toMatchObject([
      { what: 'config:DescribeConfigurationAggregators: NoSuchConfigurationAggregatorException (HTTP 400)', why: 'not-collected' }
    ])
    expect(scanned.exit).toBe(3)
  })

  it('that may be read but not described tells what it has, and which permissions are missing', async () => {
    const scanned = await scanWorld(worldOf(accounts, [aggregator()]), {
      request: { targets },
      prepare: (fake) => Object.assign(fake, { allowed: new Set(['config:SelectAggregateResourceConfig']) })
    })
    expect(gapsOf(scanned).map(({ what }) => /needs (config:\w+)/.exec(what)?.[1])).toEqual([
      'config:DescribeConfigurationAggregators',
      'config:DescribeConfigurationAggregatorSourcesStatus'
    ])
    expect(scanned.result.inputs[0]?.resources).toBe(accounts.flatMap(neededIn).length)
  })

  it('is not looked for without a region', async () => {
    const fake = await startConfig(worldOf(accounts, [aggregator()]))
    const before = { ...process.env }
    Object.assign(process.env, { AWS_CONFIG_FILE: '/nonexistent', AWS_SHARED_CREDENTIALS_FILE: '/nonexistent' })
    for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE']) delete process.env[name]
    try {
      const connections = { aws: { endpoint: fake.endpoint, credentials: KEYS, pace: PACE } }
      await expect(scan({ targets, profiles: [PROFILE], live: { connections } })).rejects.toMatchObject({
        code: 'bad-argument',
        message: expect.stringContaining('AWS_REGION') as string
      })
    } finally {
      process.env = before
      await fake.close()
    }
  })
})

describe('several targets', () => {
  it('are one graph: an aggregator and an account that it gathers as well', async () => {
    const sources = ALWAYS_ENABLED.map(
      (AwsRegion) => ({ SourceId: ACCOUNT, SourceType: 'ACCOUNT', AwsRegion, LastUpdateStatus: 'SUCCEEDED' }) as const
    )
    const aggregator: Aggregator = {
      name: 'organization',
      region: 'eu-central-1',
      owner: ACCOUNT,
      accounts: [ACCOUNT],
      sources: [...sources]
    }
    const fake = await startConfig(worldOf([ledger(TIDY)], [aggregator]))
    try {
      const { result } = await scanFrom(fake, {}, { targets: [TARGET, 'aws:aggregators/organization'] })
      expect(result.inputs.map(({ target, resources }) => [target, resources])).toEqual([
        [TARGET, neededIn(TIDY).length],
        ['aws:aggregators/organization', neededIn(TIDY).length]
      ])
    } finally {
      await fake.close()
    }
  })
})
