import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { IngressRule } from '../../model/facets.ts'
import { all, chain, type Fact, list, map } from '../../model/fact.ts'
import { referredName } from './network-links.ts'
import { sourceOf } from './security-rules.ts'

interface Collection {
  readonly priority: number
  readonly collection: Reader
}

/**
 * What destination NAT lets in from outside; network and application rules only pass on what is routed to the firewall.
 * https://learn.microsoft.com/azure/firewall/rule-processing (2026-11-22)
 */
export function natRules(
  collections: Fact<readonly Reader[]>,
  protocolsOf: (rule: Reader) => Fact<readonly string[]>
): Fact<readonly IngressRule[]> {
  const ranked = chain(collections, (found) =>
    list(
      found.map((collection) =>
        map(collection.number('priority', { absent: UNSTATED }), (priority): Collection => ({ priority, collection }))
      )
    )
  )
  return chain(ranked, (found) =>
    map(list(found.map(({ priority, collection }) => rulesOf(collection, priority, protocolsOf))), (rules) => rules.flat())
  )
}

function rulesOf(
  collection: Reader,
  priority: number,
  protocolsOf: (rule: Reader) => Fact<readonly string[]>
): Fact<readonly IngressRule[]> {
  return chain(collection.list('rules'), (rules) => {
    const read = rules.map((rule) =>
      map(
        all<[string, readonly string[], readonly string[], readonly string[]]>([
          rule.string('name', { absent: '' }),
          protocolsOf(rule),
          rule.strings('destinationPorts', { absent: UNSTATED }),
          sources(rule)
        ]),
        ([name, protocols, ports, from]) => ({ name, protocols, ports, from, path: rule.pathOf('name').replace(/\.name$/, '') })
      )
    )
    return map(list(read), (found) =>
      found.flatMap(({ name, protocols, ports, from, path }) =>
        protocols.map(
          (protocol): IngressRule => ({
            name,
            protocol: protocol.toLowerCase() === 'any' ? '*' : protocol.toLowerCase(),
            ports,
            sources: from,
            action: 'allow',
            priority,
            path
          })
        )
      )
    )
  })
}

/** Addresses, and groups of addresses by their name. */
function sources(rule: Reader): Fact<readonly string[]> {
  const named = map(rule.references('sourceIpGroups', /network:IpGroup$/), (found) =>
    found.map((reference) => `ip-group:${referredName(reference)}`)
  )
  return map(list([map(rule.strings('sourceAddresses'), (found) => found.map(sourceOf)), named]), (found) => found.flat())
}
