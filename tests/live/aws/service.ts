import { type Account, type Aggregator, type ConfigItem, type RecorderOf, type World } from './world.ts'

/** An error in the service's own form. */
export class ConfigError extends Error {
  readonly status: number

  constructor(name: string, status: number, message: string) {
    super(message)
    this.name = name
    this.status = status
  }
}

export type Answer = Readonly<Record<string, unknown>>

export interface Request {
  readonly action: string
  readonly region: string
  /** That of the session. */
  readonly account: string
  readonly input: Readonly<Record<string, unknown>>
  /** Places in lists of another epoch are not kept. */
  readonly epoch: number
  readonly repeat: boolean
}

/** What AWS Config answers to a call. https://docs.aws.amazon.com/config/latest/APIReference/ (2026-11-22) */
export function answerTo(world: World, request: Request): Answer {
  const { action, region, account: id, input } = request
  const account = world.accounts.find((each) => each.id === id)
  if (account === undefined) throw new ConfigError('InternalFailure', 500, 'no such account')
  const recorder = account.recorders.get(region)
  const inRegion = (): readonly ConfigItem[] => account.items.filter((item) => recordedIn(item) === region)
  switch (action) {
    case 'DescribeConfigurationRecorders':
      return { ConfigurationRecorders: recorder === undefined ? [] : [recorderAnswer(account, region, recorder)] }
    case 'DescribeConfigurationRecorderStatus':
      return { ConfigurationRecordersStatus: recorder === undefined ? [] : [statusAnswer(recorder)] }
    case 'SelectResourceConfig':
      return select(
        once(account.recorders, region, () => inRegion().filter((item) => isRecorded(recorder, item.resourceType))),
        request
      )
    case 'ListDiscoveredResources': {
      const found = inRegion().filter(({ resourceType }) => resourceType === input.resourceType)
      const identifiers = found.map(({ resourceType, resourceId, resourceName }) => ({ resourceType, resourceId, resourceName }))
      const { page, next } = paged(identifiers, request, Number(input.limit ?? 100), String(input.resourceType))
      return { resourceIdentifiers: page, ...(next === undefined ? {} : { nextToken: next }) }
    }
    case 'BatchGetResourceConfig':
      return batch(inRegion(), recorder, input.resourceKeys as readonly Key[])
    case 'DescribeConfigurationAggregators':
      return {
        ConfigurationAggregators: (input.ConfigurationAggregatorNames as readonly string[]).map((name) =>
          aggregatorAnswer(aggregatorIn(world, request, name))
        )
      }
    case 'DescribeConfigurationAggregatorSourcesStatus': {
      const { sources, name } = aggregatorIn(world, request, String(input.ConfigurationAggregatorName))
      const { page, next } = paged(sources, request, Number(input.Limit ?? 100), name)
      return { AggregatedSourceStatusList: page, ...(next === undefined ? {} : { NextToken: next }) }
    }
    case 'SelectAggregateResourceConfig':
      return select(gathered(world, aggregatorIn(world, request, String(input.ConfigurationAggregatorName))), request)
    default:
      throw new ConfigError('UnknownOperationException', 400, 'no such operation')
  }
}

const FOUND = new WeakMap<object, Map<string, readonly ConfigItem[]>>()

/** What was found among the same before: a page of many must not cost a search through all. */
function once(among: object, key: string, find: () => readonly ConfigItem[]): readonly ConfigItem[] {
  const before = FOUND.get(among) ?? new Map<string, readonly ConfigItem[]>()
  FOUND.set(among, before)
  const found = before.get(key) ?? find()
  before.set(key, found)
  return found
}

/** Items of global services are recorded in the region that records them. */
function recordedIn({ awsRegion }: ConfigItem): string {
  return awsRegion === 'global' ? 'us-east-1' : awsRegion
}

function isRecorded(recorder: RecorderOf | undefined, type: string): boolean {
  if (recorder === undefined) return false
  const {
    allSupported,
    includeGlobalResourceTypes,
    resourceTypes = [],
    exclusionByResourceTypes,
    recordingStrategy
  } = recorder.recordingGroup
  if (recordingStrategy?.useOnly === 'EXCLUSION_BY_RESOURCE_TYPES') return exclusionByResourceTypes?.resourceTypes.includes(type) !== true
  if (allSupported !== true) return resourceTypes.includes(type)
  return includeGlobalResourceTypes === true || !/^AWS::IAM::(User|Group|Role|Policy)$/.test(type)
}

