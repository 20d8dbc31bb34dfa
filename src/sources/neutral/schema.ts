import { z } from 'zod'
import { ACCESS_LEVELS, GRANTED_PARTS, PRINCIPAL_KINDS } from '../../model/facets.ts'
import {
  accounts,
  audit,
  backup,
  backups,
  count,
  country,
  encryption,
  exposure,
  hardening,
  immutability,
  oldestRecord,
  retention,
  OF_ALL,
  PLACED,
  renewal,
  rules,
  SERVING,
  SPREAD,
  steering,
  STORING,
  term,
  time,
  word,
  words,
  clock,
  lastScan,
  monitoring,
  OWNED,
  transit,
  patching,
  restored,
  tested,
  workloads,
  held,
  verified
} from './fields.ts'

/** The first line of every inventory: what it is, and the moment for which it tells. */
export const HEADER = z.strictObject({
  asbuilt: z.literal('inventory/1'),
  collectedAt: time.describe('The moment for which it tells; ages are counted to it'),
  source: word.optional().describe('Where it was taken from')
})

const recordOf = <K extends string, F extends z.ZodRawShape>(kind: K, fields: F, description: string) =>
  z.strictObject({ kind: z.literal(kind), ...fields }).describe(description)

const yes = z.boolean().optional()
const malwareProtection = yes.describe('Whether something on it finds malware, with current signatures')
const sendsLogs = yes.describe('Whether what it logs is sent to where logs are brought together')
const lagSeconds = z.number().min(0).optional().describe('How far a replica is behind')
const inspection = z.enum(['off', 'detect', 'prevent']).optional()

function tellsSomething({ kind: _kind, id: _id, of: _of, ...observed }: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(observed).length > 0
}

