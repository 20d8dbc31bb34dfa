import {
  accountBlock,
  arnOf,
  balancer,
  bucket,
  database,
  instance,
  itemAt,
  key,
  lambda,
  networkInterface,
  type Place,
  recoveryPoint,
  securityGroup,
  type Server,
  snapshot,
  subnet,
  vault,
  volume,
  vpc
} from './items.ts'
import { type Account, ALWAYS_ENABLED, type ConfigItem, EVERYTHING, type RecorderOf } from './world.ts'

export interface AccountOptions {
  readonly id: string
  readonly seed: number
  /** Resources of types that no claim needs. */
  readonly others?: number
  /** How many times the usual number of resources that claims need. */
  readonly scale?: number
  readonly optedIn?: readonly string[]
  /** Nothing in it breaks a claim. */
  readonly tidy?: boolean
}

/**
 * An account of a payments company in Frankfurt, with a second home in Dublin and something forgotten in Virginia: most of it nobody
 * makes claims about, one in eight of the rest breaks a claim. The same for the same seed.
 */
export function ledgerAccount({ id, seed, others = 4000, scale = 1, optedIn = [], tidy = false }: AccountOptions): Account {
  const random = seeded(seed)
  const recorders = new Map<string, RecorderOf>([...ALWAYS_ENABLED, ...optedIn].map((region) => [region, EVERYTHING]))
  recorders.set('us-east-1', { ...EVERYTHING, recordingGroup: { ...EVERYTHING.recordingGroup, includeGlobalResourceTypes: true } })
  const items = [
    accountBlock(id),
    ...workload(placeIn(id, 'eu-central-1', random), random, { size: 60 * scale, tidy }),
    ...workload(placeIn(id, 'eu-west-1', random), random, { size: 30 * scale, tidy }),
    ...(tidy ? [] : workload(placeIn(id, 'us-east-1', random), random, { size: 2, tidy })),
    ...optedIn.flatMap((region) => workload(placeIn(id, region, random), random, { size: 4, tidy })),
    ...rest(id, random, others)
  ]
  return { id, optedIn: new Set(optedIn), recorders, items }
}

/** An account that nobody has put anything into. */
export function emptyAccount(id: string): Account {
  return { id, optedIn: new Set(), recorders: new Map(ALWAYS_ENABLED.map((region) => [region, EVERYTHING])), items: [] }
}

type Random = () => number

/** Numbers from 0 to 1, always the same ones. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function hex(random: Random, length = 17): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
}

function placeIn(account: string, region: string, random: Random): Place {
  const at = { account, region }
  const ids = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, () => `${prefix}-${hex(random)}`)
  return {
    ...at,
    zones: ['a', 'b', 'c'].map((letter) => `${region}${letter}`),
    vpc: `vpc-${hex(random)}`,
    subnets: ids('subnet', 3),
    key: arnOf('kms', at, `key/${uuid(random)}`),
    awsKey: arnOf('kms', at, `key/${uuid(random)}`),
    groups: { app: `sg-${hex(random)}`, db: `sg-${hex(random)}`, balancer: `sg-${hex(random)}` }
  }
}

function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => hex(random, length)).join('-')
}

const DAYS = ['2026-11-19', '2026-11-20', '2026-11-21']

/** `size` servers with their disks, half as many databases with snapshots, buckets, functions, and what they need. */
function workload(place: Place, random: Random, { size, tidy }: { readonly size: number; readonly tidy: boolean }): readonly ConfigItem[] {
  const isWrong = (): boolean => random() < 0.125 && !tidy
  const items: ConfigItem[] = [
    vpc(place, '10.20.0.0/16'),
    ...place.subnets.map((_, index) => subnet(place, index)),
    securityGroup(place, place.groups.app, 'ledger-app'),
    securityGroup(place, place.groups.db, 'ledger-db', { cidr: '10.20.0.0/16', port: 5432 }),
    securityGroup(place, place.groups.balancer, 'ledger-balancer', { cidr: '10.0.0.0/8', port: 443 }),
    key(place, place.key.slice(place.key.indexOf('/') + 1), 'CUSTOMER'),
    key(place, place.awsKey.slice(place.awsKey.indexOf('/') + 1), 'AWS'),
    vault(place),
    ...balancer(place, 'ledger')
  ]
  for (let index = 0; index < size; index++) {
    const server: Server = {
      id: `i-${hex(random)}`,
      network: `eni-${hex(random)}`,
      disk: `vol-${hex(random)}`,
      subnet: index % 3,
      ...(isWrong() ? { publicIp: `203.0.113.${index % 250}` } : {})
    }
    const disk = volume(place, { id: server.disk, instance: server.id, zone: place.zones[index % 3] ?? '', encrypted: !isWrong() })
    items.push(instance(place, server), networkInterface(place, server), disk)
    const point = arnOf('backup', place, `recovery-point:${uuid(random)}`)
    items.push(recoveryPoint(place, disk, point, DAYS[index % 3] ?? ''))
    if (isWrong()) items.push(securityGroup(place, `sg-${hex(random)}`, `payments-${index}`, { cidr: '0.0.0.0/0', port: 22 }))
  }
  for (let index = 0; index < size / 2; index++) {
    const name = `ledger-${index}`
    const own = database(place, {
      name,
      zone: index,
      multiAZ: !isWrong(),
      retention: isWrong() ? 3 : 14,
      isPublic: isWrong(),
      encrypted: !isWrong()
    })
    const taken = DAYS.map((day) => snapshot(place, name, day))
    items.push(own, ...taken, recoveryPoint(place, own, taken[0]?.arn ?? '', '2026-11-19'))
    items.push(
      bucket(place, `payments-${place.account}-${place.region}-${index}`, { isPublic: isWrong() }),
      lambda(place, `payments-${index}`)
    )
  }
  return items
}

/** Share of each type among what nobody makes claims about. */
const OTHERS: readonly (readonly [type: string, share: number, region?: string])[] = [
  ['AWS::CloudWatch::Alarm', 6],
  ['AWS::Config::ResourceCompliance', 9],
  ['AWS::CloudFormation::Stack', 3],
  ['AWS::SQS::Queue', 3],
  ['AWS::SNS::Topic', 2],
  ['AWS::SSM::ManagedInstanceInventory', 3],
  ['AWS::Events::Rule', 2],
  ['AWS::ECR::Repository', 1],
  ['AWS::EC2::RouteTable', 1],
  ['AWS::IAM::Role', 5, 'global'],
  ['AWS::IAM::Policy', 3, 'global']
]

function rest(account: string, random: Random, count: number): readonly ConfigItem[] {
  const shares = OTHERS.reduce((sum, [, share]) => sum + share, 0)
  const regions = ['eu-central-1', 'eu-central-1', 'eu-west-1', 'us-east-1', 'ap-northeast-1']
  return OTHERS.flatMap(([resourceType, share, fixed]) =>
    Array.from({ length: Math.ceil((count * share) / shares) }, () => {
      const region = fixed ?? regions[Math.floor(random() * regions.length)] ?? ''
      const resourceId = hex(random, 20)
      const service = resourceType.split('::')[1]?.toLowerCase() ?? ''
      return itemAt(
        { account, region },
        {
          resourceType,
          resourceId,
          resourceName: `payments-${resourceId.slice(0, 6)}`,
          arn: arnOf(service, { account, region }, resourceId),
          configuration: { id: resourceId, description: 'made by the platform team' }
        }
      )
    })
  )
}
