import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { named } from './place.ts'

/** When instances are added to an Auto Scaling group; it is judged through that. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_ScalingPolicy.html (names as aws-config-resource-schema has them, 2026-11-29) */
export default defineKind({
  id: 'aws.scaling-policy',
  title: 'Scaling policy',
  cloud: 'aws',
  role: 'attachment',
  types: { 'aws-config': ['AWS::AutoScaling::ScalingPolicy'] },
  names: ['policyName'],
  links: [{ name: 'attachedTo', to: ['aws.auto-scaling-group'], read: (r) => named(r, 'autoScalingGroupName') }],
  facets: { scaling }
})

/** "Default: Enabled": see `Enabled` in the reference above. */
function scaling(r: Reader): Facets['scaling'] {
  const adds = chain(r.string('policyType', { absent: UNSTATED }), (type) => addsBy(r, type))
  return {
    automatic: chain(r.boolean('enabled', { absent: true }), (on) => (on ? adds : known(false))),
    newPools: r.byNature(false, 'policyType')
  }
}

/** A policy that steps is carried out by the alarms that it names, and never without one. */
function addsBy(r: Reader, type: string): Fact<boolean> {
  switch (type) {
    case 'TargetTrackingScaling':
      return known(true)
    case 'SimpleScaling':
      return allTrue([alarmed(r), increases(r, r)])
    case 'StepScaling': {
      const up = chain(r.list('stepAdjustments'), (steps) => anyTrue(steps.map((step) => increases(r, step))))
      return allTrue([alarmed(r), up])
    }
    default:
      return unknown('unreadable', { missing: `whether a policy of type "${type}" follows the load` })
  }
}

function alarmed(r: Reader): Fact<boolean> {
  return map(r.list('alarms'), (alarms) => alarms.length > 0)
}

/** To an exact capacity may be more or less than there was. */
function increases(r: Reader, step: Reader): Fact<boolean> {
  return chain(
    r.string('adjustmentType', { absent: UNSTATED }),
    (type): Fact<boolean> =>
      type === 'ExactCapacity'
        ? unknown('unreadable', { missing: 'whether an exact capacity is more' })
        : map(step.number('scalingAdjustment', { absent: 0 }), (change) => change > 0)
  )
}
