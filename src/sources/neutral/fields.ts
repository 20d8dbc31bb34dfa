import { z } from 'zod'
import { isCountry } from '../../model/country.ts'
import { BACKUP_STATES, CHECK_METHODS, PATCHING_MANNERS, TLS_VERSIONS } from '../../model/facets.ts'

export const word = z.string().min(1)
export const words = z.array(word)
export const time = z.iso.datetime({ offset: true, error: 'must be a time with its offset, such as 2026-11-28T04:00:00Z' })
export const count = z.number().int().min(0)
export const term = z.union([z.number().min(0), z.literal('indefinite')]).describe('Days, or indefinite')
export const country = word.refine(isCountry, 'must be a country by ISO 3166, two capital letters').describe('ISO 3166 code of two letters')

const cipher = {
  algorithm: z.enum(['AES-128', 'AES-192', 'AES-256', 'other']),
  keys: z
    .enum(['platform', 'own', 'hsm'])
    .describe('Who holds the key: what encrypts, the company itself, or a hardware module of the company')
}

export const encryption = z
  .union([z.literal('none'), z.strictObject({ ...cipher, key: word.optional().describe('Id of the key') })])
  .describe('How what is stored is encrypted')

export const transit = z
  .strictObject({
    plaintextRefused: z.boolean().optional().describe('Whether unencrypted connections are turned away'),
    minimumTls: z.enum(TLS_VERSIONS).optional().describe('Oldest version of TLS that is accepted'),
    minimumCipherBits: count
      .optional()
      .describe('Strength in bits of the weakest cipher that is offered: 256 and 128 for AES, 112 for 3DES')
  })
  .describe('How connections are encrypted')

export const exposure = z
  .strictObject({
    reach: z
      .enum(['closed', 'restricted', 'open'])
      .describe('From where it can be reached: from inside only, from some addresses outside, from anywhere'),
    sources: words.optional().describe('Addresses (CIDR) from which it can be reached')
  })
  .describe('Who can reach it from the internet')

export const steering = z
  .strictObject({
    sites: words.optional().describe('Ids of all sites that it sends traffic to, or would when another fails; its own among them'),
    takesOver: z.boolean().optional().describe('Whether it probes the sites, and sends what a failing one would get to another by itself')
  })
  .describe('Between which sites traffic is shared out')

export const audit = z
  .strictObject({
    enabled: z.boolean().optional().describe('Whether access is logged'),
    retentionDays: term.optional().describe('How long the log is kept: days, or indefinite'),
    log: word.optional().describe('Id of the log')
  })
  .describe('The log of access')

export const backup = z
  .strictObject({
    enabled: z.boolean().optional().describe('Whether backups are made'),
    everyHours: z.number().positive().optional().describe('Longest time between two backups, in hours'),
    retentionDays: term.optional().describe('How long a backup is kept: days, or indefinite'),
    restoreWindowDays: z.number().min(0).optional().describe('Days that can be restored to any moment of; 0 for none'),
    sites: words.optional().describe('Ids of the sites where the backups are kept'),
    zones: count.optional().describe('Number of zones of a site over which they are spread'),
    encryption: z
      .union([z.literal('none'), z.strictObject(cipher)])
      .optional()
      .describe('How backups are encrypted')
  })
  .describe('How backups are made')

export const rules = z
  .array(
    z.strictObject({
      name: word,
      protocol: word.describe('tcp, udp, icmp, … or *'),
      ports: words.describe('443, 8000-8010, or *'),
      sources: words.describe('Addresses (CIDR); 0.0.0.0/0 and ::/0 are the internet'),
      action: z.enum(['allow', 'deny']),
      priority: z.number().describe('Lower numbers are evaluated first')
    })
  )
  .describe('What may come in')

export const oldestRecord = z
  .union([time, z.literal('none')])
  .describe('When the oldest personal record in it was made; none where it holds none')

export const retention = z
  .strictObject({
    earliestDays: term.optional().describe('Age at which rules first delete anything that is in use'),
    latestDays: term.optional().describe('Age at which rules have everything gone'),
    afterDeletionDays: term.optional().describe('How long what is deleted can still be restored')
  })
  .describe('What rules delete of what is stored: days, or indefinite')

export const immutability = z
  .strictObject({
    days: term.optional().describe('How long everything is held as it is: days, or indefinite'),
    locked: z.boolean().optional().describe('Whether nobody can shorten or lift that')
  })
  .describe('Whether what is stored can be altered')

export const hardening = z
  .strictObject({
    secureBoot: z.boolean().optional().describe('Whether it starts only signed code'),
    closedConsole: z.boolean().optional().describe('Whether nobody can sign in on a serial or management console'),
    personalLogin: z.boolean().optional().describe('Whether nobody signs in with a password, or with a key that opens other hosts too')
  })
  .describe('Measures that are taken on it')

