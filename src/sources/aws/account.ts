import pLimit from 'p-limit'
import { ScanError } from '../../errors.ts'
import type { Item } from '../../model/source.ts'
import type { Order, Unit } from '../live/collector.ts'
import { CallError } from '../live/failure.ts'
import type { LiveTarget } from '../live/live-target.ts'
import { createQueue } from '../queue.ts'
import type { Aws } from './connection.ts'
import { classify, isUnrecognised } from './failure.ts'
import { type Found, gapOf, notRecorded } from './gap.ts'
import { listedItems } from './listing.ts'
import { answersIn, countIn, countQueries, groupTypes, itemPages, itemQueries, type Page, pagesOf, PAGE_SIZE, typeIn } from './query.ts'
import { type Recorder, recordedTypes, unrecorded } from './recorder.ts'
import { chosenRegions, isGoodEverywhere, isOptIn, regionsBeside } from './regions.ts'

/** The partition that is read where nothing says another: the one that most accounts are in. */
const USUAL_HOME = 'us-east-1'

/** Regions asked at one time: those that have answered are read before further ones are asked, so that the largest are not read last. */
const ASKED = 8

/** What asking a region's recorder came to. */
interface Survey {
  readonly region: string
  /** Whether the region recognises the credentials; undefined where it could not be asked. */
  readonly recognised?: boolean
  readonly recorder?: Recorder
  readonly failure?: CallError
}

/** Some types of the account in one region. */
interface Part {
  readonly order: Order
  readonly region: string
  readonly types: readonly string[]
  readonly verify: (account: unknown) => void
}

/**
 * The parts of one account: in each region, what its recorder records. Regions are asked side by side, and each is read as soon as it has
 * answered.
 */
export async function* partsOfAccount(aws: Aws, order: Order): AsyncGenerator<Found> {
  const { target, types } = order
  const regions = order.regions === undefined ? regionsBeside(aws.home ?? USUAL_HOME) : chosenRegions(target.text, order.regions)
  const unable = await signedOut(aws)
  if (unable !== undefined) {
    yield { gap: { what: unable, why: 'denied', where: target.id, types } }
    return
  }
  const verify = verifier(target)
  const limit = pLimit(ASKED)
  const queue = createQueue<Found>()
  let failed: { readonly cause: unknown } | undefined
  const surveying = Promise.all(regions.map((region) => limit(survey, aws, { order, region, types, verify }, queue.push)))
    .catch((cause: unknown): readonly Survey[] => {
      failed = { cause }
      return []
    })
    .finally(queue.end)
  yield* queue.items()
  const surveys = await surveying
  if (failed !== undefined) throw failed.cause
  const recorders = surveys.flatMap(({ recorder }) => (recorder === undefined ? [] : [recorder]))
  const disabled = await disabledRegions(aws, order, surveys)
  if (disabled.length > 0) order.onProgress?.(`${target.text}: not enabled for the account: ${disabled.join(', ')}`)
  const unseen = surveys.filter(({ recorder, region }) => recorder === undefined && !disabled.includes(region)).map(({ region }) => region)
  for (const gap of unrecorded(recorders, types, unseen)) yield notRecorded(target.id, gap)
  yield* unrecognised(order, surveys, disabled)
}

/** Why nobody is signed in; undefined where somebody is. */
async function signedOut(aws: Aws): Promise<string | undefined> {
  try {
    await aws.credentials()
    return undefined
  } catch (error) {
    return classify(error).message
  }
}

/**
 * AWS Config names the account in all that it tells: the credentials of another account would show another's resources. Once confirmed it
 * is taken for sure, since items may name the owner of what is shared.
 */
function verifier(target: LiveTarget): (account: unknown) => void {
  let isConfirmed = false
  return (account) => {
    if (isConfirmed || typeof account !== 'string') return
    if (account !== target.id) {
      throw new ScanError(
        'bad-argument',
        `Cannot read ${target.text}: the credentials belong to account ${account}; take on a role in ${target.id}, or read an aggregator`
      )
    }
    isConfirmed = true
  }
}

async function survey(aws: Aws, part: Part, push: (found: Found) => void): Promise<Survey> {
  const { order, region, types } = part
  const where = `${order.target.id} ${region}`
  let recorder: Recorder | undefined
  try {
    recorder = await recorderIn(aws, part)
  } catch (failure) {
    if (!(failure instanceof CallError)) throw failure
    if (isUnrecognised(failure.cause)) return { region, recognised: false, failure }
    push(gapOf(failure, where, types))
    // Whoever may not ask the recorder may still be allowed to read.
    if (failure.failure.kind !== 'denied') return { region }
  }
  const recorded = recorder === undefined ? types : types.filter(recorder.records)
  if (recorded.length > 0 && (recorder === undefined || recorder.state === 'recording')) {
    for (const found of await partsIn(aws, { ...part, types: recorded })) push(found)
  }
  return { region, recognised: true, ...(recorder === undefined ? {} : { recorder }) }
}

