import kind from '../../../src/kinds/aws/scaling-policy.ts'
import type { KindFixture } from '../fixture.ts'

const policy = (more: Readonly<Record<string, unknown>>) => ({
  autoScalingGroupName: 'ledger-app',
  policyName: 'load',
  policyARN: 'arn:aws:autoscaling:eu-central-1:210987654321:scalingPolicy:5c2d:autoScalingGroupName/ledger-app:policyName/load',
  stepAdjustments: [],
  alarms: [{ alarmName: 'ledger-app-busy', alarmARN: 'arn:aws:cloudwatch:eu-central-1:210987654321:alarm:ledger-app-busy' }],
  enabled: true,
  ...more
})

const steps = (...changes: readonly number[]) =>
  policy({
    policyType: 'StepScaling',
    adjustmentType: 'ChangeInCapacity',
    stepAdjustments: changes.map((scalingAdjustment) => ({ metricIntervalLowerBound: 0, scalingAdjustment }))
  })

export default {
  kind,
  same: {
    'aws-api': {
      document: policy({
        policyType: 'TargetTrackingScaling',
        targetTrackingConfiguration: {
          predefinedMetricSpecification: { predefinedMetricType: 'ASGAverageCPUUtilization' },
          targetValue: 60
        }
      })
    }
  },
  facets: { scaling: { automatic: true, newPools: false } },
  failing: { 'aws-api': { document: steps(-1) } },
  failingFacets: { scaling: { automatic: false, newPools: false } },
  absent: { 'aws-api': { scaling: { automatic: '?not-collected', newPools: false } } },
  links: { 'aws-api': { attachedTo: [{ text: 'ledger-app' }] } },
  cases: [
    {
      title: 'adds nothing when it is off',
      dialect: 'aws-api',
      given: { document: policy({ policyType: 'TargetTrackingScaling', enabled: false }) },
      facets: { scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'adds where one of its steps does',
      dialect: 'aws-api',
      given: { document: steps(-1, 2) },
      facets: { scaling: { automatic: true, newPools: false } }
    },
    {
      title: 'adds nothing without an alarm',
      dialect: 'aws-api',
      given: { document: { ...steps(2), alarms: [] } },
      facets: { scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'adds what a simple policy says',
      dialect: 'aws-api',
      given: { document: policy({ policyType: 'SimpleScaling', adjustmentType: 'PercentChangeInCapacity', scalingAdjustment: 20 }) },
      facets: { scaling: { automatic: true, newPools: false } }
    },
    {
      title: 'may or may not add with an exact capacity',
      dialect: 'aws-api',
      given: { document: policy({ policyType: 'SimpleScaling', adjustmentType: 'ExactCapacity', scalingAdjustment: 20 }) },
      facets: { scaling: { automatic: '?unreadable', newPools: false } }
    },
    {
      title: 'does not follow the load by a forecast',
      dialect: 'aws-api',
      given: { document: policy({ policyType: 'PredictiveScaling', predictiveScalingConfiguration: { mode: 'ForecastAndScale' } }) },
      facets: { scaling: { automatic: '?unreadable', newPools: false } }
    }
  ]
} satisfies KindFixture