/** Every record that an inventory may hold, by its kind. What a record leaves out is not known; nothing has a default. */
export const RECORDS = [
  recordOf('site', { ...OWNED, country: country.optional() }, 'A data centre'),
  recordOf(
    'server',
    {
      ...SPREAD,
      publicAddresses: words.optional().describe('Addresses by which the internet reaches it'),
      encryption: encryption.optional(),
      monitoring: monitoring.optional(),
      backup: backup.optional(),
      deletionProtection: yes,
      directoryOnly: yes,
      patching: patching.optional(),
      lastScan: lastScan.optional(),
      clock: clock.optional(),
      hardening: hardening.optional(),
      malwareProtection,
      sendsLogs
    },
    'A host or a virtual machine'
  ),
  recordOf(
    'database',
    {
      ...SERVING,
      publicAddresses: words.optional().describe('Addresses by which the internet reaches it'),
      anonymousAccess: yes,
      monitoring: monitoring.optional(),
      backup: backup.optional(),
      deletionProtection: yes,
      patching: patching.optional(),
      lastScan: lastScan.optional(),
      lagSeconds,
      oldestRecord: oldestRecord.optional(),
      immutability: immutability.optional(),
      audit: audit.optional()
    },
    'A database server'
  ),
  recordOf(
    'cache',
    { ...SERVING, nodes: count.optional(), monitoring: monitoring.optional(), backup: backup.optional() },
    'A cache or a broker'
  ),
  recordOf(
    'store',
    {
      ...SERVING,
      anonymousAccess: yes,
      softDeleteDays: count.optional().describe('Days in which a deletion can be undone'),
      retention: retention.optional(),
      oldestRecord: oldestRecord.optional(),
      immutability: immutability.optional(),
      backup: backup.optional(),
      audit: audit.optional()
    },
    'A store of objects or files'
  ),
  recordOf('disk', { ...STORING, exposure: exposure.optional(), backup: backup.optional() }, 'A volume'),
  recordOf(
    'backup',
    {
      ...PLACED,
      of: word.optional().describe('Id of what it is a backup of'),
      taken: time.optional().describe('When it was made'),
      state: z.enum(['complete', 'running', 'failed', 'deleting']).optional(),
      expires: z
        .union([time, z.literal('never')])
        .optional()
        .describe('When it is deleted'),
      zones: count.optional().describe('Number of zones of the site over which it is spread'),
      encryption: encryption.optional(),
      restored: restored.optional(),
      verified: verified.optional(),
      anonymousAccess: yes
    },
    'One backup that was made'
  ),
  recordOf(
    'network',
    {
      ...PLACED,
      joinedTo: words.optional().describe('Ids of the networks that it is joined to'),
      lastScan: lastScan.optional(),
      ddosProtection: yes
    },
    'A network'
  ),
  recordOf(
    'segment',
    {
      ...PLACED,
      network: word.optional().describe('Id of its network'),
      ranges: words.optional().describe('Its addresses (CIDR)'),
      lastScan: lastScan.optional(),
      firewalls: words.optional().describe('Ids of the firewalls in front of it'),
      audit: audit.optional()
    },
    'A part of a network'
  ),
  recordOf(
    'firewall',
    {
      ...PLACED,
      networks: words.optional().describe('Ids of the networks that it guards'),
      rules: rules.optional(),
      otherwise: z.enum(['allow', 'deny']).optional().describe('What happens to what no rule speaks of'),
      intrusionPrevention: inspection,
      accounts: accounts.optional(),
      audit: audit.optional()
    },
    'A firewall with its rules'
  ),
  recordOf(
    'load-balancer',
    {
      ...SPREAD,
      transit: SERVING.transit,
      intrusionPrevention: inspection,
      ddosProtection: yes,
      nodes: count.optional(),
      steering: steering.optional(),
      audit: audit.optional()
    },
    'A front end that the internet reaches'
  ),
  recordOf('link', { ...PLACED, transit: SERVING.transit, audit: audit.optional() }, 'A line or a tunnel to somewhere else, such as a VPN'),
  recordOf(
    'key',
    {
      ...PLACED,
      protection: z.enum(['software', 'hsm']).optional(),
      rotationDays: z.union([z.number().positive(), z.literal('never')]).optional(),
      deletionProtection: yes
    },
    'A key of the company'
  ),
  recordOf(
    'log',
    {
      ...PLACED,
      exposure: exposure.optional(),
      encryption: encryption.optional(),
      deletionProtection: yes,
      immutability: immutability.optional(),
      retentionDays: term.optional()
    },
    'A place where logs are kept'
  ),
  recordOf(
    'certificate',
    {
      ...OF_ALL,
      validFrom: time.optional().describe('The first moment at which it is valid'),
      validUntil: time.optional().describe('The last one'),
      validMonths: z.number().int().positive().optional().describe('How many months it is issued for, where a policy tells'),
      renewal: renewal.optional()
    },
    'A certificate that is served'
  ),
  recordOf('time-source', { ...PLACED, clock: clock.optional() }, 'A server of the company that others take their time from'),
  recordOf('recovery-plan', { ...OF_ALL, tested: tested.optional() }, 'A plan for the loss of a site or a system, which is tried out'),
  recordOf('access-review', { ...OF_ALL, held: held.optional() }, 'A review of who has access, which is held again and again'),
  recordOf(
    'observation',
    {
      id: OF_ALL.id,
      of: word.describe('What it is of: its id in the cloud, its URN in a program, or a name that no other has'),
      patching: patching.optional(),
      lastScan: lastScan.optional(),
      clock: clock.omit({ through: true }).optional(),
      oldestRecord: oldestRecord.optional(),
      backups: backups.optional(),
      restored: restored.optional(),
      verified: verified.optional(),
      lagSeconds,
      transit: transit.pick({ minimumCipherBits: true }).optional(),
      workloads: workloads.optional(),
      innerTrafficEncrypted: yes.describe('Whether whatever passes between what runs in it, and on to its neighbours, is encrypted'),
      malwareProtection,
      sendsLogs
    },
    'What was observed of a resource of which another input tells the rest'
  ).refine(tellsSomething, { error: 'an observation tells something that was observed, such as lastScan' }),
  recordOf(
    'access-grant',
    {
      ...OF_ALL,
      principal: z
        .strictObject({ kind: z.enum(PRINCIPAL_KINDS), name: word.optional() })
        .optional()
        .describe('To whom'),
      role: word.optional().describe('What the role is called'),
      level: z.enum(ACCESS_LEVELS).optional().describe('What it lets its holder do'),
      on: z
        .union([z.literal('all'), z.array(z.enum(GRANTED_PARTS))])
        .optional()
        .describe('On what')
    },
    'A grant of access'
  ),
  recordOf(
    'deletion',
    {
      ...OF_ALL,
      due: time.optional().describe('When the contract ended, or the customer cancelled or asked'),
      done: z
        .union([time, z.literal('open')])
        .optional()
        .describe('When everything was gone')
    },
    'A deletion that a customer is due'
  ),
  recordOf(
    'gap',
    {
      what: word.describe('What could not be seen, in one clause'),
      why: z.enum(['denied', 'not-collected', 'unreadable', 'truncated']),
      kinds: words.optional().describe('Kinds of records that are missing because of it; any may be when left out')
    },
    'What the inventory leaves out: of every other kind that it has records of, it has all'
  )
] as const

export const RECORD = z.discriminatedUnion('kind', RECORDS)

/** A line of an inventory, as it is published. */
export const INVENTORY = z.union([HEADER, RECORD])

/** The kinds of records. */
export const RECORD_KINDS: readonly string[] = RECORDS.map(({ shape }) => shape.kind.value)
