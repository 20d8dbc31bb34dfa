import kind from '../../../src/kinds/aws/listener-rule.ts'
import type { KindFixture } from '../fixture.ts'

const LISTENER = 'arn:aws:elasticloadbalancing:eu-central-1:210987654321:listener/app/ledger/50dc6c495c0c9188/0467ef3c8400ae65'

const rule = {
  RuleArn: `${LISTENER.replace(':listener/', ':listener-rule/')}/9683b2d02a6cabee`,
  ListenerArn: LISTENER,
  Priority: 10,
  Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/portal/*'] } }],
  Actions: [{ Type: 'redirect', Order: 1, RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } }],
  IsDefault: false,
  supplementaryConfiguration: {},
  relationships: [],
  tags: {},
  awsRegion: 'eu-central-1',
  availabilityZone: 'Not Applicable'
}

function settingOf(value: string) {
  return { setting: { name: 'httpsRedirect', value } }
}

export default {
  kind,
  same: { 'aws-api': { document: rule } },
  facets: settingOf('true'),
  failing: { 'aws-api': { document: { ...rule, Actions: [{ Type: 'forward', TargetGroupArn: 'arn:aws:elasticloadbalancing:…' }] } } },
  failingFacets: settingOf('false'),
  absent: { 'aws-api': settingOf('?not-collected') },
  links: { 'aws-api': { childOf: [{ text: LISTENER }] } },
  cases: [
    {
      title: 'a redirection that keeps the protocol does not lead to HTTPS',
      dialect: 'aws-api',
      given: {
        document: { ...rule, Actions: [{ Type: 'redirect', RedirectConfig: { Host: 'portal.example.com', StatusCode: 'HTTP_302' } }] }
      },
      facets: settingOf('false')
    }
  ]
} satisfies KindFixture
