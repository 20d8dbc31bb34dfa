import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import { PATCHING_MANNERS } from '../model/facets.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'patched',
  title: 'Updates are installed in time',
  description:
    'No security update waits longer than withinDays. Where any waits, updates were also installed within as many days. With manners, they are ' +
    'installed in one of those.',
  remedy: 'Install the updates that wait, and find out why they were not installed',
  severity: 'high',
  needs: ['patching'],
  parameters: {
    withinDays: { type: 'number', required: true, minimum: 0, description: 'Most days for which a security update waits' },
    manners: { type: 'strings', choices: PATCHING_MANNERS, description: 'How updates may be installed; any when left out' }
  },
  judge({ facets: { patching } }, { withinDays, manners }) {
    const waiting = decide(patching.waitingDays, {
      what: 'oldest update that waits',
      required: `at most ${days(withinDays)}`,
      holds: (count) => count <= withinDays,
      show: days,
      says: (count) => (count === 0 ? 'has no security update waiting' : `has a security update waiting for ${days(count)}`)
    })
    const isBehind = patching.waitingDays.state === 'known' && patching.waitingDays.value > 0
    const last = decide(patching.lastDays, {
      what: 'last updates',
      required: `within ${days(withinDays)}`,
      holds: (count) => count <= withinDays,
      show: ago,
      says: (count) => (count === Number.POSITIVE_INFINITY ? 'was never updated' : `was last updated ${ago(count)}`)
    })
    return every([
      waiting,
      ...(isBehind ? [last] : []),
      ...(manners === undefined
        ? []
        : [
            decide(patching.manner, {
              what: 'how updates are installed',
              required: manners.join(' or '),
              holds: (manner) => manners.includes(manner),
              says: (manner) => `is updated in a manner that is ${manner}`
            })
          ])
    ])
  }
})

function ago(count: number): string {
  return count === Number.POSITIVE_INFINITY ? 'never' : `${days(count)} ago`
}
