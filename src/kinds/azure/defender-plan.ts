import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { isOfResource, scopeOf } from './defender-scope.ts'

/** Plans that look at machines without an agent, with what they cover. */
const SCANNED: Readonly<Record<string, string>> = { virtualmachines: 'azure.virtual-machine', containers: 'azure.aks-cluster' }

/**
 * Plan of Microsoft Defender for Cloud. Agentless scanning of machines looks for malware among others: of machines by the second plan for
 * servers, of the nodes of clusters by that for containers. https://learn.microsoft.com/rest/api/defenderforcloud/pricings (2024-01-01),
 * https://learn.microsoft.com/azure/defender-for-cloud/concept-agentless-data-collection (2026-11-29)
 */
export default defineKind({
  id: 'azure.defender-plan',
  title: 'Plan of Microsoft Defender for Cloud',
  cloud: 'azure',
  role: 'setting',
  types: { pulumi: ['azure-native:security:Pricing'], arm: ['Microsoft.Security/pricings'] },
  names: [],
  labels: 'none',
  links: [{ name: 'watches', to: Object.values(SCANNED), read: covered }],
  // Named for what it covers.
  facets: { setting: (r) => ({ name: planOf(r), value: map(scans(r), (on) => (on ? 'on' : 'off')) }) }
})

function planOf(r: Reader): Fact<string> {
  const name = r.dialect === 'arm' ? r.envelope('name') : r.string('pricingName', { absent: UNSTATED })
  return map(name, (text) => text.toLowerCase())
}

/** In which subscription a program's resources will be, it does not say. */
function covered(r: Reader): Fact<readonly Reference[]> {
  if (r.dialect !== 'arm') return known([])
  const { id, origin } = r.resource
  const scope = scopeOf(id)
  if (scope === undefined) return known([])
  return known([isOfResource(id) ? { text: scope, maybe: true } : { within: scope }], { path: 'id', origin, value: id })
}

function scans(r: Reader): Fact<boolean> {
  return chain(planOf(r), (plan) => {
    if (SCANNED[plan] === undefined) return known(false)
    const isPaid = map(r.string('pricingTier', { absent: UNSTATED }), (tier) => /^Standard$/i.test(tier))
    const isSecond = plan === 'containers' ? known(true) : map(r.string('subPlan', { absent: '' }), (sub) => /^P2$/i.test(sub))
    const scanning = allTrue([isPaid, isSecond, isAgentless(r)])
    return plan === 'virtualmachines' ? chain(scanning, (on) => (on ? reachesAll(r) : known(false))) : scanning
  })
}

/**
 * Of these two, only the plan for servers can be set anew for a resource, unless its subscription forces it on all.
 * https://learn.microsoft.com/rest/api/defenderforcloud/pricings/update (2024-01-01, read 2026-11-29)
 */
function reachesAll(r: Reader): Fact<boolean> {
  if (r.dialect === 'arm' && isOfResource(r.resource.id)) return known(true)
  return chain(r.string('enforce', { absent: 'False' }), (text): Fact<boolean> => (/^true$/i.test(text) ? known(true) : OVERRIDABLE))
}

const OVERRIDABLE = unknown('not-collected', {
  missing: 'which machines have a plan of their own, as the subscription does not enforce its own'
})

function isAgentless(r: Reader): Fact<boolean> {
  return chain(r.list('extensions'), (found) => {
    const named = list(found.map((extension) => extension.string('name', { absent: '' })))
    return chain(named, (names) => {
      const scanning = found.filter((_, index) => names[index] === 'AgentlessVmScanning')
      return anyTrue(scanning.map(scansAll))
    })
  })
}

/** Machines that bear a tag may be left out. */
function scansAll(extension: Reader): Fact<boolean> {
  return chain(extension.boolean('isEnabled', { absent: false }), (on) => {
    if (!on) return known(false)
    const tags = extension.record('additionalExtensionProperties')
    return chain(tags, (more): Fact<boolean> => {
      const left = Object.entries(more).find(([name]) => name.toLowerCase() === 'exclusiontags')?.[1]
      const isNone = left === undefined || /^\s*(\[\s*\])?\s*$/.test(left)
      return isNone ? known(true) : unknown('unreadable', { missing: 'which machines are left out by their tags' })
    })
  })
}
