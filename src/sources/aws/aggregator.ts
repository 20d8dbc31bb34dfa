import type { AggregatedSourceStatus, ConfigurationAggregator } from '@aws-sdk/client-config-service'
import { ScanError } from '../../errors.ts'
import type { Item } from '../../model/source.ts'
import { text } from '../inventory/json.ts'
import type { Order, Unit } from '../live/collector.ts'
import { CallError } from '../live/failure.ts'
import type { Aws } from './connection.ts'
import { type Found, gapOf, notRecorded } from './gap.ts'
import { answersIn, countIn, countQueries, groupTypes, itemPages, itemQueries, type Page, pagesOf, PAGE_SIZE, typeIn } from './query.ts'
import { type Recorder, recorderInItem, unrecorded } from './recorder.ts'
import { chosenRegions } from './regions.ts'

interface Aggregate {
  readonly order: Order
  /** Where the aggregator is. */
  readonly home: string
  readonly name: string
  /** The regions that are meant; all that it gathers when left out. */
  readonly regions?: readonly string[]
}

/** The type under which recorders record themselves. */
const RECORDER = 'AWS::Config::ConfigurationRecorder'

/** The parts of what an aggregator gathers, account by account, and what it does not gather. */
export async function* partsOfAggregator(aws: Aws, order: Order): AsyncGenerator<Found> {
  const { target, types } = order
  if (aws.home === undefined) {
    throw new ScanError(
      'bad-argument',
      `Cannot read ${target.text}: an aggregator lives in one region, and none is chosen; set AWS_REGION or the region of the profile`
    )
  }
  const regions = order.regions === undefined ? {} : { regions: chosenRegions(target.text, order.regions) }
  const aggregate: Aggregate = { order, home: aws.home, name: target.id, ...regions }
  const gaps: Found[] = []
  const tried = await attempt(() => describe(aws, aggregate))
  if (tried.failure !== undefined) {
    yield gapOf(tried.failure, target.text, types)
    // Whoever may not describe it may still be allowed to read it.
    if (tried.failure.failure.kind !== 'denied') return
  }
  const [statuses, recorders] = await Promise.all([attempt(() => sourcesOf(aws, aggregate)), attempt(() => recordersIn(aws, aggregate))])
  for (const { failure } of [statuses, recorders]) if (failure !== undefined) gaps.push(gapOf(failure, target.text, types))
  const sources = { aggregator: tried.value, statuses: statuses.value ?? [], recorders: recorders.value }
  yield* gaps
  yield* shortcomings(aggregate, sources)
  yield* parts(aws, aggregate)
}

type Tried<T> = { readonly value: T; readonly failure?: undefined } | { readonly value?: undefined; readonly failure: CallError }

async function attempt<T>(ask: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { value: await ask() }
  } catch (failure) {
    if (!(failure instanceof CallError)) throw failure
    return { failure }
  }
}

async function describe(aws: Aws, { home, name }: Aggregate): Promise<ConfigurationAggregator | undefined> {
  const { ConfigurationAggregators: [aggregator] = [] } = await aws.call(home, 'DescribeConfigurationAggregators', (config, options) =>
    config.describeConfigurationAggregators({ ConfigurationAggregatorNames: [name] }, options)
  )
  return aggregator
}

async function sourcesOf(aws: Aws, { home, name }: Aggregate): Promise<readonly AggregatedSourceStatus[]> {
  const pages = pagesOf(
    (place) =>
      aws.call(home, 'DescribeConfigurationAggregatorSourcesStatus', (config, options) =>
        config.describeConfigurationAggregatorSourcesStatus({ ConfigurationAggregatorName: name, Limit: PAGE_SIZE, ...place }, options)
      ),
    'config:DescribeConfigurationAggregatorSourcesStatus'
  )
  const statuses: AggregatedSourceStatus[] = []
  for await (const { AggregatedSourceStatusList = [] } of pages) statuses.push(...AggregatedSourceStatusList)
  return statuses
}

async function recordersIn(aws: Aws, aggregate: Aggregate): Promise<readonly Recorder[]> {
  const recorders: Recorder[] = []
  const query = `SELECT accountId, awsRegion, configuration WHERE resourceType = '${RECORDER}'`
  for await (const page of selected(aws, aggregate, query)) {
    for (const answer of answersIn(page)) {
      const recorder = answer === undefined ? undefined : recorderInItem(answer)
      if (recorder !== undefined) recorders.push(recorder)
    }
  }
  return recorders
}

interface Sources {
  readonly aggregator: ConfigurationAggregator | undefined
  readonly statuses: readonly AggregatedSourceStatus[]
  /** Undefined where they could not be read. */
  readonly recorders: readonly Recorder[] | undefined
}

