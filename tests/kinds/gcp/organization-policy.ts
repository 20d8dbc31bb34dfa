import kind from '../../../src/kinds/gcp/organization-policy.ts'
import type { KindFixture } from '../fixture.ts'

const NAME = 'projects/417/policies/storage.secureHttpTransport'

const program = (spec: object) => ({ document: { name: NAME, parent: 'projects/417', spec } })
const inApi = (spec: object) => ({ document: { name: NAME, spec: { etag: 'CK', updateTime: '2026-05-01T08:00:00Z', ...spec } } })
const says = (value: string) => ({ setting: { name: NAME, value } })

export default {
  kind,
  same: { terraform: program({ rules: [{ enforce: 'TRUE' }] }), 'gcp-api': inApi({ rules: [{ enforce: true }] }) },
  facets: says('enforced'),
  failing: { terraform: program({ rules: [{ enforce: 'FALSE' }] }), 'gcp-api': inApi({ rules: [{ enforce: false }] }) },
  failingFacets: says('off'),
  absent: {
    terraform: { setting: { name: '?not-collected', value: 'unset' } },
    'gcp-api': { setting: { name: '?not-collected', value: 'unset' } }
  },
  links: { terraform: { uses: [{ within: '' }] }, 'gcp-api': { uses: [{ within: '' }] } },
  cases: [
    {
      title: 'takes back what is set above it',
      dialect: 'gcp-api',
      given: inApi({ reset: true }),
      facets: says('default')
    },
    {
      title: 'denies values besides those that are denied above',
      dialect: 'terraform',
      given: program({ inheritFromParent: true, rules: [{ values: { deniedValues: ['TLS_VERSION_1_1', 'TLS_VERSION_1'] } }] }),
      facets: says('inherit deny TLS_VERSION_1 TLS_VERSION_1_1')
    },
    {
      title: 'leaves open what holds under conditions',
      dialect: 'gcp-api',
      given: inApi({ rules: [{ enforce: true, condition: { expression: "resource.matchTag('1/tls', 'on')" } }, { enforce: false }] }),
      facets: says('?unreadable')
    },
    ...(['terraform', 'gcp-api'] as const).flatMap((dialect) => [
      {
        title: 'sets nothing that it only tries out',
        dialect,
        given: { document: { name: NAME, dryRunSpec: { rules: [{ values: { deniedValues: ['TLS_VERSION_1'] } }] } } },
        facets: says('unset')
      },
      {
        title: 'leaves open what is denied where all of it is',
        dialect,
        given: { document: { name: NAME, spec: { rules: [{ denyAll: dialect === 'terraform' ? 'TRUE' : true }] } } },
        facets: says('?unreadable')
      },
      {
        title: 'leaves open what is denied where some values are allowed',
        dialect,
        given: { document: { name: NAME, spec: { rules: [{ values: { allowedValues: ['TLS_VERSION_1_2'] } }] } } },
        facets: says('?unreadable')
      },
      {
        title: 'denies nothing where all is allowed',
        dialect,
        given: { document: { name: NAME, spec: { rules: [{ allowAll: dialect === 'terraform' ? 'TRUE' : true }] } } },
        facets: says('deny')
      }
    ]),
    {
      title: 'is called as the service names it',
      dialect: 'gcp-api',
      given: { document: { name: `//orgpolicy.googleapis.com/${NAME}`, spec: { rules: [{ enforce: true }] } } },
      facets: says('enforced')
    }
  ]
} satisfies KindFixture
