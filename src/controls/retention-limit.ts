import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import type { Facets } from '../model/facets.ts'
import { decide, every, type Verdict } from '../model/verdict.ts'

export default defineControl({
  id: 'retention-limit',
  title: 'What is stored is deleted when its time is up',
  description:
    'Rules of the service delete nothing younger than minimumDays, and have everything gone after maximumDays: a rule for a part of what is ' +
    'stored deletes nothing of the rest, and older versions and what can still be restored count as there. With afterDeletionDays, what ' +
    'anybody deletes is gone for good within so many days. Without any of them, rules delete everything in the end. Of a storage account ' +
    'its blobs are judged: file shares, queues and tables know no such rules.',
  remedy: 'Set rules that delete everything in time, older versions included, and count soft deletion into the time',
  severity: 'high',
  needs: ['retention'],
  parameters: {
    minimumDays: { type: 'number', minimum: 1, description: 'Age in days before which no rule deletes' },
    maximumDays: { type: 'number', minimum: 0, description: 'Age in days after which everything is gone' },
    afterDeletionDays: { type: 'number', minimum: 0, description: 'Most days for which what is deleted can still be there' }
  },
  judge({ facets: { retention } }, { minimumDays, maximumDays, afterDeletionDays }) {
    const demands = [
      ...(minimumDays === undefined ? [] : [notBefore(retention, minimumDays)]),
      ...(maximumDays === undefined ? [] : [goneAfter(retention, maximumDays)]),
      ...(afterDeletionDays === undefined ? [] : [goneForGood(retention, afterDeletionDays)])
    ]
    return demands.length === 0 ? goneAfter(retention) : every(demands)
  }
})

function notBefore({ earliestDays }: Facets['retention'], minimumDays: number): Verdict {
  return decide(earliestDays, {
    what: 'age at which rules begin to delete',
    required: `at least ${days(minimumDays)}`,
    holds: (age) => age >= minimumDays,
    show: (age) => (age === Infinity ? 'never' : days(age)),
    says: (age) => (age === Infinity ? 'deletes nothing by rule' : `begins to delete after ${days(age)}`)
  })
}

/** Without a maximum, deleted in the end. */
function goneAfter({ latestDays }: Facets['retention'], maximumDays?: number): Verdict {
  return decide(latestDays, {
    what: 'age at which everything is gone',
    required: maximumDays === undefined ? 'deleted in the end' : `at most ${days(maximumDays)}`,
    holds: (age) => (maximumDays === undefined ? age < Infinity : age <= maximumDays),
    show: days,
    says: (age) => (age === Infinity ? 'has no rules that delete everything' : `has everything gone after ${days(age)}`)
  })
}

function goneForGood({ afterDeletionDays }: Facets['retention'], most: number): Verdict {
  return decide(afterDeletionDays, {
    what: 'days for which what is deleted stays',
    required: most === 0 ? 'none' : `at most ${days(most)}`,
    holds: (count) => count <= most,
    show: days,
    says: (count) => (count === 0 ? 'keeps nothing of what is deleted' : `keeps what is deleted ${days(count)}`)
  })
}
