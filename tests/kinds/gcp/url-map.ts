import kind from '../../../src/kinds/gcp/url-map.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const PROJECT = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global'
const redirects = (value: string): object => ({ setting: { name: 'httpsRedirect', value } })
const toHttps = { httpsRedirect: true, redirectResponseCode: 'MOVED_PERMANENTLY_DEFAULT', stripQuery: false }
export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'to-https',
        defaultUrlRedirect: toHttps,
        hostRules: [{ hosts: ['shop.example.com'], pathMatcher: 'shop' }],
        pathMatchers: [{ name: 'shop', defaultUrlRedirect: toHttps }]
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#urlMap',
        name: 'to-https',
        selfLink: `${PROJECT}/urlMaps/to-https`,
        fingerprint: 'nS7aS-GmKTk=',
        defaultUrlRedirect: { httpsRedirect: true, redirectResponseCode: 'MOVED_PERMANENTLY_DEFAULT' },
        hostRules: [{ hosts: ['shop.example.com'], pathMatcher: 'shop' }],
        pathMatchers: [{ name: 'shop', defaultUrlRedirect: { httpsRedirect: true, redirectResponseCode: 'MOVED_PERMANENTLY_DEFAULT' } }]
      }
    }
  },
  facets: redirects('true'),
  failing: {
    terraform: { document: { name: 'storefront-routes', defaultService: 'storefront' } },
    'gcp-api': { document: { name: 'storefront-routes', defaultService: `${PROJECT}/backendServices/storefront` } }
  },
  failingFacets: redirects('false'),
  absent: { terraform: redirects('false'), 'gcp-api': redirects('false') },
  links: { terraform: { fronts: [] }, 'gcp-api': { fronts: [] } },
  cases: [
    {
      title: 'serves when one path is served',
      dialect: 'terraform',
      given: {
        document: {
          defaultUrlRedirect: toHttps,
          pathMatchers: [{ name: 'shop', defaultUrlRedirect: toHttps, pathRules: [{ paths: ['/health'], service: 'health' }] }]
        }
      },
      facets: redirects('false')
    },
    {
      title: 'does not count a redirect that stays on HTTP',
      dialect: 'gcp-api',
      given: { document: { defaultUrlRedirect: { hostRedirect: 'shop.example.com' } } },
      facets: redirects('false')
    },
    {
      title: 'counts redirects of paths and routes',
      dialect: 'gcp-api',
      given: {
        document: {
          defaultUrlRedirect: { httpsRedirect: true },
          pathMatchers: [
            {
              defaultUrlRedirect: { httpsRedirect: true },
              pathRules: [{ paths: ['/a'], urlRedirect: { httpsRedirect: true } }],
              routeRules: [{ priority: 1, urlRedirect: { httpsRedirect: true } }]
            }
          ]
        }
      },
      facets: redirects('true')
    },
    {
      title: 'waits for a redirect that is known only after apply',
      dialect: 'terraform',
      given: { document: { defaultUrlRedirect: { httpsRedirect: UNKNOWN_SENTINEL } } },
      facets: { setting: { name: 'httpsRedirect', value: '?computed' } }
    }
  ]
} satisfies KindFixture
