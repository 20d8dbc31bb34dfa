import { defineControl } from '../model/control.ts'
import type { Fact } from '../model/fact.ts'
import { decide, every, type Verdict } from '../model/verdict.ts'

export default defineControl({
  id: 'clock-synchronised',
  title: 'Clocks agree with the promised source',
  description:
    'The clock is set by servers of the given names only, directly or through servers of the company (`*` stands for any part of a name). With ' +
    'maximumOffsetMilliseconds, it was off by no more when last measured. Without either, by any server at all.',
  remedy: 'Set the clock by the promised servers',
  severity: 'low',
  needs: ['clock'],
  parameters: {
    sources: { type: 'strings', description: 'Names or addresses of servers, such as `*.pool.ntp.org`; any when left out' },
    maximumOffsetMilliseconds: { type: 'number', minimum: 0, description: 'Most milliseconds that the clock is off' }
  },
  judge({ facets: { clock } }, { sources, maximumOffsetMilliseconds }) {
    const named = fromSources(clock.sources, sources)
    if (maximumOffsetMilliseconds === undefined) return named
    const offset = decide(clock.offsetMilliseconds, {
      what: 'offset of the clock',
      required: `at most ${maximumOffsetMilliseconds} ms`,
      holds: (count) => Math.abs(count) <= maximumOffsetMilliseconds,
      show: (count) => `${count} ms`,
      says: (count) => `has a clock that is ${count} ms off`
    })
    return every([named, offset])
  }
})

function fromSources(fact: Fact<readonly string[]>, allowed: readonly string[] | undefined): Verdict {
  const patterns = allowed?.map(
    (glob) =>
      new RegExp(
        `^${glob
          .split('*')
          .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
        'i'
      )
  )
  const isAllowed = (source: string): boolean => patterns?.some((pattern) => pattern.test(source)) ?? true
  return decide(fact, {
    what: 'source of time',
    required: allowed === undefined ? 'any source' : allowed.join(' or '),
    holds: (sources) => sources.length > 0 && sources.every(isAllowed),
    show: (sources) => (sources.length === 0 ? 'none' : sources.join(', ')),
    says: (sources) => (sources.length === 0 ? 'has no source of time' : `takes its time from ${sources.join(', ')}`)
  })
}
