import { defineControl } from '../model/control.ts'
import type { Fact } from '../model/fact.ts'
import { decide, every, type Verdict } from '../model/verdict.ts'
import { cloudOf } from './region-count.ts'
import { judgePlace } from './residency.ts'

export default defineControl({
  id: 'network-isolated',
  title: 'Networks are joined to no others but those that are allowed',
  description:
    'A network is peered with, or by a transit gateway joined to, no other one but those in allow. With jurisdictions, the network and all that ' +
    'it is joined to must lie in them, and then networks are judged by their names only where allow is given too. What the provider joins to run ' +
    'a managed service is no network of the account.',
  remedy: 'Take the peering away, or join the networks through a path that is filtered',
  severity: 'high',
  // What only joins two networks stands nowhere, and is judged with those that it joins.
  needs: ['peering', 'placement'],
  parameters: {
    allow: { type: 'strings', description: 'Names of networks that may be joined; `*` stands for any part of a name' },
    jurisdictions: {
      type: 'strings',
      description: 'ISO country codes, `EU`, `EEA` in which the network and all that it is joined to must lie'
    }
  },
  judge({ self, facets: { peering } }, { allow, jurisdictions }) {
    return every([
      ...(allow !== undefined || jurisdictions === undefined ? [judgeNames(peering.networks, allow ?? [])] : []),
      ...(jurisdictions === undefined ? [] : [judgeRegions(peering.regions, cloudOf(self), jurisdictions)])
    ])
  }
})

function judgeNames(networks: Fact<readonly string[]>, allow: readonly string[]): Verdict {
  const patterns = allow.map((name) => new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i'))
  const others = (names: readonly string[]) => names.filter((name) => !patterns.some((pattern) => pattern.test(name)))
  return decide(networks, {
    what: 'networks that it is joined to',
    required: allow.length === 0 ? 'joined to none' : `joined to none but ${allow.join(', ')}`,
    holds: (names) => others(names).length === 0,
    show: (names) => (names.length === 0 ? 'none' : names.join(', ')),
    says: (names) => (others(names).length === 0 ? 'is joined to no other network' : `is joined to ${others(names).join(', ')}`)
  })
}

function judgeRegions(regions: Fact<readonly string[]>, cloud: ReturnType<typeof cloudOf>, jurisdictions: readonly string[]): Verdict {
  const limits = { cloud, regions: undefined, jurisdictions: jurisdictions.map((name) => name.toUpperCase()), primary: regions }
  return judgePlace({ what: 'it and the networks that it is joined to', regions }, limits)
}
