import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'

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
  const [subscription] = /^\/subscriptions\/[^/]+/i.exec(id) ?? []
  return known(subscription === undefined ? [] : [{ within: subscription }], { path: 'id', origin, value: id })
}

function scans(r: Reader): Fact<boolean> {
  return chain(planOf(r), (plan) => {
    if (SCANNED[plan] === undefined) return known(false)
    const isPaid = map(r.string('pricingTier', { absent: UNSTATED }), (tier) => /^Standard$/i.test(tier))
    const isSecond = plan === 'containers' ? known(true) : map(r.string('subPlan', { absent: '' }), (sub) => /^P2$/i.test(sub))
    return allTrue([isPaid, isSecond, isAgentless(r)])
  })
}

function isAgentless(r: Reader): Fact<boolean> {
  return chain(r.list('extensions'), (found) => {
    const named = list(found.map((extension) => extension.string('name', { absent: '' })))
    return chain(named, (names) => {
      const scanning = found.filter((_, index) => names[index] === 'AgentlessVmScanning')
      return anyTrue(scanning.map((extension) => extension.boolean('isEnabled', { absent: false })))
    })
  })
}
