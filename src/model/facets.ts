import type { Fact } from './fact.ts'
import type { TenantChoice, TenantPlace } from './tenant.ts'

/** Who may open a connection. `sources` are CIDRs, or the vendor's own words such as `azure-services`, `internet`. */
export interface IngressRule {
  readonly name: string
  /** `tcp`, `udp`, `icmp`, … lower case, or `*`. */
  readonly protocol: string
  /** `443`, `8000-8010`, or `*`. */
  readonly ports: readonly string[]
  /** CIDRs; the internet is `0.0.0.0/0` or `::/0`. Sources that are no addresses (tags, groups, service tags) keep their name. */
  readonly sources: readonly string[]
  readonly action: 'allow' | 'deny'
  /** Lower numbers are evaluated first, as in GCP and Azure. */
  readonly priority: number
  /** Native path of the rule, for evidence. */
  readonly path: string
}

/** A part of a network: a subnet, with all the address ranges that are its own. */
export interface Segment {
  readonly name: string
  readonly ranges: readonly string[]
}

/** `closed`: no public endpoint; `restricted`: only from `sources`; `open`: from anywhere. */
export type Reach = 'closed' | 'restricted' | 'open'

/** From weakest to strongest. */
export const KEY_LEVELS = ['none', 'provider-key', 'customer-key', 'hsm-key'] as const
export type KeyLevel = (typeof KEY_LEVELS)[number]

/** How a tunnel is secured: TLS (OpenVPN, SSTP), or IPsec with keys by either version of IKE. */
export const TUNNEL_PROTOCOLS = ['tls', 'ikev2', 'ikev1'] as const
export type TunnelProtocol = (typeof TUNNEL_PROTOCOLS)[number]

/** From weakest to strongest; `none` is plaintext or no floor at all (SSL 3 and up). */
export const TLS_VERSIONS = ['none', '1.0', '1.1', '1.2', '1.3'] as const
export type TlsVersion = (typeof TLS_VERSIONS)[number]

/** Whether a measure is taken; `not-offered` where a resource of that sort has no such switch. */
export type Measure = 'on' | 'off' | 'not-offered'

/** Sorts of trouble that alerts tell of: what is down, what fails, what runs full, what is attacked, and what logs say. */
export const SIGNALS = ['availability', 'errors', 'capacity', 'security', 'logs'] as const
export type Signal = (typeof SIGNALS)[number]

/** One sort of trouble that an alert tells of. */
export interface Told {
  /** `unclear` where what the alert looks at is not recognised. */
  readonly signal: Signal | 'unclear'
  /** The vendor's own word for the sort of resource that it looks at, or `*` for whatever it points at. */
  readonly of: string
  /** All of those, or some that cannot be told. */
  readonly all: boolean
}

/** Findings of one sort of sensor that an export of logs sends on. */
export interface Sent {
  /** The vendor's own word for the sort of resource that finds them, or `*` for whatever it is set on. */
  readonly of: string
  /** All of them, and to where they are looked at; or some, or perhaps. */
  readonly all: boolean
}

/** How updates are installed: by themselves, by themselves once somebody says so, or by hand. */
export const PATCHING_MANNERS = ['automatic', 'semi-automatic', 'manual'] as const
type PatchingManner = (typeof PATCHING_MANNERS)[number]

/** How a backup is compared with what was written. */
export const CHECK_METHODS = ['fingerprint', 'other'] as const
export type CheckMethod = (typeof CHECK_METHODS)[number]

/** `deleting`: complete once, but no longer to be counted on. */
export const BACKUP_STATES = ['complete', 'running', 'failed', 'deleting'] as const
export type BackupState = (typeof BACKUP_STATES)[number]

/** From weakest to strongest: sees that it is there and how it is set; sees what is in it; changes it; decides who may do what. */
export const ACCESS_LEVELS = ['inspect', 'read', 'write', 'admin'] as const
export type AccessLevel = (typeof ACCESS_LEVELS)[number]

/** What a role lets its holder do, and on what: parts that resources play, or whatever there is. */
export interface Rights {
  readonly level: AccessLevel
  readonly on: GrantedParts
}

