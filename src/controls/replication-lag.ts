import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'replication-lag',
  title: 'Replicas are close behind',
  description: 'The replica was at most maximumSeconds seconds behind when the inventory was read. A program has no history.',
  remedy: 'Find out what holds the replica up',
  severity: 'medium',
  needs: ['replicationLag'],
  parameters: { maximumSeconds: { type: 'number', required: true, minimum: 0, description: 'Most seconds that a replica is behind' } },
  judge({ facets: { replicationLag } }, { maximumSeconds }) {
    return decide(replicationLag.seconds, {
      what: 'lag of replication',
      required: `at most ${maximumSeconds} s`,
      holds: (seconds) => seconds <= maximumSeconds,
      show: (seconds) => `${seconds} s`,
      says: (seconds) => `is ${seconds} s behind`
    })
  }
})