/** What an aggregator is short of: types that it filters out, sources that it does not reach, and what those do not record. */
function* shortcomings({ order, regions }: Aggregate, { aggregator, statuses, recorders }: Sources): Generator<Found> {
  const { target, types } = order
  const isMeant = (region: string | undefined): boolean => regions === undefined || region === undefined || regions.includes(region)
  const filtered = filteredOut(aggregator, types)
  if (filtered.length > 0) yield notRecorded(target.text, { what: `the aggregator filters out ${filtered.join(', ')}`, types: filtered })
  const meant = statuses.filter(({ AwsRegion }) => isMeant(AwsRegion))
  for (const status of meant) {
    if (status.LastUpdateStatus !== 'SUCCEEDED') yield notRecorded(placeOf(status), { what: stateOf(status), types })
  }
  const known = new Set(statuses.map(({ SourceId }) => SourceId))
  const listed = (aggregator?.AccountAggregationSources ?? []).flatMap(({ AccountIds = [] }) => AccountIds)
  for (const account of listed.filter((id) => !known.has(id)))
    yield notRecorded(account, { what: 'the aggregator has never reached the account', types })
  if (recorders === undefined) return
  if (filteredOut(aggregator, [RECORDER]).length > 0) {
    yield notRecorded(target.text, { what: `what its accounts record is not told: the aggregator filters out ${RECORDER}`, types })
    return
  }
  const reached = meant.flatMap(({ SourceType, SourceId, AwsRegion, LastUpdateStatus }) =>
    SourceType !== 'ORGANIZATION' && LastUpdateStatus === 'SUCCEEDED' && SourceId !== undefined && AwsRegion !== undefined
      ? [{ account: SourceId, region: AwsRegion }]
      : []
  )
  for (const [account, each] of Map.groupBy(withAbsent(recorders, reached), (recorder) => recorder.account)) {
    const own = each.filter(({ region }) => isMeant(region))
    const unseen = meant.filter(({ SourceId, LastUpdateStatus }) => SourceId === account && LastUpdateStatus !== 'SUCCEEDED')
    for (const gap of unrecorded(own, types, unseen.map(regionOf))) yield notRecorded(account, gap)
  }
}

/** Recorders, and for every source without one that there is none. */
function withAbsent(recorders: readonly Recorder[], sources: readonly Pick<Recorder, 'account' | 'region'>[]): readonly Recorder[] {
  const there = new Set(recorders.map(({ account, region }) => `${account} ${region}`))
  const absent = sources.filter(({ account, region }) => !there.has(`${account} ${region}`))
  return [...recorders, ...absent.map((source): Recorder => ({ ...source, state: 'absent', records: () => false }))]
}

function filteredOut(aggregator: ConfigurationAggregator | undefined, types: readonly string[]): readonly string[] {
  const { Type, Value = [] } = aggregator?.AggregatorFilters?.ResourceType ?? {}
  return Type === 'INCLUDE' ? types.filter((type) => !Value.includes(type)) : []
}

function regionOf({ AwsRegion = '' }: AggregatedSourceStatus): string {
  return AwsRegion
}

function placeOf({ SourceId, AwsRegion }: AggregatedSourceStatus): string {
  return [SourceId, AwsRegion].filter((part) => part !== undefined).join(' ')
}

function stateOf({ LastUpdateStatus, LastErrorCode = '' }: AggregatedSourceStatus): string {
  const reason = /^[\w.:-]{1,100}$/.test(LastErrorCode) ? `: ${LastErrorCode}` : ''
  return `${STATES[LastUpdateStatus ?? ''] ?? 'it is not told whether the aggregator gets through to it'}${reason}`
}

const STATES: Readonly<Record<string, string>> = {
  OUTDATED: 'what the aggregator has of it is not up to date',
  FAILED: 'the aggregator does not get through to it'
}

/** Stands for an account where a count has none. */
const UNTOLD = ''

/** Accounts side by side, and within large ones types. */
async function* parts(aws: Aws, aggregate: Aggregate): AsyncGenerator<Found> {
  const { order, regions } = aggregate
  const { target, types } = order
  const accounts = new Map<string, Map<string, number>>()
  try {
    for (const query of countQueries('accountId, resourceType', { types, ...narrowedTo(regions) })) {
      for await (const page of selected(aws, aggregate, query)) {
        for (const answer of answersIn(page)) {
          const account = text(answer?.accountId) ?? UNTOLD
          const counts = accounts.get(account) ?? new Map<string, number>()
          accounts.set(account, counts.set(typeIn(answer), countIn(answer)))
        }
      }
    }
  } catch (failure) {
    if (!(failure instanceof CallError)) throw failure
    yield gapOf(failure, target.text, types)
    return
  }
  if (accounts.delete(UNTOLD))
    yield notRecorded(target.text, { what: 'the aggregator counts resources of accounts that it does not name', types })
  for (const [account, counts] of accounts) {
    for (const group of groupTypes(types, counts)) yield unitOf(aws, aggregate, { account, types: group, counts })
  }
}

/** What lies in no region is meant in any case. */
function narrowedTo(regions: readonly string[] | undefined): { readonly regions?: readonly string[] } {
  return regions === undefined ? {} : { regions: [...regions, 'global'] }
}

interface Share {
  readonly account: string
  readonly types: readonly string[]
  readonly counts: ReadonlyMap<string, number>
}

function unitOf(aws: Aws, aggregate: Aggregate, share: Share): Unit {
  const { account, types } = share
  return { key: `${account} ${types.join(' ')}`, account, types, pages: () => gatheredItems(aws, aggregate, share) }
}

async function* gatheredItems(aws: Aws, aggregate: Aggregate, { account, types, counts }: Share): AsyncGenerator<readonly Item[]> {
  let found = 0
  for (const query of itemQueries({ types, account, ...narrowedTo(aggregate.regions) })) {
    for await (const items of itemPages(selected(aws, aggregate, query), { account, types })) {
      found += items.length
      yield items
    }
  }
  const expected = types.some((type) => (counts.get(type) ?? 0) > 0)
  if (found === 0 && expected) yield [notRecorded(account, { what: 'the account went from the aggregator while it was read', types })]
}

function selected(aws: Aws, { home, name }: Aggregate, Expression: string): AsyncGenerator<Page> {
  const query = { Expression, ConfigurationAggregatorName: name, Limit: PAGE_SIZE }
  return pagesOf(
    (place) =>
      aws.call(home, 'SelectAggregateResourceConfig', (config, options) =>
        config.selectAggregateResourceConfig({ ...query, ...place }, options)
      ),
    'config:SelectAggregateResourceConfig'
  )
}
