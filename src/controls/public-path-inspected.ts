import { defineControl } from '../model/control.ts'
import { type Fact, unknown } from '../model/fact.ts'
import type { Answer, Facets } from '../model/facets.ts'
import { decide, every, notApplicable, undecided, type Verdict } from '../model/verdict.ts'

const REQUIRED = 'a way in from the internet through nothing but a balancer with a firewall that prevents'

export default defineControl({
  id: 'public-path-inspected',
  title: 'Every way in from the internet leads through an inspected front end',
  description:
    'A front end that answers on the internet blocks attacks, not only reports them, and nothing else can be reached: servers, interfaces, nodes ' +
    'and databases have no public address of their own. Since whatever has a way in is judged, what stands behind an inspected front end can be ' +
    'reached through it alone. A plain load balancer inspects nothing. What is not on the internet passes.',
  remedy: 'Put a firewall for web applications in prevention mode before it, or take its public address away',
  severity: 'high',
  // Whatever stands somewhere may be a way in.
  needs: ['placement'],
  asks: ['intrusionPrevention', 'ddosProtection', 'publicAddress'],
  parameters: {},
  judge({ self }) {
    // What no flood from the internet can hit is not on it; a firewall is no front end.
    const isFrontEnd = self.facet('ddosProtection') !== 'not-applicable'
    return every([
      isFrontEnd ? judgeFrontEnd(self.facet('intrusionPrevention')) : notApplicable('is no front end on the internet'),
      judgeAddresses(self.facet('publicAddress'))
    ])
  }
})

function judgeFrontEnd(answer: Answer<'intrusionPrevention'>): Verdict {
  if (answer === 'not-applicable') return notApplicable('takes nothing that could be inspected')
  if (answer === 'not-modelled') return undecided(NOT_MODELLED, 'what inspects it', REQUIRED)
  return decide(answer.mode, {
    what: 'what inspects it',
    required: REQUIRED,
    holds: (mode) => mode === 'prevent',
    show: (mode) => WORDS[mode],
    says: (mode) => `answers on the internet ${WORDS[mode]}`
  })
}

function judgeAddresses(answer: Answer<'publicAddress'>): Verdict {
  if (answer === 'not-applicable') return notApplicable('holds no public address')
  if (answer === 'not-modelled') return undecided(NOT_MODELLED, 'public addresses', REQUIRED)
  const { addresses }: { readonly addresses: Fact<readonly string[]> } = answer
  return decide(addresses, {
    what: 'public addresses',
    required: REQUIRED,
    holds: (found) => found.length === 0,
    show: (found) => (found.length === 0 ? 'no public address' : found.join(', ')),
    says: (found) => (found.length === 0 ? 'has no public address' : `can be reached past every front end at ${found.join(', ')}`)
  })
}

type Mode = Facets['intrusionPrevention']['mode'] extends Fact<infer M> ? M : never

const WORDS: Record<Mode, string> = {
  off: 'uninspected',
  detect: 'behind a firewall that only detects',
  prevent: 'behind a firewall that prevents'
}

const NOT_MODELLED = unknown('not-collected', { missing: 'not modelled' })
