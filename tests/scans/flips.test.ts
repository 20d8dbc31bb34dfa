import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { withStatements } from '../../src/config/stated.ts'
import type { Evaluated } from '../../src/evaluation/evaluate.ts'
import type { ClaimResult } from '../../src/model/finding.ts'
import { type Resource, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { VOCABULARY } from '../../src/vocabulary.ts'
import { contrariesOf, isLink, judged, propertiesBehind, resourcesOf, turned } from './flipping.ts'

const ROOT = join(import.meta.dirname, '..', '..', 'stacks')

type Reasons = Readonly<Record<string, string>>

const SERVICE = 'of which service a resource is, its type says, and no property'
const NO_COPY = 'that there is no copy elsewhere lies nowhere, and is no evidence of where things lie'
const ENCRYPTED = 'the platform encrypts whatever it stores; what switches that off is a resource of its own'

/** By stack: claims that no single property turns, and claims that a property turns without being their evidence, each with the reason. */
const STACKS: Readonly<Record<string, { readonly steady: Reasons; readonly turnedBeside: Reasons }>> = {
  maropost: {
    steady: {
      'maropost/multi-zone-databases': 'a standby and a slave in another zone each suffice',
      'maropost/asynchronous-replication': 'a slave in another zone and a standby each suffice',
      'maropost/hosted-on-gcp': SERVICE
    },
    turnedBeside: {
      'maropost/sensor-events-to-siem':
        'whether a rule inspects decides whether there is anything to send on, and what is sent is the evidence'
    }
  },
  sendmarc: {
    steady: {
      'sendmarc/at-rest-files-and-databases': ENCRYPTED,
      'sendmarc/aks-runs-portal': SERVICE,
      'sendmarc/azure-dns-backend': SERVICE,
      'sendmarc/file-storage-service': SERVICE,
      'sendmarc/mariadb-structured-data': SERVICE,
      'sendmarc/redis-broker-and-cache': SERVICE,
      'sendmarc/backups-aes-256': ENCRYPTED
    },
    turnedBeside: {}
  },
  retarus: {
    steady: {},
    turnedBeside: {
      'retarus/reroute-on-local-outage': 'what moves to the other side of the Atlantic is held to the rules of that side'
    }
  },
  'retarus-azure': {
    steady: {},
    turnedBeside: {
      'retarus/reroute-on-local-outage': 'what moves to the other side of the Atlantic is held to the rules of that side'
    }
  },
  cm: { steady: { 'cm/backup-aes256-at-rest': ENCRYPTED }, turnedBeside: {} },
  'cm-azure': {
    steady: {},
    turnedBeside: { 'cm/backups-netherlands': NO_COPY, 'cm/data-at-rest-netherlands': NO_COPY }
  }
}

/** A property turned, and the claims that came out otherwise. */
interface Flip {
  readonly what: string
  readonly value: unknown
  /** Claims that rest on it. */
  readonly claims: ReadonlySet<string>
  readonly isLink: boolean
  readonly changed: readonly { readonly before: ClaimResult; readonly after: ClaimResult }[]
}

describe.each(Object.entries(STACKS))('one property of stacks/%s turned at a time', (name, { steady, turnedBeside }) => {
  let base: Evaluated
  let flips: readonly Flip[]

  beforeAll(async () => {
    const document = await loadProfile(name.replace(/-azure$/, ''), VOCABULARY)
    const [profile = document] = withStatements([document], await loadConfig(join(ROOT, name, 'asbuilt.yaml'), VOCABULARY))
    const [compliant, violating] = await Promise.all([resourcesOf(join(ROOT, name)), resourcesOf(join(ROOT, name, 'violating'))])
    base = judged(compliant, profile)
    const before = new Map(base.claims.map((claim) => [claim.id, claim]))
    flips = propertiesBehind(base.findings, compliant).flatMap((property) =>
      contrariesOf(property, violating).flatMap((value): readonly Flip[] => {
        const broken = turned(property, value)
        if (broken === undefined) return []
        const { claims } = judged(
          compliant.map((resource): Resource => (resource === property.resource ? broken : resource)),
          profile
        )
        const changed = claims.flatMap((after) => {
          const was = before.get(after.id)
          return was === undefined || isSame(was, after) ? [] : [{ before: was, after }]
        })
        const what = `${property.resource.name}: ${property.path}`
        return [{ what, value, claims: property.claims, isLink: isLink(property), changed }]
      })
    )
  }, 240_000)

  it('turns no claim that does not rest on it', () => {
    const strays = flips.flatMap(({ what, value, claims, isLink: leads, changed }) =>
      changed
        // What is contradicted as it stands rests on nothing that passes.
        .filter(({ before, after }) => before.verdict !== 'contradicted' && !claims.has(after.id) && !isOtherScope(before, after))
        // As long as nobody knows whom a resource belongs to, it may be anybody's.
        .filter(({ before, after }) => !(leads && value === UNKNOWN_SENTINEL && after.outcomes.fail === before.outcomes.fail))
        .map(({ after }) => ({ claim: after.id, by: `${what} = ${JSON.stringify(value)}` }))
    )
    expect(strays.filter(({ claim }) => turnedBeside[claim] === undefined)).toEqual([])
    expect(Object.keys(turnedBeside).filter((id) => !strays.some(({ claim }) => claim === id))).toEqual([])
  })

  it('turns every claim that a machine can check, but for those that stand on more than one', () => {
    const shaken = new Set(flips.flatMap(({ changed }) => changed.filter(isWorse).map(({ after }) => after.id)))
    const verified = base.claims.filter(({ outcomes }) => outcomes.pass > 0).map(({ id }) => id)
    expect(verified.filter((id) => !shaken.has(id)).toSorted()).toEqual(Object.keys(steady).toSorted())
  })
})

function isSame(before: ClaimResult, after: ClaimResult): boolean {
  return (
    before.verdict === after.verdict && before.outcomes.fail === after.outcomes.fail && before.outcomes.unknown === after.outcomes.unknown
  )
}

function isWorse({ before, after }: Flip['changed'][number]): boolean {
  return after.outcomes.fail > before.outcomes.fail || after.outcomes.unknown > before.outcomes.unknown
}

/** What a document selects by, such as labels and places, decides what else is judged. */
function isOtherScope(before: ClaimResult, after: ClaimResult): boolean {
  return before.resources !== after.resources || judgements(before) !== judgements(after)
}

function judgements({ outcomes }: ClaimResult): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0)
}
