import { defineKind, type Settling } from '../../graph/kind.ts'
import { allTrue, chain, type Fact, known, map } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { madeByGke } from './gke-made.ts'
import { networkPlacement } from './network-scope.ts'
import { backendsOfProxy, NOT_MODELLED, settledBehind, TOLD_BEHIND } from './public-path.ts'

/** Plain HTTP front end of an application load balancer. https://cloud.google.com/compute/docs/reference/rest/v1/targetHttpProxies (2026-11-22) */
export default defineKind({
  id: 'gcp.target-http-proxy',
  title: 'Target HTTP proxy',
  cloud: 'gcp',
  role: 'load-balancer',
  types: {
    pulumi: ['gcp:compute/targetHttpProxy:TargetHttpProxy', 'gcp:compute/regionTargetHttpProxy:RegionTargetHttpProxy'],
    terraform: ['google_compute_target_http_proxy', 'google_compute_region_target_http_proxy'],
    cai: ['compute.googleapis.com/TargetHttpProxy']
  },
  providerMade: madeByGke,
  links: [{ name: 'fronts', to: ['gcp.url-map'], read: (r) => r.references('urlMap', /compute\/(uRLMap|regionUrlMap):/) }],
  labels: 'none',
  facets: {
    placement: networkPlacement,
    // The forwarding rule before it is the way in.
    steering: 'not-applicable',
    encryptionInTransit: () => ({ plaintextRefused: TOLD_BEHIND, minimumTls: TOLD_BEHIND }),
    intrusionPrevention: () => ({ mode: TOLD_BEHIND }),
    ddosProtection: () => ({ enabled: TOLD_BEHIND }),
    zoneRedundancy: 'not-applicable',
    nodes: 'not-applicable',
    audit: 'not-applicable'
  },
  settle: {
    encryptionInTransit: redirectsOrServes,
    ...settledBehind(backendsOfProxy)
  }
})

/**
 * A proxy that sends every request on to HTTPS carries no data: it has no encryption to judge, and any minimum version it
 * were given would be untrue. One that serves anything serves it in plaintext.
 */
function redirectsOrServes(...[, near]: Parameters<Settling<'encryptionInTransit'>>): ReturnType<Settling<'encryptionInTransit'>> {
  const redirects = chain(near.to('fronts'), (maps) => (maps.length === 0 ? known(false) : allTrue(maps.map(onlyRedirects))))
  if (redirects.state === 'known' && redirects.value) return 'not-applicable'
  return { plaintextRefused: redirects, minimumTls: map(redirects, () => 'none') }
}

function onlyRedirects(urlMap: Neighbour): Fact<boolean> {
  const setting = urlMap.facet('setting')
  return typeof setting === 'string' ? NOT_MODELLED : map(setting.value, (value) => value === 'true')
}
