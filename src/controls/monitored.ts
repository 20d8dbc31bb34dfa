import { defineControl } from '../model/control.ts'
import { anyTrue } from '../model/fact.ts'
import { SIGNALS, type Signal } from '../model/facets.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'monitored',
  title: 'Alerts that reach somebody watch it',
  description:
    'For each of `signals` an alert looks at the resource, is switched on and has a receiver that is live; without `signals`, any alert will do. ' +
    'What an alert tells of is taken from the metric, query or log entries that it looks at, never from its name.',
  remedy: 'Set an alert on the resource and give it a receiver',
  severity: 'medium',
  needs: ['monitoring'],
  parameters: {
    signals: {
      type: 'strings',
      choices: SIGNALS,
      description: 'Sorts of trouble, each of which an alert has to tell of; any when left out'
    }
  },
  judge({ facets: { monitoring } }, { signals }) {
    const wanted = SIGNALS.filter((signal) => signals?.includes(signal) === true)
    if (wanted.length === 0) return judgeOne(anyTrue(SIGNALS.map((signal) => monitoring[signal])), 'anything')
    return every(wanted.map((signal) => judgeOne(monitoring[signal], WORDS[signal])))
  }
})

function judgeOne(watched: Parameters<typeof decide<boolean>>[0], trouble: string): ReturnType<typeof decide> {
  return decide(watched, {
    what: `alert on ${trouble}`,
    required: `an alert on ${trouble}`,
    holds: (is) => is,
    show: (is) => `${is ? 'an' : 'no'} alert on ${trouble}`,
    says: (is) => (is ? `has an alert on ${trouble}` : `has no alert on ${trouble} that reaches anybody`)
  })
}

const WORDS: Readonly<Record<Signal, string>> = {
  availability: 'downtime',
  errors: 'errors',
  capacity: 'load',
  security: 'attacks',
  logs: 'its logs'
}
