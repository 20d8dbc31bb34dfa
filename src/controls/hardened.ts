import { defineControl } from '../model/control.ts'
import type { Facets } from '../model/facets.ts'
import { decide, every, notApplicable, type Verdict } from '../model/verdict.ts'

const MEASURES = ['secure-boot', 'own-identity', 'closed-console', 'personal-login', 'guarded-metadata'] as const
type MeasureName = (typeof MEASURES)[number]

export default defineControl({
  id: 'hardened',
  title: 'Hosts are hardened',
  description:
    'Of the measures that its cloud offers for a host, pool or template, each of those asked for is taken: it starts only signed code, acts ' +
    'under an identity of its own, has no serial console to sign in on, lets nobody in by a password or by a key of the whole project, and hands ' +
    'out credentials within a session only.',
  remedy: 'Take the measure on the host, or on the pool or template that it is made of',
  severity: 'medium',
  needs: ['hardening'],
  parameters: { measures: { type: 'strings', choices: MEASURES, description: 'Measures that are asked for; all when left out' } },
  judge({ facets: { hardening } }, { measures = MEASURES }) {
    const verdicts = MEASURES.filter((name) => measures.includes(name)).map((name) => judgeOne(hardening, name))
    const offered = verdicts.filter(({ outcome }) => outcome !== 'not-applicable')
    return offered.length === 0 ? notApplicable('has no switch for any of the measures') : every(offered)
  }
})

function judgeOne(hardening: Facets['hardening'], name: MeasureName): Verdict {
  const { what, field, taken, missing } = WORDS[name]
  const fact = hardening[field]
  if (fact.state === 'known' && fact.value === 'not-offered') return notApplicable(`${what} is not offered`)
  return decide(fact, {
    what,
    required: `${what} on`,
    holds: (measure) => measure === 'on',
    show: (measure) => `${what} ${measure}`,
    says: (measure) => (measure === 'on' ? taken : missing)
  })
}

interface Words {
  readonly field: keyof Facets['hardening']
  readonly what: string
  readonly taken: string
  readonly missing: string
}

const WORDS: Readonly<Record<MeasureName, Words>> = {
  'secure-boot': { field: 'secureBoot', what: 'secure boot', taken: 'starts only signed code', missing: 'starts code that nobody signed' },
  'own-identity': {
    field: 'ownIdentity',
    what: 'own identity',
    taken: 'acts under no shared identity',
    missing: 'acts under the identity that everything shares by default'
  },
  'closed-console': {
    field: 'closedConsole',
    what: 'closed console',
    taken: 'has no serial console to sign in on',
    missing: 'lets people in over its serial console'
  },
  'personal-login': {
    field: 'personalLogin',
    what: 'personal login',
    taken: 'lets nobody in by a password or a key of the project',
    missing: 'lets people in by a password or a key of the project'
  },
  'guarded-metadata': {
    field: 'guardedMetadata',
    what: 'guarded metadata',
    taken: 'hands out credentials within a session only',
    missing: 'hands its credentials to whatever can be made to ask'
  }
}
