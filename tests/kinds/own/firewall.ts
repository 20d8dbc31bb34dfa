import kind from '../../../src/kinds/own/firewall.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

const HTTPS = { name: 'https', protocol: 'TCP', ports: ['443'], sources: ['0.0.0.0/0'], action: 'allow', priority: 10 }
const REST = {
  name: 'otherwise',
  protocol: '*',
  ports: ['*'],
  sources: ['0.0.0.0/0', '::/0'],
  action: 'deny',
  priority: Number.POSITIVE_INFINITY,
  path: 'otherwise'
}

export default {
  kind,
  same: {
    neutral: {
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        id: 'edge',
        site: 'ams1',
        networks: ['core'],
        rules: [HTTPS],
        otherwise: 'deny',
        intrusionPrevention: 'prevent',
        accounts: { personal: true, minimumPasswordLength: 14 },
        audit: { enabled: true, retentionDays: 'indefinite', log: 'siem' }
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    placement: { regions: ['ams1'], zones: [] },
    ingress: { rules: [{ ...HTTPS, protocol: 'tcp', path: 'rules[0]' }, REST] },
    segments: UNTOLD.segments,
    intrusionPrevention: { mode: 'prevent' },
    accounts: { personal: true, passwordLength: 14 },
    audit: { enabled: true, retentionDays: Number.POSITIVE_INFINITY }
  },
  failing: { neutral: { document: { rules: [], otherwise: 'allow', intrusionPrevention: 'detect', accounts: { personal: false } } } },
  failingFacets: {
    ingress: { rules: [{ ...REST, action: 'allow' }] },
    intrusionPrevention: { mode: 'detect' },
    accounts: { personal: false, passwordLength: '?not-collected' }
  },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      placement: UNTOLD.placementAtSite,
      ingress: UNTOLD.ingress,
      segments: UNTOLD.segments,
      intrusionPrevention: UNTOLD.intrusionPrevention,
      accounts: { personal: '?not-collected', passwordLength: '?not-collected' },
      audit: UNTOLD.audit
    }
  },
  links: { neutral: { inNetwork: [{ text: 'core' }], logsTo: [{ text: 'siem' }], childOf: [{ text: 'ams1' }] } },
  cases: [
    {
      title: 'rules that do not say what happens to the rest',
      dialect: 'neutral',
      given: { document: { rules: [HTTPS] } },
      facets: { ingress: UNTOLD.ingress }
    },
    {
      title: 'a rest of which no rules are told',
      dialect: 'neutral',
      given: { document: { otherwise: 'deny' } },
      facets: { ingress: UNTOLD.ingress }
    }
  ]
} satisfies KindFixture
