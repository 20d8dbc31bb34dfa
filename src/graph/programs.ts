import type { Answer } from '../model/facets.ts'
import { type Fact, known, unknown } from '../model/fact.ts'
import type { Cloud } from '../model/resource.ts'
import type { Collected } from './collected.ts'
import type { Kind } from './kind.ts'
import { idKey } from './links.ts'
import { type Node, shortName } from './node.ts'
import { isProgrammable, MADE_ALONG } from './programmable.ts'

/** Which live resources a program has made, as the state of its stack tells. */
export interface Programs {
  answer(node: Node): Answer<'program'>
}

/** A state names what it made by its id in the cloud; what only a run or a preview declares has none, and what it looks up it did not make. */
export function createPrograms(nodes: readonly Node[], collected: Collected): Programs {
  const made = nodes.filter(isMade)
  const clouds = new Set<Cloud>(made.map(({ kind }) => kind.cloud))
  const index = indexOf(made)
  return {
    answer(node) {
      const { kind, providerMade } = node
      if (!isProgrammable(kind) || !isLive(node) || made.length === 0) return 'not-applicable'
      const maker = index.maker(node)
      if (maker !== undefined) return { declares: known(true, { resource: maker.resource.id, path: 'id', origin: 'declared' }) }
      if (providerMade?.state === 'known' && providerMade.value) return 'not-applicable'
      if (!clouds.has(kind.cloud))
        return { declares: unknown('not-collected', { missing: `no state of a program has anything of ${kind.cloud}` }) }
      return { declares: undeclared(node, index.isPart(node), collected) }
    }
  }
}

interface Index {
  readonly maker: (node: Node) => Node | undefined
  /** Whether it lies within something that a program made. */
  readonly isPart: (node: Node) => boolean
}

function indexOf(made: readonly Node[]): Index {
  const byId = new Map<string, Node>()
  const ids = new Set<string>()
  const byName = new Map<string, Node>()
  for (const node of made) {
    const { aliases = [] } = node.resource
    for (const alias of aliases) {
      byId.set(keyOf(node.kind, idKey(alias)), node)
      ids.add(idKey(alias))
    }
    for (const name of new Set([...aliases.map(shortName), ...node.names])) {
      // Some services are known to their state by no more than their name, and some go by a number of which it knows nothing.
      if (!aliases.some(isFull)) byName.set(keyOf(node.kind, name), node)
      for (const alias of aliases) byName.set(keyOf(node.kind, `${projectOf(alias)} ${name}`), node)
    }
  }
  return {
    maker({ kind, resource: { id, aliases = [], name } }) {
      const own = [id, ...aliases].map((each) => byId.get(keyOf(kind, idKey(each)))).find((found) => found !== undefined)
      if (own !== undefined) return own
      const called = shortName(name)
      const project = projectOf(id)
      const numbered = /\/\d+$/.test(id) && project !== '' ? byName.get(keyOf(kind, `${project} ${called}`)) : undefined
      return numbered ?? byName.get(keyOf(kind, called))
    },
    isPart({ resource: { id } }) {
      const steps = idKey(id).split('/')
      for (let length = steps.length - 1; length > 4; length -= 1) if (ids.has(steps.slice(0, length).join('/'))) return true
      return false
    }
  }
}

function keyOf({ id }: Kind, text: string): string {
  return `${id} ${text}`
}

function isMade({ resource: { typeSystem, aliases = [], external } }: Node): boolean {
  return typeSystem === 'pulumi' && external !== true && aliases.length > 0
}

function isLive({ resource: { typeSystem, origin } }: Node): boolean {
  return origin === 'observed' && typeSystem !== 'pulumi' && typeSystem !== 'terraform'
}

/** An id that says where it belongs, so that it is that of one resource alone. */
function isFull(alias: string): boolean {
  return /^\/subscriptions\/|^arn:|projects\/[^/]+\//i.test(alias)
}

function projectOf(id: string): string {
  return /projects\/([^/]+)\//.exec(id)?.[1]?.toLowerCase() ?? ''
}

function undeclared({ kind, resource, providerMade }: Node, isPart: boolean, collected: Collected): Fact<boolean> {
  const evidence = [{ path: 'id', origin: 'observed' as const, value: resource.id }]
  const gap = collected.gapOf((other) => other === kind)
  if (gap !== undefined) return unknown('not-collected', { evidence, missing: `whether its program has it: ${gap.what}` })
  if (providerMade?.state === 'unknown') return providerMade
  if (isPart || MADE_ALONG.includes(kind.role))
    return unknown('not-collected', { evidence, missing: 'whether something that a program has made it' })
  return known(false, ...evidence)
}
