import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { allTrue, chain, type Fact, map } from '../../model/fact.ts'
import { madeByGke } from './gke-made.ts'
import { joinedReferences, nestedReferences } from './nested-references.ts'

/**
 * Routes of an application load balancer. https://cloud.google.com/compute/docs/reference/rest/v1/urlMaps (2026-11-22)
 * It is judged through the proxies before it and the backend services behind it; the setting tells the proxies whether
 * every request is redirected to HTTPS.
 */
export default defineKind({
  id: 'gcp.url-map',
  title: 'URL map',
  cloud: 'gcp',
  role: 'attachment',
  types: {
    pulumi: ['gcp:compute/uRLMap:URLMap', 'gcp:compute/regionUrlMap:RegionUrlMap'],
    terraform: ['google_compute_url_map', 'google_compute_region_url_map'],
    cai: ['compute.googleapis.com/UrlMap']
  },
  providerMade: madeByGke,
  links: [{ name: 'fronts', to: ['gcp.backend-service', 'gcp.backend-bucket'], read: backends }],
  labels: 'none',
  facets: {
    setting: (r) => ({ name: r.byNature('httpsRedirect', 'defaultUrlRedirect.httpsRedirect'), value: map(onlyRedirects(r), String) })
  }
})

const BACKEND = /compute\/(backend|regionBackend)(Service|Bucket):/

function backends(r: Reader): Fact<readonly Reference[]> {
  const fallback = [r.references('defaultService', BACKEND), weighted(r.list('defaultRouteAction.weightedBackendServices'))]
  return joinedReferences([...fallback, nestedReferences(r.list('pathMatchers'), ofPathMatcher)])
}

function ofPathMatcher(matcher: Reader): Fact<readonly Reference[]> {
  const fallback = [matcher.references('defaultService', BACKEND), weighted(matcher.list('defaultRouteAction.weightedBackendServices'))]
  return joinedReferences([
    ...fallback,
    nestedReferences(matcher.list('pathRules'), ofRule),
    nestedReferences(matcher.list('routeRules'), ofRule)
  ])
}

function ofRule(rule: Reader): Fact<readonly Reference[]> {
  return joinedReferences([rule.references('service', BACKEND), weighted(rule.list('routeAction.weightedBackendServices'))])
}

function weighted(services: Fact<readonly Reader[]>): Fact<readonly Reference[]> {
  return nestedReferences(services, (service) => service.references('backendService', BACKEND))
}

/** Every action of the map has to be a redirect to HTTPS; one that names a service, or nothing, serves. */
function onlyRedirects(r: Reader): Fact<boolean> {
  const matchers = chain(r.list('pathMatchers'), (found) =>
    allTrue(
      found.flatMap((matcher) => [
        defaultRedirects(matcher),
        allRedirect(matcher.list('pathRules')),
        allRedirect(matcher.list('routeRules'))
      ])
    )
  )
  return allTrue([defaultRedirects(r), matchers])
}

function defaultRedirects(r: Reader): Fact<boolean> {
  return r.boolean('defaultUrlRedirect.httpsRedirect', { absent: false })
}

function allRedirect(rules: Fact<readonly Reader[]>): Fact<boolean> {
  return chain(rules, (found) => allTrue(found.map((rule) => rule.boolean('urlRedirect.httpsRedirect', { absent: false }))))
}