const lastTime = z.union([time, z.literal('never')])

export const patching = z
  .strictObject({
    last: lastTime.optional().describe('When updates were last installed'),
    waitingSince: z
      .union([time, z.literal('none')])
      .optional()
      .describe('Since when the oldest security update waits to be installed; none where none waits'),
    manner: z.enum(PATCHING_MANNERS).optional().describe('How updates are installed')
  })
  .describe('How it is kept up to date')

export const lastScan = lastTime.describe('When it was last scanned for vulnerabilities')

export const held = lastTime.describe('When it was last completed')

export const clock = z
  .strictObject({
    sources: words.optional().describe('Names or addresses of the servers that it takes its time from'),
    through: word.optional().describe('Id of the time source of the company that it takes its time from'),
    offsetMilliseconds: z.number().optional().describe('How far it was off when last measured')
  })
  .describe('Where it takes its time from')

export const accounts = z
  .strictObject({
    personal: z.boolean().optional().describe('Whether each of them is one person’s: none is shared, or as it was delivered'),
    minimumPasswordLength: count.optional().describe('Fewest characters that their passwords have')
  })
  .describe('Accounts that it has of its own')

const watched = z.boolean().optional()

export const monitoring = z
  .strictObject({ availability: watched, errors: watched, capacity: watched, security: watched, logs: watched })
  .describe('Sorts of trouble of which an alert tells that reaches somebody')

const result = z.enum(['passed', 'failed', 'never']).describe('How it ended; never where it was never done')

export const restored = z
  .strictObject({ at: time.optional(), result, automated: z.boolean().optional().describe('Whether no person was needed') })
  .describe(
    'The last time that it was restored, to see whether it can be; where one backup of a thing tells it, those that do not were not restored'
  )

export const verified = z
  .strictObject({
    at: time.optional(),
    result,
    method: z.enum(CHECK_METHODS).optional().describe('How it was compared with what was written')
  })
  .describe('The last time that it was checked to be what was written')

export const workloads = z
  .strictObject({
    leastReplicas: count.optional().describe('The fewest replicas that anything has which serves'),
    spread: z.boolean().optional().describe('Whether the replicas of each stand on several nodes')
  })
  .describe('What runs in a cluster')

const ofNone = z.union([time, z.literal('none')])

export const backups = z
  .strictObject({
    newest: ofNone.optional().describe('When the newest complete one was made; none where there is none'),
    oldest: ofNone.optional().describe('When the oldest complete one was made; none where there is none'),
    last: z
      .enum([...BACKUP_STATES, 'none'])
      .optional()
      .describe('How the last one ended; none where none was ever begun')
  })
  .describe('All backups that there are of it')

export const tested = z.strictObject({ at: time.optional(), result }).describe('The last time that it was tried out')

export const renewal = z
  .strictObject({
    automatic: z.boolean().describe('Whether a successor takes its place without anybody'),
    daysBeforeExpiry: z.number().min(0).optional().describe('How many days before its end that is done'),
    lifetimePercentage: z.number().min(1).max(100).optional().describe('Or after which part of its life, in percent')
  })
  .describe('How it is renewed')

/** What any record may tell. */
export const OF_ALL = {
  id: word.describe('Unique in the inventory; other records refer to it by this'),
  name: word.optional().describe('As reports show it; the id when left out'),
  labels: z.record(z.string(), z.string()).optional().describe('By which documents select')
}

/** What any record of a thing may tell. */
export const OWNED = {
  ...OF_ALL,
  owner: word.optional().describe('Whose it is'),
  operator: word.optional().describe('Who runs it')
}

/** What any record of something that stands somewhere may tell. */
export const PLACED = { ...OWNED, site: word.optional().describe('Id of the site where it stands') }

const zones = z.array(word).min(1).describe('Zones of the site over which it is spread')

export const SPREAD = { ...PLACED, zones: zones.optional() }

/** What holds data. */
export const STORING = {
  ...SPREAD,
  copies: words.optional().describe('Ids of the sites where further copies are kept'),
  replicaOf: word.optional().describe('Id of what it is a replica of'),
  encryption: encryption.optional()
}

/** What holds data and answers connections. */
export const SERVING = {
  ...STORING,
  exposure: exposure.optional(),
  privateNetwork: z.boolean().optional().describe('Whether it stands on a private network'),
  transit: transit.optional(),
  directoryOnly: z.boolean().optional().describe('Whether everybody signs in by the directory, without local accounts or shared keys')
}
