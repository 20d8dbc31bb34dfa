import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import { first, inspectedBy, type Mode, STRONGEST_FIRST } from './public-path.ts'
import { admitsEverybody, wafMode } from './waf-rule.ts'

/** Cloud Armor security policy. https://cloud.google.com/armor/docs/security-policy-overview (2026-11-22) */
export default defineKind({
  id: 'gcp.security-policy',
  title: 'Cloud Armor security policy',
  cloud: 'gcp',
  role: 'policy',
  types: {
    pulumi: ['gcp:compute/securityPolicy:SecurityPolicy', 'gcp:compute/regionSecurityPolicy:RegionSecurityPolicy'],
    terraform: ['google_compute_security_policy', 'google_compute_region_security_policy'],
    cai: ['compute.googleapis.com/SecurityPolicy']
  },
  facets: {
    encryptionInTransit: 'not-applicable',
    intrusionPrevention,
    ddosProtection
  },
  settle: {
    // Rules may be resources of their own in a program; a policy that lists rules itself is the authority on them.
    intrusionPrevention: (own, near) => {
      if (own.mode.state === 'unknown' || own.mode.evidence.some((entry) => entry.origin !== 'provider-default')) return own
      const rules = near.from('childOf', ['gcp.security-policy-rule'])
      return { mode: chain(rules, (found) => (found.length === 0 ? own.mode : inspectedBy(found))) }
    }
  },
  fixes: { 'ddos-protected': () => ({ path: 'adaptiveProtectionConfig.layer7DdosDefenseConfig.enable', value: true }) }
})

/** Policies at the edge and of networks take no rules against attacks on applications. */
function intrusionPrevention(r: Reader): Answer<'intrusionPrevention'> {
  const type = r.string('type', { absent: 'CLOUD_ARMOR' })
  if (type.state === 'known' && type.value !== 'CLOUD_ARMOR') return 'not-applicable'
  return { mode: chain(r.list('rules'), strongest) }
}

/** Rules are asked by priority; the API leaves a priority of 0 out. */
function strongest(rules: readonly Reader[]): Fact<Mode> {
  const read = rules.map((rule) => {
    return { mode: wafMode(rule), priority: rule.number('priority', { absent: 0 }), opens: admitsEverybody(rule) }
  })
  return chain(list(read.map(({ priority, opens }) => all([priority, opens]))), (order) => {
    const end = Math.min(...order.filter(([, opens]) => opens).map(([priority]) => priority))
    const asked = read.filter((_, index) => (order[index]?.[0] ?? 0) < end)
    return asked.length === 0
      ? known('off')
      : first(
          STRONGEST_FIRST,
          asked.map(({ mode }) => mode)
        )
  })
}

/** Adaptive Protection against floods of requests, or advanced protection of a region against floods of packets. */
function ddosProtection(r: Reader): Answer<'ddosProtection'> {
  const type = r.string('type', { absent: 'CLOUD_ARMOR' })
  if (type.state === 'known' && type.value === 'CLOUD_ARMOR_EDGE') return 'not-applicable'
  const adaptive = r.boolean('adaptiveProtectionConfig.layer7DdosDefenseConfig.enable', { absent: false })
  const advanced = map(r.string('ddosProtectionConfig.ddosProtection', { absent: 'STANDARD' }), (level) => level === 'ADVANCED')
  return { enabled: anyTrue([adaptive, advanced]) }
}