/** In each region an account has one recorder of its own. */
async function recorderIn(aws: Aws, { order, region, verify }: Part): Promise<Recorder> {
  const account = order.target.id
  const { ConfigurationRecorders: [recorder] = [] } = await aws.call(region, 'DescribeConfigurationRecorders', (config, options) =>
    config.describeConfigurationRecorders({}, options)
  )
  if (recorder === undefined) return { account, region, state: 'absent', records: () => false }
  verify(/^arn:[^:]*:config:[^:]*:(\d{12}):/.exec(recorder.arn ?? '')?.[1])
  const { ConfigurationRecordersStatus: [status] = [] } = await aws.call(region, 'DescribeConfigurationRecorderStatus', (config, options) =>
    config.describeConfigurationRecorderStatus({}, options)
  )
  const failure = failureIn(status)
  return {
    account,
    region,
    state: status?.recording === false ? 'off' : 'recording',
    ...(failure === undefined ? {} : { failure }),
    records: recordedTypes(recorder.recordingGroup)
  }
}

function failureIn(
  status:
    | { readonly recording?: boolean | undefined; readonly lastStatus?: string | undefined; readonly lastErrorCode?: string | undefined }
    | undefined
): string | undefined {
  if (status?.recording === undefined) return 'its status is not told'
  if (status.lastStatus !== 'Failure') return undefined
  const code = status.lastErrorCode ?? ''
  return /^[\w.:-]{1,100}$/.test(code) ? code : 'without a reason'
}

/** Counting comes first: it tells whether queries are allowed, and which types fill pages enough to be read side by side. */
async function partsIn(aws: Aws, part: Part): Promise<readonly Found[]> {
  const { order, region, types } = part
  const counts = new Map<string, number>()
  let isEmpty = true
  try {
    for (const query of countQueries('resourceType', { types })) {
      for await (const page of selected(aws, region, query)) {
        for (const answer of answersIn(page)) {
          counts.set(typeIn(answer), countIn(answer))
          isEmpty = false
        }
      }
    }
  } catch (failure) {
    if (!(failure instanceof CallError)) throw failure
    if (failure.failure.kind === 'denied' || failure.failure.kind === 'fatal') return partsByListing(aws, part, failure)
    return [gapOf(failure, `${order.target.id} ${region}`, types)]
  }
  if (isEmpty) return []
  return groupTypes(types, counts).map((group) => unitOf(part, group, () => queriedItems(aws, { ...part, types: group })))
}

async function* queriedItems(aws: Aws, { order, region, types, verify }: Part): AsyncGenerator<readonly Item[]> {
  const where = `${order.target.id} ${region}`
  for (const query of itemQueries({ types })) {
    yield* itemPages(selected(aws, region, query), { account: where, types, verify })
  }
}

function selected(aws: Aws, region: string, Expression: string): AsyncGenerator<Page> {
  const query = { Expression, Limit: PAGE_SIZE }
  return pagesOf(
    (place) => aws.call(region, 'SelectResourceConfig', (config, options) => config.selectResourceConfig({ ...query, ...place }, options)),
    'config:SelectResourceConfig'
  )
}

/** Where queries are refused, each type is listed by itself, if that is allowed. */
async function partsByListing(aws: Aws, part: Part, refusal: CallError): Promise<readonly Found[]> {
  const { order, region, types, verify } = part
  const [type = ''] = types
  try {
    await aws.call(region, 'ListDiscoveredResources', (config, options) =>
      config.listDiscoveredResources({ resourceType: type as never, limit: 1 }, options)
    )
  } catch (failure) {
    if (!(failure instanceof CallError)) throw failure
    const where = `${order.target.id} ${region}`
    return failure.failure.kind === 'denied' ? [gapOf(refusal, where, types)] : [gapOf(failure, where, types)]
  }
  order.onProgress?.(`${order.target.text}: queries are refused in ${region} (${refusal.message}); types are listed one by one`)
  return types.map((each) => unitOf(part, [each], () => listedItems(aws, { account: order.target.id, region, type: each, verify })))
}

function unitOf({ order, region }: Part, types: readonly string[], pages: Unit['pages']): Unit {
  const account = `${order.target.id} ${region}`
  return { key: `${account} ${types.join(' ')}`, account, types, pages }
}

/**
 * Regions that do not recognise credentials which are good elsewhere, where that surely is because the account has not enabled them. They
 * are no gap: nobody can put anything there, or reach what may have been left there from before. One that was asked for by name is a gap
 * in any case. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html (2026-11-22)
 */
async function disabledRegions(aws: Aws, { regions }: Order, surveys: readonly Survey[]): Promise<readonly string[]> {
  const refused = surveys.filter(({ recognised, region }) => recognised === false && isOptIn(region)).map(({ region }) => region)
  if (regions !== undefined || refused.length === 0) return []
  const good = surveys.filter(({ recognised }) => recognised === true).map(({ region }) => region)
  return isGoodEverywhere(await aws.credentials(), good) ? refused : []
}

/** One gap for each region that refused the credentials, or a single one where all did. */
function* unrecognised({ target, types }: Order, surveys: readonly Survey[], disabled: readonly string[]): Generator<Found> {
  const refused = surveys.flatMap(({ region, failure }) =>
    failure === undefined || disabled.includes(region) ? [] : [{ region, failure }]
  )
  const isGood = surveys.some(({ recognised }) => recognised === true)
  for (const { region, failure } of isGood ? refused : refused.slice(0, 1)) {
    yield gapOf(failure, isGood ? `${target.id} ${region}` : target.id, types)
  }
}