/** Parts of resources by which roles are told apart. */
export const GRANTED_PARTS = ['object-storage', 'database', 'cache', 'server', 'cluster', 'network', 'key'] as const
export type GrantedPart = (typeof GRANTED_PARTS)[number]
export type GrantedParts = readonly GrantedPart[] | 'all'

/**
 * `workload`: a service account, managed identity or service; `role`: whoever holds another role; `federated`: whom another directory
 * vouches for; `domain`: everybody of one directory; `deleted`: nobody any more.
 */
export const PRINCIPAL_KINDS = ['user', 'group', 'workload', 'role', 'federated', 'domain', 'everyone', 'deleted'] as const
export type PrincipalKind = (typeof PRINCIPAL_KINDS)[number]

export interface Principal {
  readonly kind: PrincipalKind
  /** Address or id as the cloud writes it; undefined where it is known only after apply. */
  readonly name?: string
  /** Its id, where the name is told beside it. */
  readonly id?: string
}

/** One role that somebody holds. Each part of it is a fact: whom it is granted to may be known before what it allows. */
export interface Grant {
  readonly principal: Fact<Principal>
  readonly role: Fact<string>
  readonly rights: Fact<Rights>
  /** What the role is granted on: one resource of such a part, or all that a project, a subscription or more holds. */
  readonly scope: Fact<GrantedParts>
  /** Native path of the grant, for evidence. */
  readonly path: string
}

