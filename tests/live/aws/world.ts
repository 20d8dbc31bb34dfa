/** A resource as AWS Config keeps it; the fake service writes it out in the form of each of its answers. */
export interface ConfigItem {
  readonly accountId: string
  readonly arn?: string
  readonly awsRegion: string
  readonly availabilityZone: string
  readonly resourceType: string
  readonly resourceId: string
  readonly resourceName?: string
  readonly tags: Readonly<Record<string, string>>
  readonly relationships: readonly { readonly resourceType: string; readonly resourceId: string; readonly name: string }[]
  readonly configuration: Readonly<Record<string, unknown>>
  readonly supplementaryConfiguration: Readonly<Record<string, unknown>>
}

interface RecordingGroup {
  readonly allSupported?: boolean
  readonly includeGlobalResourceTypes?: boolean
  readonly resourceTypes?: readonly string[]
  readonly exclusionByResourceTypes?: { readonly resourceTypes: readonly string[] }
  readonly recordingStrategy?: { readonly useOnly: string }
}

/** The recorder of an account in a region. */
export interface RecorderOf {
  readonly recording: boolean
  readonly lastStatus: 'Success' | 'Failure' | 'Pending'
  readonly lastErrorCode?: string
  readonly recordingGroup: RecordingGroup
}

export interface Account {
  readonly id: string
  /** Regions beyond those that every account has. */
  readonly optedIn: ReadonlySet<string>
  /** By region. */
  readonly recorders: Map<string, RecorderOf>
  readonly items: readonly ConfigItem[]
}

interface SourceStatus {
  readonly SourceId: string
  readonly SourceType: 'ACCOUNT' | 'ORGANIZATION'
  readonly AwsRegion: string
  readonly LastUpdateStatus: 'SUCCEEDED' | 'FAILED' | 'OUTDATED'
  readonly LastErrorCode?: string
  readonly LastErrorMessage?: string
}

export interface Aggregator {
  readonly name: string
  readonly region: string
  /** The account that it is in. */
  readonly owner: string
  readonly accounts: readonly string[]
  readonly sources: SourceStatus[]
  readonly filteredTo?: readonly string[]
}

/** A session that AWS knows. */
export interface Session {
  readonly account: string
  readonly token?: string
  expired?: boolean
  /** Made by the global endpoint of STS: not good in regions that have to be enabled. */
  readonly isOfGlobalEndpoint?: boolean
}

export interface World {
  readonly accounts: readonly Account[]
  readonly aggregators: readonly Aggregator[]
  /** By access key. */
  readonly sessions: Map<string, Session>
}

/** Regions that every account has. */
export const ALWAYS_ENABLED =
  'ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2'.split(
    ' '
  )

export const EVERYTHING: RecorderOf = {
  recording: true,
  lastStatus: 'Success',
  recordingGroup: { allSupported: true, includeGlobalResourceTypes: false, resourceTypes: [] }
}