function recorderAnswer({ id }: Account, region: string, { recordingGroup }: RecorderOf): Answer {
  return {
    arn: `arn:aws:config:${region}:${id}:configuration-recorder/default/4w5kxbcrpnqbhrmu`,
    name: 'default',
    roleARN: `arn:aws:iam::${id}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
    recordingGroup,
    recordingMode: { recordingFrequency: 'CONTINUOUS' },
    recordingScope: 'PAID'
  }
}

function statusAnswer({ recording, lastStatus, lastErrorCode }: RecorderOf): Answer {
  return {
    name: 'default',
    recording,
    lastStatus,
    lastStartTime: 1_763_000_000.5,
    lastStatusChangeTime: 1_763_800_000.25,
    ...(lastErrorCode === undefined ? {} : { lastErrorCode, lastErrorMessage: 'refused' })
  }
}

interface Key {
  readonly resourceType: string
  readonly resourceId: string
}

/** Without tags and relationships; what is more than one level deep is text. */
function batch(items: readonly ConfigItem[], recorder: RecorderOf | undefined, keys: readonly Key[]): Answer {
  if (keys.length === 0 || keys.length > 100) throw new ConfigError('ValidationException', 400, '1 to 100 keys')
  const wanted = new Set(keys.map(({ resourceType, resourceId }) => `${resourceType} ${resourceId}`))
  const found = items.filter(({ resourceType, resourceId }) => wanted.has(`${resourceType} ${resourceId}`))
  // Not everything fits into one answer.
  const most = keys.length > 60 ? 60 : keys.length
  const late = new Set(keys.slice(most).map(({ resourceType, resourceId }) => `${resourceType} ${resourceId}`))
  return {
    baseConfigurationItems: found
      .filter(({ resourceType, resourceId }) => !late.has(`${resourceType} ${resourceId}`))
      .map((item) => baseItem(item, isRecorded(recorder, item.resourceType))),
    unprocessedResourceKeys: keys.slice(most)
  }
}

function baseItem(
  { tags: _tags, relationships: _relationships, configuration, supplementaryConfiguration, ...item }: ConfigItem,
  recorded: boolean
): Answer {
  return {
    version: '1.3',
    ...item,
    configurationItemCaptureTime: 1_763_700_000.125,
    configurationItemStatus: recorded ? 'OK' : 'ResourceNotRecorded',
    configurationStateId: '1763700000125',
    ...(recorded ? { configuration: JSON.stringify(configuration) } : {}),
    supplementaryConfiguration: Object.fromEntries(
      Object.entries(supplementaryConfiguration).map(([name, part]) => [name, typeof part === 'string' ? part : JSON.stringify(part)])
    )
  }
}

function aggregatorIn({ aggregators }: World, { account, region }: Request, name: string): Aggregator {
  const found = aggregators.find((each) => each.name === name && each.owner === account && each.region === region)
  if (found === undefined)
    throw new ConfigError('NoSuchConfigurationAggregatorException', 400, 'The configuration aggregator does not exist.')
  return found
}

function aggregatorAnswer({ name, region, owner, accounts, filteredTo }: Aggregator): Answer {
  return {
    ConfigurationAggregatorName: name,
    ConfigurationAggregatorArn: `arn:aws:config:${region}:${owner}:config-aggregator/config-aggregator-pokxzldx`,
    AccountAggregationSources: [{ AccountIds: accounts, AllAwsRegions: true }],
    CreationTime: 1_700_000_000,
    LastUpdatedTime: 1_763_000_000,
    ...(filteredTo === undefined ? {} : { AggregatorFilters: { ResourceType: { Type: 'INCLUDE', Value: filteredTo } } })
  }
}

/** What an aggregator has: the items of its accounts, and their recorders, which record themselves. */
function gathered({ accounts }: World, { accounts: ids, sources, filteredTo }: Aggregator): readonly ConfigItem[] {
  const reached = new Set(
    sources.filter(({ LastUpdateStatus }) => LastUpdateStatus !== 'FAILED').map(({ SourceId, AwsRegion }) => `${SourceId} ${AwsRegion}`)
  )
  return accounts
    .filter(({ id }) => ids.includes(id))
    .flatMap((account) => {
      const items = account.items.filter((item) => isRecorded(account.recorders.get(recordedIn(item)), item.resourceType))
      return [...items, ...[...account.recorders].map(([region, recorder]) => recorderItem(account, region, recorder))]
    })
    .filter((item) => reached.has(`${item.accountId} ${recordedIn(item)}`) && filteredTo?.includes(item.resourceType) !== false)
}

function recorderItem({ id }: Account, region: string, { recording, recordingGroup }: RecorderOf): ConfigItem {
  const { allSupported, includeGlobalResourceTypes, resourceTypes = [], exclusionByResourceTypes, recordingStrategy } = recordingGroup
  return {
    accountId: id,
    awsRegion: region,
    availabilityZone: 'Not Applicable',
    resourceType: 'AWS::Config::ConfigurationRecorder',
    resourceId: 'default',
    resourceName: 'default',
    tags: {},
    relationships: [],
    supplementaryConfiguration: {},
    configuration: {
      Name: 'default',
      Id: 'default',
      Recording: recording,
      RecordingGroup: {
        AllSupported: allSupported ?? false,
        IncludeGlobalResourceTypes: includeGlobalResourceTypes ?? false,
        ResourceTypes: resourceTypes,
        ...(exclusionByResourceTypes === undefined
          ? {}
          : { ExclusionByResourceTypes: { ResourceTypes: exclusionByResourceTypes.resourceTypes } }),
        ...(recordingStrategy === undefined ? {} : { RecordingStrategy: { UseOnly: recordingStrategy.useOnly } })
      },
      RoleARN: `arn:aws:iam::${id}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`
    }
  }
}

/** The part of the query language that is spoken: lists and equality joined by AND, and counts by properties. */
function select(items: readonly ConfigItem[], request: Request): Answer {
  const { input } = request
  const expression = String(input.Expression)
  if (expression.length > 4096) throw new ConfigError('ValidationException', 400, 'Member must have length less than or equal to 4096')
  const limit = Number(input.Limit ?? 25)
  if (limit > 100) throw new ConfigError('InvalidLimitException', 400, 'The specified limit is outside the allowable range.')
  const {
    fields = '',
    conditions = '',
    by
  } = /^SELECT (?<fields>.+?) WHERE (?<conditions>.+?)(?: GROUP BY (?<by>.+))?$/.exec(expression)?.groups ?? {}
  const found = once(items, conditions, () => {
    const tests = conditions.split(' AND ').map(condition)
    return items.filter((item) => tests.every((test) => test(item)))
  })
  const names = fields.split(', ')
  const rows = by === undefined ? found : counted(found, by.split(', '))
  const { page, next } = paged<ConfigItem | Answer>(rows, request, limit, expression)
  return {
    Results: page.map((each) => JSON.stringify(by === undefined ? row(each as ConfigItem, names) : each)),
    QueryInfo: { SelectFields: names.map((Name) => ({ Name })) },
    ...(next === undefined ? {} : { NextToken: next })
  }
}

function condition(text: string): (item: ConfigItem) => boolean {
  const { field, list, value } = /^(?<field>\w+) (?:IN \((?<list>'[^()]*')\)|= '(?<value>[^']*)')$/.exec(text)?.groups ?? {}
  if (field === undefined) throw new ConfigError('InvalidExpressionException', 400, `The syntax of the query is incorrect: ${text}`)
  const allowed = new Set(list === undefined ? [value] : list.split(', ').map((each) => each.slice(1, -1)))
  return (item) => allowed.has(String((item as unknown as Readonly<Record<string, unknown>>)[field]))
}

function row(item: ConfigItem, names: readonly string[]): Answer {
  const tags = Object.entries(item.tags).map(([key, value]) => ({ tag: `${key}=${value}`, key, value }))
  const told: Answer = { ...item, tags }
  return Object.fromEntries(names.filter((name) => told[name] !== undefined).map((name) => [name, told[name]]))
}

function counted(items: readonly ConfigItem[], by: readonly string[]): readonly Answer[] {
  const groups = Map.groupBy(items, (item) => JSON.stringify(by.map((name) => (item as unknown as Answer)[name])))
  return [...groups].map(([key, group]) => {
    const values = JSON.parse(key) as readonly unknown[]
    return { 'COUNT(*)': group.length, ...Object.fromEntries(by.map((name, index) => [name, values[index]])) }
  })
}

/** One page of a list. The place of the next says of which list and epoch it is. */
function paged<T>(
  list: readonly T[],
  { epoch, repeat, action, input }: Request,
  size: number,
  of: string
): { readonly page: readonly T[]; readonly next: string | undefined } {
  const told = input.NextToken ?? input.nextToken
  const place = typeof told === 'string' ? told : ''
  const placeAt = (at: number): string => Buffer.from(JSON.stringify({ action, of, epoch, at })).toString('base64')
  const read = (): { readonly action?: string; readonly of?: string; readonly epoch?: number; readonly at?: number } => {
    try {
      return JSON.parse(Buffer.from(place, 'base64').toString('utf8')) as object
    } catch {
      return {}
    }
  }
  const from = place === '' ? { action, of, epoch, at: 0 } : read()
  if (from.action !== action || from.of !== of || from.epoch !== epoch || from.at === undefined) {
    throw new ConfigError('InvalidNextTokenException', 400, 'The specified next token is not valid.')
  }
  const start = repeat ? Math.max(0, from.at - Math.ceil(size / 2)) : from.at
  const end = start + size
  return { page: list.slice(start, end), next: end < list.length ? placeAt(end) : undefined }
}
