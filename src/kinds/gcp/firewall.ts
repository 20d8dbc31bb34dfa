import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { segmentsOfItsNetwork, untoldSegments } from '../../graph/segments.ts'
import type { IngressRule } from '../../model/facets.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, list, map, not } from '../../model/fact.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { cloudLogging } from './cloud-logging.ts'
import { madeByGke } from './gke-made.ts'
import { portsOrAll, protocolName } from './ip-protocol.ts'
import { globalPlacement } from './network-scope.ts'

/** VPC firewall rule. https://cloud.google.com/compute/docs/reference/rest/v1/firewalls (2026-11-22) */
export default defineKind({
  id: 'gcp.firewall',
  title: 'VPC firewall rule',
  cloud: 'gcp',
  role: 'firewall',
  types: { pulumi: ['gcp:compute/firewall:Firewall'], terraform: ['google_compute_firewall'], cai: ['compute.googleapis.com/Firewall'] },
  links: [{ name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('network', /compute\/network:/) }],
  providerMade: madeByGke,
  labels: 'none',
  facets: {
    monitoring: alertsElsewhere,
    placement: globalPlacement,
    ingress: (r) => ({ rules: chain(admits(r), (inbound) => (inbound ? inboundRules(r) : known([]))) }),
    segments: untoldSegments,
    // Only rules of firewall policies can hand traffic to an inspection.
    intrusionPrevention: 'not-applicable',
    audit: (r) => cloudLogging(logged(r))
  },
  settle: { monitoring: heardOf('gce_subnetwork', 'gce_firewall_rule'), segments: segmentsOfItsNetwork },
  fixes: {
    'audit-logged': (dialect) =>
      dialect === 'terraform'
        ? { path: 'logConfig', value: { metadata: 'INCLUDE_ALL_METADATA' } }
        : { path: 'logConfig.enable', value: true },
    'ingress-restricted': (_dialect, { allowSources }) =>
      Array.isArray(allowSources) ? { path: 'sourceRanges', value: allowSources } : undefined
  }
})

/** A disabled rule counts as if it did not exist. */
function admits(r: Reader): Fact<boolean> {
  const inbound = map(r.string('direction', { absent: 'INGRESS' }), (direction) => direction === 'INGRESS')
  return allTrue([not(r.boolean('disabled', { absent: false })), inbound])
}

function inboundRules(r: Reader): Fact<readonly IngressRule[]> {
  const allowed = entries(r, 'allow', r.list(r.by({ terraform: 'allows', 'gcp-api': 'allowed' })))
  const denied = entries(r, 'deny', r.list(r.by({ terraform: 'denies', 'gcp-api': 'denied' })))
  return map(all([allowed, denied]), (both) => both.flat())
}

function entries(r: Reader, action: IngressRule['action'], found: Fact<readonly Reader[]>): Fact<readonly IngressRule[]> {
  const path = r.by({ terraform: { allow: 'allows', deny: 'denies' }, 'gcp-api': { allow: 'allowed', deny: 'denied' } })[action]
  return chain(all([found, sources(r), r.number('priority', { absent: 1000 })]), ([items, from, priority]) =>
    list(
      items.map((item, index) =>
        map(all([protocol(item), item.strings('ports')]), ([name, ports]) => {
          return {
            name: r.resource.name,
            protocol: name,
            ports: portsOrAll(ports),
            sources: from,
            action,
            priority,
            path: r.pathOf(`${path}[${index}]`)
          }
        })
      )
    )
  )
}

function protocol(entry: Reader): Fact<string> {
  return map(entry.string(entry.by({ terraform: 'protocol', 'gcp-api': 'IPProtocol' }), { absent: 'all' }), protocolName)
}

/** Ranges, tags and service accounts add up; a rule that names none of them admits everybody. https://cloud.google.com/firewall/docs/firewalls (2026-11-22) */
function sources(r: Reader): Fact<readonly string[]> {
  const tags = map(r.strings('sourceTags'), (names) => names.map((name) => `tag:${name}`))
  const accounts = map(r.strings('sourceServiceAccounts'), (names) => names.map((name) => `serviceAccount:${name}`))
  return map(all([r.strings('sourceRanges'), tags, accounts]), (groups) => {
    const named = groups.flat()
    return named.length === 0 ? ['0.0.0.0/0'] : named
  })
}

/** The provider switches logs on by the block alone, or by a flag that is deprecated. */
function logged(r: Reader): Fact<boolean> {
  if (r.dialect === 'terraform')
    return anyTrue([r.present('logConfig', { emptyIs: 'present' }), r.boolean('enableLogging', { absent: false })])
  return r.boolean('logConfig.enable', { absent: false })
}
