import kind from '../../../src/kinds/aws/alarm.ts'
import instance from '../../../src/kinds/aws/instance.ts'
import type { KindFixture } from '../fixture.ts'

const ACCOUNT = 'eu-central-1:210987654321'
const TOPIC = `arn:aws:sns:${ACCOUNT}:on-call`
const INSTANCE = `arn:aws:ec2:${ACCOUNT}:instance/i-07549fadb5643fff9`
const ALARM = `arn:aws:cloudwatch:${ACCOUNT}:alarm:ledger-load`
const alarm = {
  alarmName: 'ledger-load',
  alarmArn: ALARM,
  actionsEnabled: true,
  alarmActions: [TOPIC],
  insufficientDataActions: [],
  metricName: 'CPUUtilization',
  namespace: 'AWS/EC2',
  dimensions: [{ name: 'InstanceId', value: 'i-07549fadb5643fff9' }],
  awsRegion: 'eu-central-1'
}
const observed = { typeSystem: 'aws-config', origin: 'observed' } as const
const server = { ...observed, type: 'AWS::EC2::Instance', id: INSTANCE, document: {} } as const
const alarmed = (given: object = {}) =>
  ({ ...observed, type: 'AWS::CloudWatch::Alarm', id: ALARM, document: { ...alarm, ...given } }) as const
const LOAD = { availability: false, errors: false, capacity: true, security: false, logs: false }
const NOTHING = { ...LOAD, capacity: false }
const watching = { kinds: [kind, instance], of: INSTANCE }

export default {
  kind,
  same: { 'aws-api': { resource: { id: ALARM }, document: alarm } },
  facets: { alertDelivery: { reaches: true }, alertSubject: { tells: [{ signal: 'capacity', of: '*', all: true }] } },
  failing: { 'aws-api': { document: { ...alarm, actionsEnabled: false } } },
  failingFacets: { alertDelivery: { reaches: false } },
  absent: { 'aws-api': { alertDelivery: { reaches: false }, alertSubject: { tells: [{ signal: 'unclear', of: '*', all: false }] } } },
  links: { 'aws-api': { watches: [{ text: INSTANCE }] } },
  cases: [
    {
      title: 'tells nobody by restarting what it looks at',
      dialect: 'aws-api',
      given: { document: { ...alarm, alarmActions: ['arn:aws:automate:eu-central-1:ec2:recover'] } },
      facets: { alertDelivery: { reaches: false } }
    },
    {
      title: 'does not know whether its actions are on where that was not recorded',
      dialect: 'aws-api',
      given: { document: { alarmActions: [TOPIC] } },
      facets: { alertDelivery: { reaches: '?not-collected' } }
    }
  ],
  neighbours: [
    { title: 'looks at the server that its dimension names', ...watching, resources: [server, alarmed()], facets: { monitoring: LOAD } },
    {
      title: 'is not heard without an action',
      ...watching,
      resources: [server, alarmed({ alarmActions: [] })],
      facets: { monitoring: NOTHING }
    },
    {
      title: 'may look at any server by an expression',
      ...watching,
      resources: [server, alarmed({ metricName: null, dimensions: [] })],
      facets: {
        monitoring: {
          availability: '?unreadable',
          errors: '?unreadable',
          capacity: '?unreadable',
          security: '?unreadable',
          logs: '?unreadable'
        }
      }
    },
    {
      title: 'looks at no other server',
      ...watching,
      resources: [server, alarmed({ dimensions: [{ name: 'InstanceId', value: 'i-0c1d2e3f405162738' }] })],
      facets: { monitoring: NOTHING }
    }
  ]
} satisfies KindFixture
