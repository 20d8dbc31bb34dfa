import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'findings-forwarded',
  title: 'What sensors find is sent on',
  description:
    'All that the sensor finds is sent on to where security events are brought together: the filter of an export lets its findings through, no ' +
    'exclusion takes them out again, and the export leads to a system. A filter that is not understood leaves it open, and so does a store ' +
    'that nobody need ever look at. What looks for no attacks is not judged.',
  remedy: 'Let the export of logs send the findings of the sensor to the security event system',
  severity: 'medium',
  needs: ['findings'],
  parameters: {},
  judge({ facets: { findings } }) {
    return decide(findings.forwarded, {
      what: 'findings',
      required: 'sent on',
      holds: (forwarded) => forwarded,
      show: (forwarded) => (forwarded ? 'sent on' : 'kept to itself'),
      says: (forwarded) => (forwarded ? 'sends on what it finds' : 'has no export that sends on what it finds')
    })
  }
})