/** Vendor-neutral groups of facts. Every unit is in the name or the comment; every field is a fact. */
export interface Facets {
  /** Where the primary copy lives. */
  readonly placement: {
    /** The provider's own region or multi-region names, lower case: `europe-west3`, `westeurope`, `eu`. `global` for location-less services. */
    readonly regions: Fact<readonly string[]>
    /** The zones in use as the provider names them (`europe-west3-a`, `1`); empty when the service picks them. */
    readonly zones: Fact<readonly string[]>
  }
  /** Further copies that the platform itself keeps (geo-redundant pair, failover partner); linked replicas are found through the graph. */
  readonly replication: { readonly regions: Fact<readonly string[]> }
  /** Addresses reachable from the internet that the resource itself holds; `ephemeral` where the provider will choose one. */
  readonly publicAddress: { readonly addresses: Fact<readonly string[]> }
  readonly publicEndpoint: { readonly reach: Fact<Reach>; readonly sources: Fact<readonly string[]> }
  /** Data readable or writable by anyone, without authentication. */
  readonly anonymousAccess: { readonly allowed: Fact<boolean> }
  /** Inbound rules of a firewall-like resource, in any order. */
  readonly ingress: { readonly rules: Fact<readonly IngressRule[]> }
  /** Address ranges of a subnet, as CIDRs. */
  readonly addressSpace: { readonly ranges: Fact<readonly string[]> }
  /** The segments of the networks in which a resource stands, or of those that it guards. */
  readonly segments: { readonly around: Fact<readonly Segment[]> }
  /** Other networks to which a network is joined, so that addresses of one reach the other. What the provider joins to run a managed service is none. */
  readonly peering: {
    /** Their names. */
    readonly networks: Fact<readonly string[]>
    /** Regions of the network itself and of all that it is joined to. */
    readonly regions: Fact<readonly string[]>
  }
  /** A private tunnel over public networks: every protocol that it takes. */
  readonly tunnel: { readonly protocols: Fact<readonly TunnelProtocol[]> }
  readonly controlPlane: { readonly reach: Fact<Reach>; readonly sources: Fact<readonly string[]> }
  /** The resource sits on a private network: injected into a subnet, or fronted by a private endpoint. */
  readonly privateConnectivity: { readonly attached: Fact<boolean> }
  readonly ddosProtection: { readonly enabled: Fact<boolean> }
  readonly intrusionPrevention: { readonly mode: Fact<'off' | 'detect' | 'prevent'> }
  readonly encryptionAtRest: { readonly key: Fact<KeyLevel> }
  /**
   * Ciphers by the length of their AES key in bits; 0 where it is another cipher, or none. Public clouds have AES-256 everywhere, so that
   * their kinds are not asked: https://cloud.google.com/docs/security/encryption/default-encryption,
   * https://learn.microsoft.com/azure/security/fundamentals/encryption-atrest,
   * https://docs.aws.amazon.com/prescriptive-guidance/latest/encryption-best-practices/general-encryption-best-practices.html (2026-11-28)
   */
  readonly cipher: { readonly storedBits: Fact<number>; readonly backupBits: Fact<number> }
  /** One certificate, by which a front end shows who it is. */
  readonly certificate: {
    /** Days from the first moment at which it is valid to the last. */
    readonly lifeDays: Fact<number>
    /** Its age in days at which a successor takes its place by itself; `Infinity` where nothing sees to that. */
    readonly replacedAtDays: Fact<number>
    /** Days since it was issued; 0 where that is still to come. */
    readonly ageDays: Fact<number>
  }
  /** Whether the certificates of which it is one, or that it shows, are renewed without anybody. */
  readonly certificateRenewal: { readonly automatic: Fact<boolean> }
  readonly keyRotation: { readonly everyDays: Fact<number | 'never'> }
  readonly encryptionInTransit: {
    /** Unencrypted connections are turned away (an HTTP listener that only redirects refuses). */
    readonly plaintextRefused: Fact<boolean>
    readonly minimumTls: Fact<TlsVersion>
  }
  /** Strength in bits of the weakest cipher that whoever connects may choose: 256 and 128 for AES, 112 for 3DES, 0 for none. */
  readonly offeredCiphers: { readonly minimumBits: Fact<number> }
  /** Number of zones of one region over which the live data or service is spread: 1 is a single zone. */
  readonly zoneRedundancy: { readonly zones: Fact<number> }
  /** Of a front end: between which places it shares out what comes in, those that stand by included, and not those that are switched off. */
  readonly steering: {
    /** All regions that it sends anything to. */
    readonly regions: Fact<readonly string[]>
    /** Number of regions on the way that has the fewest: each request takes one way, by its path or its name. */
    readonly fewest: Fact<number>
    /** Whether, on every way, places are probed and what a failing one would get goes to another region. */
    readonly takesOver: Fact<boolean>
  }
  /** Smallest number of nodes or replicas that serve at any time (autoscaling: its minimum). */
  readonly nodes: { readonly minimum: Fact<number> }
  /** Whether more of it comes by itself under load. */
  readonly scaling: {
    /** An autoscaler may add nodes; of a cluster, to every pool that its own document has. */
    readonly automatic: Fact<boolean>
    /** Further pools come as the work asks for them, so that a pool of a fixed size holds nothing back. */
    readonly newPools: Fact<boolean>
  }
  readonly backup: {
    readonly enabled: Fact<boolean>
    /** Longest time between two backups, in hours. */
    readonly everyHours: Fact<number>
    /** How long a backup is kept, in days; `Infinity` when nothing deletes it. */
    readonly retentionDays: Fact<number>
    /** Window of point-in-time restore, in days; 0 when there is none. */
    readonly restoreWindowDays: Fact<number>
    /** Regions or multi-regions that hold backup copies. */
    readonly regions: Fact<readonly string[]>
    /** Number of zones over which the copies within one region are spread. */
    readonly zones: Fact<number>
    readonly key: Fact<KeyLevel>
  }
  /** One backup that was taken, as an inventory shows it. */
  readonly restorePoint: {
    readonly state: Fact<BackupState>
    /** Hours from the moment that it holds, or was begun at, to the one for which the inventory was read. */
    readonly ageHours: Fact<number>
  }
  /** The backups that are there of a resource, as an inventory shows them; a program has no history. */
  readonly backupHistory: {
    /** Age of the newest that is complete, in hours; `Infinity` when there is none. */
    readonly newestHours: Fact<number>
    /** Age of the oldest complete one that the inventory shows, in hours; 0 when it shows none. */
    readonly oldestHours: Fact<number>
    /** How the last one ended; `none` when none was ever begun. */
    readonly last: Fact<BackupState | 'none'>
    /** Whether the inventory shows all that there are; where it does not, there may be newer ones. */
    readonly whole: Fact<boolean>
  }
  /** What rules delete of what is stored, and what any deletion leaves. `Infinity` where it stays for good. */
  readonly retention: {
    /** Age in days at which a rule first deletes anything that is in use, be it only a part. */
    readonly earliestDays: Fact<number>
    /** Age in days at which rules have everything gone, with older versions and what could be restored; `Infinity` when anything may stay. */
    readonly latestDays: Fact<number>
    /** Days for which what anybody deleted is still there as an older version, or can be restored; 0 when it is gone at once. */
    readonly afterDeletionDays: Fact<number>
  }
  /** Whether what is stored can be altered or deleted before its time. */
  readonly immutability: {
    /** Days for which everything that is stored is held as it is; 0 when it is not. */
    readonly days: Fact<number>
    /** Whether nobody can shorten or lift that. */
    readonly locked: Fact<boolean>
  }
  /** The records that are there, as an inventory or an export tells; a program has none. */
  readonly recordHistory: {
    /** Age of the oldest one, in days. */
    readonly oldestDays: Fact<number>
  }
  /** A deletion that somebody is due: a customer who left, whose contract ended, or who asked for it. */
  readonly dueDeletion: {
    /** Days from when it fell due until everything was gone, or until the inventory was read where it is not. */
    readonly tookDays: Fact<number>
    readonly done: Fact<boolean>
  }
  /** Which service it is of, by the id of its kind. */
  readonly service: { readonly kind: Fact<string> }
  /** The vendor's own word for the edition, tier or generation of a service: `StorageV2`, `Premium`, `Free`. */
  readonly edition: { readonly name: Fact<string> }
  /** Whether the state of a program that was given beside it has the resource; no document tells. */
  readonly program: { readonly declares: Fact<boolean> }
  /** Who owns and who runs it; what stands in a public cloud is its provider's. */
  readonly operation: { readonly owner: Fact<string>; readonly operator: Fact<string> }
  readonly patching: {
    /** Days since updates were last installed; `Infinity` when they never were. */
    readonly lastDays: Fact<number>
    /** Days for which the oldest security update that is not installed has been waiting; 0 when none is. */
    readonly waitingDays: Fact<number>
    readonly manner: Fact<PatchingManner>
  }
  /** Days since it was last scanned for vulnerabilities; `Infinity` when it never was. */
  readonly vulnerabilityScan: { readonly lastDays: Fact<number> }
  /** What it takes its time from, in the end, and how far it is off. */
  readonly clock: { readonly sources: Fact<readonly string[]>; readonly offsetMilliseconds: Fact<number> }
  /** Days since a backup was last restored, to see whether it can be; `Infinity` when none ever was, or the last attempt failed. */
  readonly restoreTest: { readonly passedDays: Fact<number>; readonly automated: Fact<boolean> }
  /** Days since a plan for disasters was last tried out; `Infinity` when it never was, or failed. */
  readonly recoveryTest: { readonly passedDays: Fact<number> }
  /** Days since it was last looked through who has access, and who should not; `Infinity` when it never was. */
  readonly accessReview: { readonly passedDays: Fact<number> }
  /** What runs in a cluster and serves, as the cluster's own API tells. */
  readonly workloads: {
    /** The fewest replicas that any of it has. */
    readonly leastReplicas: Fact<number>
    /** Whether the replicas of each stand on several nodes. */
    readonly spread: Fact<boolean>
  }
  /** Whether whatever passes between what runs in it, and on to its neighbours in the network, is encrypted. */
  readonly innerTraffic: { readonly encrypted: Fact<boolean> }
  /** Days since a backup was found to be what was written; `Infinity` when it never was. */
  readonly backupCheck: { readonly passedDays: Fact<number>; readonly method: Fact<CheckMethod> }
  /** How far a replica is behind. */
  readonly replicationLag: { readonly seconds: Fact<number> }
  /** Whether something on it, or its platform, finds malware. */
  readonly malwareProtection: { readonly enabled: Fact<boolean> }
  readonly deletionProtection: { readonly enabled: Fact<boolean> }
  /** Days in which a deletion can be undone; 0 when it cannot. */
  readonly softDelete: { readonly days: Fact<number> }
  /** Data access only through the cloud's directory: local accounts, shared keys and legacy ACLs are off. */
  readonly identity: { readonly directoryOnly: Fact<boolean> }
  /** Accounts that a component has of its own, beside those of a directory. */
  readonly accounts: {
    /** Whether each of them is one person's. */
    readonly personal: Fact<boolean>
    /** Fewest characters that their passwords have. */
    readonly passwordLength: Fact<number>
  }
  readonly grants: {
    readonly held: Fact<readonly Grant[]>
    /** True once what is granted above it (folder, organization, management group) is among what was collected; a program declares all it has. */
    readonly whole: Fact<boolean>
  }
  /** What one role allows, where roles are resources of their own. */
  readonly rights: { readonly granted: Fact<Rights> }
  readonly audit: {
    readonly enabled: Fact<boolean>
    /** Days that the log is kept; `Infinity` when nothing deletes it. */
    readonly retentionDays: Fact<number>
  }
  /** Whose data it is, as a register of tenants says; no document does. */
  readonly tenancy: {
    readonly tenants: Fact<readonly TenantChoice[]>
    /** Regions in which data of those tenants was seen; there may be more of them. */
    readonly seen: Fact<readonly TenantPlace[]>
    /** That nothing else of theirs was missed. */
    readonly whole: Fact<true>
  }
  /** Labels or tags that the resource bears, by name; names in lower case where the cloud takes them in any. */
  readonly labels: { readonly values: Fact<Readonly<Record<string, string>>> }
  /** What a host, or each host that is made of a pool or template, does not leave as the cloud made it. */
  readonly hardening: {
    /** Starts only what is signed, and measures what it starts. */
    readonly secureBoot: Fact<Measure>
    /** Acts under an identity of its own or none, not under the one that everything shares by default. */
    readonly ownIdentity: Fact<Measure>
    /** Nobody signs in over the serial console. */
    readonly closedConsole: Fact<Measure>
    /** Nobody signs in with a password, or with a key that opens every host. */
    readonly personalLogin: Fact<Measure>
    /** Credentials of its identity are handed out within a session only, not to whatever can be made to ask. */
    readonly guardedMetadata: Fact<Measure>
  }
  /** Of an alert, or of what it sends to: whether anybody hears of it. */
  readonly alertDelivery: { readonly reaches: Fact<boolean> }
  /** What an alert, or a metric made of logs, tells of. */
  readonly alertSubject: { readonly tells: Fact<readonly Told[]> }
  /** Of an export of logs: what it sends on of what sensors find; what is left out, it does not. */
  readonly logExport: { readonly sends: Fact<readonly Sent[]> }
  /** Of what looks for attacks: whether all that it finds is sent on to where security events are brought together. */
  readonly findings: { readonly forwarded: Fact<boolean> }
  /** Whether what a host logs, or each host of a cluster or template, is sent to where logs are brought together. */
  readonly hostLogs: { readonly sent: Fact<boolean> }
  /** Sorts of trouble with the resource of which some alert tells that reaches somebody. */
  readonly monitoring: { readonly [S in Signal]: Fact<boolean> }
  /** Whoever signs in, person by person, must show a second factor: to a server, or to whatever a policy of the directory covers. */
  readonly secondFactor: { readonly required: Fact<boolean> }
  /** One named server parameter that lives in a resource of its own (`require_secure_transport` = `ON`). */
  readonly setting: { readonly name: Fact<string>; readonly value: Fact<string> }
}

export type Facet = keyof Facets

/** What only time brings: nothing that is declared has any of it yet, so that no kind is asked for it there. */
export const HISTORY_FACETS: ReadonlySet<Facet> = new Set([
  'restorePoint',
  'backupHistory',
  'recordHistory',
  'dueDeletion',
  'patching',
  'vulnerabilityScan',
  'clock',
  'restoreTest',
  'recoveryTest',
  'accessReview',
  'backupCheck',
  'replicationLag'
])

/** What a source of its own tells where no inventory of a cloud does, so that a claim which names that source waits for it. */
export const FURTHER_FACETS: ReadonlySet<Facet> = new Set([
  ...HISTORY_FACETS,
  'offeredCiphers',
  'certificate',
  'workloads',
  'innerTraffic',
  'accounts',
  'program'
])

/** A facet as a kind answers it: facts, or a reasoned absence of them. */
export type Answer<F extends Facet> = Facets[F] | 'not-applicable' | 'not-modelled'
