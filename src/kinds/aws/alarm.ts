import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Told } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, list, map } from '../../model/fact.ts'
import { WATCHED } from './alarm-watching.ts'
import { siblingArn } from './arn.ts'
import { signalsOf } from './metric-signals.ts'
import { texts } from './place.ts'

/** CloudWatch alarm. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricAlarm.html (2026-11-28) */
export default defineKind({
  id: 'aws.alarm',
  title: 'CloudWatch alarm',
  cloud: 'aws',
  role: 'alert',
  types: { 'aws-config': ['AWS::CloudWatch::Alarm'] },
  names: ['alarmName'],
  links: [{ name: 'watches', to: WATCHED, read: watched }],
  facets: {
    alertDelivery: (r) => ({
      reaches: allTrue([
        r.boolean('actionsEnabled', { absent: UNSTATED }),
        map(texts(r, 'alarmActions'), (actions) => actions.some(isHeard))
      ])
    }),
    alertSubject: (r) => ({ tells: map(r.string('metricName', { absent: '' }), tells) })
  }
})

/** Topics and what opens incidents; who subscribes to a topic AWS Config does not record. An action that scales or restarts tells nobody. */
function isHeard(action: string): boolean {
  return /^arn:[^:]+:(sns|ssm|ssm-incidents|lambda):/.test(action)
}

/** Without a name the alarm looks at an expression over several metrics. */
function tells(metric: string): readonly Told[] {
  const signals = signalsOf(metric)
  return signals.length === 0 ? [{ signal: 'unclear', of: '*', all: false }] : signals.map((signal) => ({ signal, of: '*', all: true }))
}

/** Dimensions name the resource, each kind by its own; which metrics an expression is made of AWS Config does not record. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html (2026-11-28) */
function watched(r: Reader): Fact<readonly Reference[]> {
  const dimensions = chain(r.list('dimensions'), (found) =>
    list(found.map((each) => all<[string, string]>([each.string('name', { absent: '' }), each.string('value', { absent: '' })])))
  )
  const named = chain(dimensions, (found) => map(r.envelope('id'), (own) => referencesIn(found, own)))
  return chain(
    r.present('metricName'),
    (isOfOne): Fact<readonly Reference[]> => (isOfOne ? named : r.byNature([{ within: '' }], 'metricName'))
  )
}

function referencesIn(dimensions: readonly (readonly [string, string])[], own: string): readonly Reference[] {
  const names = new Set(dimensions.map(([name]) => name))
  return dimensions.flatMap(([name, value]) => {
    const arn = ARNS[name]
    return arn === undefined || (name === 'DBClusterIdentifier' && names.has('DBInstanceIdentifier')) ? [] : [{ text: arn(own, value) }]
  })
}

const ARNS: Readonly<Record<string, (own: string, value: string) => string>> = {
  InstanceId: (own, id) => siblingArn(own, 'ec2', `instance/${id}`),
  AutoScalingGroupName: (_own, name) => name,
  DBInstanceIdentifier: (own, name) => siblingArn(own, 'rds', `db:${name}`),
  DBClusterIdentifier: (own, name) => siblingArn(own, 'rds', `cluster:${name}`),
  TableName: (own, name) => siblingArn(own, 'dynamodb', `table/${name}`),
  DomainName: (own, name) => siblingArn(own, 'es', `domain/${name}`),
  ClusterName: (own, name) => siblingArn(own, 'eks', `cluster/${name}`),
  LoadBalancer: (own, path) => siblingArn(own, 'elasticloadbalancing', `loadbalancer/${path}`)
}
