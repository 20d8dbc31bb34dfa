import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { allTrue, type Fact, map, unknown } from '../../model/fact.ts'
import { named } from './place.ts'

/** Flow log of a VPC, a subnet or a network interface. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FlowLog.html (2026-11-22) */
export default defineKind({
  id: 'aws.flow-log',
  title: 'VPC flow log',
  cloud: 'aws',
  role: 'log-export',
  types: { 'aws-config': ['AWS::EC2::FlowLog'] },
  links: [
    { name: 'attachedTo', to: ['aws.vpc', 'aws.subnet', 'aws.network-interface'], read: (r) => named(r, 'resourceId') },
    { name: 'logsTo', to: ['aws.s3-bucket'], read: bucket }
  ],
  facets: {
    audit: (r) => ({
      enabled: isWritten(r),
      retentionDays: unknown('not-collected', { missing: 'how long the log group, bucket or stream that it writes to keeps records' })
    })
  }
})

/** It is active, what it delivers arrives, and what was let through is among it. */
function isWritten(r: Reader): Fact<boolean> {
  return allTrue([
    map(r.string('flowLogStatus', { absent: UNSTATED }), (status) => status.toUpperCase() === 'ACTIVE'),
    // Absent until the first delivery was tried.
    map(r.string('deliverLogsStatus', { absent: '' }), (status) => status.toUpperCase() !== 'FAILED'),
    map(r.string('trafficType', { absent: UNSTATED }), (traffic) => traffic.toUpperCase() !== 'REJECT')
  ])
}

/** `arn:aws:s3:::ledger-logs/vpc/` is a folder of a bucket; log groups and streams are no resources that AWS Config records. */
function bucket(r: Reader): Fact<readonly Reference[]> {
  return map(named(r, 'logDestination'), (found) =>
    found.flatMap(({ text = '' }) => {
      const arn = /^arn:[^:]+:s3:::[^/]+/.exec(text)?.[0]
      return arn === undefined ? [] : [{ text: arn }]
    })
  )
}
