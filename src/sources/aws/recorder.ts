import { isObject, type JsonObject, text } from '../inventory/json.ts'
import { partitionOf } from './regions.ts'

/** What is known of the recorder of an account in a region. */
export interface Recorder {
  readonly account: string
  readonly region: string
  /** Absent: there is none. */
  readonly state: 'recording' | 'off' | 'absent'
  /** The error of its last attempt, where that failed. */
  readonly failure?: string
  readonly records: (type: string) => boolean
}

/**
 * Which types a recording group means. Without one a recorder records everything but IAM's global types, which it does when told to, or
 * when they are not among what it is told to leave out.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html (2026-11-22)
 */
export function recordedTypes(group: unknown): (type: string) => boolean {
  if (!isObject(group)) return (type) => !OF_IAM.has(type)
  const named = namesIn(at(group, 'resourceTypes'))
  const strategy = text(at(at(group, 'recordingStrategy'), 'useOnly'))
  switch (strategy ?? (at(group, 'allSupported') === true ? 'ALL_SUPPORTED_RESOURCE_TYPES' : 'INCLUSION_BY_RESOURCE_TYPES')) {
    case 'ALL_SUPPORTED_RESOURCE_TYPES':
      return (type) => !OF_IAM.has(type) || at(group, 'includeGlobalResourceTypes') === true
    case 'EXCLUSION_BY_RESOURCE_TYPES': {
      const excluded = namesIn(at(at(group, 'exclusionByResourceTypes'), 'resourceTypes'))
      return (type) => !excluded.has(type)
    }
    default:
      return (type) => named.has(type)
  }
}

/**
 * The recorder as one of the items that it records, as every recorder does of itself. Those that AWS services run for themselves record
 * nothing that is told.
 * https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html#drift-detection (2026-11-22)
 */
export function recorderInItem({ accountId, awsRegion, configuration }: JsonObject): Recorder | undefined {
  const account = text(accountId)
  const region = text(awsRegion)
  const name = text(at(configuration, 'name')) ?? ''
  if (account === undefined || region === undefined || name.startsWith('AWSConfigurationRecorderFor')) return undefined
  const recording = at(configuration, 'recording')
  return {
    account,
    region,
    state: recording === false ? 'off' : 'recording',
    ...(typeof recording === 'boolean' ? {} : { failure: 'it is not told whether it records' }),
    records: recordedTypes(at(configuration, 'recordingGroup'))
  }
}

/** A gap in what is recorded: these types, in these regions. */
export interface Unrecorded {
  readonly what: string
  readonly types: readonly string[]
}

/**
 * What the recorders of one account do not record of the types; one recorder for each region that was to be read. `unseen` are regions whose
 * recorder nobody could ask, which is a gap of its own.
 */
export function unrecorded(
  recorders: readonly Recorder[],
  types: readonly string[],
  unseen: readonly string[] = []
): readonly Unrecorded[] {
  if (recorders.length === 0) return []
  const regionsThatAre = (state: Recorder['state']): readonly string[] =>
    recorders.filter((recorder) => recorder.state === state).map(({ region }) => region)
  const absent = regionsThatAre('absent')
  const off = regionsThatAre('off')
  const failing = recorders.filter(({ failure }) => failure !== undefined)
  return [
    ...(absent.length === 0 ? [] : [{ what: `AWS Config has no recorder in ${named(absent)}`, types }]),
    ...(off.length === 0 ? [] : [{ what: `the recorder of AWS Config is off in ${named(off)}`, types }]),
    ...failing.map(({ region, failure }) => ({ what: `the recorder of AWS Config fails in ${region}: ${failure}`, types })),
    ...leftOut(recorders, types, unseen)
  ]
}

/** Types that recorders which work leave out; a global type is left out when no recorder has it, seen or not. */
function leftOut(recorders: readonly Recorder[], types: readonly string[], unseen: readonly string[]): readonly Unrecorded[] {
  const working = recorders.filter(({ state }) => state === 'recording')
  if (working.length === 0) return []
  const [first] = recorders
  const isGlobal = (type: string): boolean => OF_IAM.has(type) || homeOf(type, first?.region ?? '') !== undefined
  const byTypes = new Map<string, { readonly types: readonly string[]; readonly regions: string[] }>()
  for (const { region, records } of working) {
    const out = types.filter((type) => !isGlobal(type) && !records(type))
    if (out.length === 0) continue
    const same = byTypes.get(out.join()) ?? { types: out, regions: [] }
    same.regions.push(region)
    byTypes.set(out.join(), same)
  }
  const told = new Set([...unseen, ...recorders.filter(({ state }) => state !== 'recording').map(({ region }) => region)])
  const global = types.filter((type) => isGlobal(type) && !working.some((recorder) => isRecordedBy(recorder, type)))
  return [
    ...[...byTypes.values()].map(({ types, regions }) => ({
      what: `AWS Config does not record ${named(types)} in ${named(regions)}`,
      types
    })),
    ...global.flatMap((type) => {
      const home = homeOf(type, first?.region ?? '')
      if (home === undefined ? unseen.length > 0 : told.has(home)) return []
      const where = home === undefined ? 'any region that is read' : `${home}, the only region where it can`
      return [{ what: `AWS Config does not record ${type} in ${where}`, types: [type] }]
    })
  ]
}

function isRecordedBy({ region, records }: Recorder, type: string): boolean {
  return [undefined, region].includes(homeOf(type, region)) && records(type)
}

/** Recorded in every region whose recorder is told to, with the same content; one is enough. */
const OF_IAM = new Set(['AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::IAM::User'])

/**
 * Global types that are recorded in one region of the partition only.
 * https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html#select-resources-all (2026-11-22)
 */
const HOMES: readonly (readonly [RegExp, string])[] = [
  [/^AWS::(CloudFront|ECR::PublicRepository|Route53::HostedZone|Shield::Protection|WAF::)/, 'us-east-1'],
  [/^AWS::IAM::(InstanceProfile|OIDCProvider|SAMLProvider|ServerCertificate)$/, 'us-east-1'],
  [/^AWS::GlobalAccelerator::/, 'us-west-2']
]

function homeOf(type: string, region: string): string | undefined {
  return partitionOf(region) === 'aws' ? HOMES.find(([pattern]) => pattern.test(type))?.[1] : undefined
}

/** A property whatever its case: recorders are told in camelCase by themselves and in PascalCase as items. */
function at(value: unknown, name: string): unknown {
  if (!isObject(value)) return undefined
  const key = Object.keys(value).find((each) => each.toLowerCase() === name.toLowerCase())
  return key === undefined ? undefined : value[key]
}

function namesIn(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [])
}

/** @example named(['eu-west-1', 'eu-west-2']) // 'eu-west-1 and eu-west-2' */
function named(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
