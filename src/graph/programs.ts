import type { Answer } from '../model/facets.ts'
import { type Fact, known, unknown } from '../model/fact.ts'
import type { Cloud } from '../model/resource.ts'
import type { Collected } from './collected.ts'
import { idKey } from './links.ts'
import { type Node, shortName } from './node.ts'
import { isProgrammable, MADE_ALONG } from './programmable.ts'

/** Which live resources a program has made, as the state of its stack tells. */
export interface Programs {
  answer(node: Node): Answer<'program'>
}

/** A state names what it made by its id in the cloud; what only a run or a preview declares has none. */
export function createPrograms(nodes: readonly Node[], collected: Collected): Programs {
  const made = nodes.filter(isMade)
  const clouds = new Set<Cloud>(made.map(({ kind }) => kind.cloud))
  const byId = new Map<string, Node>()
  const byName = new Map<string, Node[]>()
  for (const node of made) {
    for (const alias of node.resource.aliases ?? []) byId.set(idKey(alias), node)
    for (const name of new Set([...(node.resource.aliases ?? []).map(shortName), ...node.names])) {
      const key = `${node.kind.id} ${name}`
      byName.set(key, [...(byName.get(key) ?? []), node])
    }
  }
  return {
    answer(node) {
      const { kind, resource, providerMade } = node
      if (!isProgrammable(kind) || !isLive(node) || !clouds.has(kind.cloud)) return 'not-applicable'
      const ids = [resource.id, ...(resource.aliases ?? [])].map(idKey)
      const own = ids.map((id) => byId.get(id)).find((found) => found !== undefined)
      if (own !== undefined) return { declares: declaredBy(own) }
      if (providerMade !== undefined && providerMade.state === 'known' && providerMade.value) return 'not-applicable'
      // Some services are known to their state by no more than their name.
      const namesakes = byName.get(`${kind.id} ${shortName(resource.name)}`) ?? []
      const [namesake] = namesakes.filter(({ resource: { aliases = [] } }) => aliases.every((alias) => !isFull(alias)))
      if (namesake !== undefined) return { declares: declaredBy(namesake) }
      return { declares: undeclared(node, collected) }
    }
  }
}

function isMade({ resource: { typeSystem, aliases = [] } }: Node): boolean {
  return typeSystem === 'pulumi' && aliases.length > 0
}

function isLive({ resource: { typeSystem, origin } }: Node): boolean {
  return origin === 'observed' && typeSystem !== 'pulumi' && typeSystem !== 'terraform'
}

/** An id that says where it belongs, so that it is that of one resource alone. */
function isFull(alias: string): boolean {
  return /^\/subscriptions\/|^arn:|projects\/[^/]+\//i.test(alias)
}

function declaredBy({ resource }: Node): Fact<boolean> {
  return known(true, { resource: resource.id, path: 'id', origin: 'declared' })
}

function undeclared({ kind, resource, providerMade }: Node, collected: Collected): Fact<boolean> {
  const evidence = [{ path: 'id', origin: 'observed' as const, value: resource.id }]
  const gap = collected.gapOf((other) => other === kind)
  if (gap !== undefined) return unknown('not-collected', { evidence, missing: `whether its program has it: ${gap.what}` })
  if (providerMade?.state === 'unknown') return providerMade
  if (MADE_ALONG.includes(kind.role)) return unknown('not-collected', { evidence, missing: 'whether something that a program has made it' })
  return known(false, ...evidence)
}
