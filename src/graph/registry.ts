import type { LinkName } from '../model/neighbourhood.ts'
import type { Dialect, Resource, TypeSystem } from '../model/resource.ts'
import type { Kind } from './kind.ts'
import { withoutVersion } from './type-token.ts'

/** Finds the kind of a native type. */
export interface Registry {
  readonly kinds: readonly Kind[]
  recognise(resource: Pick<Resource, 'typeSystem' | 'type'>): Kind | undefined
  /** Whether a kind can point at another at all; what is not registered may. */
  mayPoint(kind: string, link: LinkName, target: string): boolean
}

export function createRegistry(kinds: readonly Kind[]): Registry {
  const byType = new Map<string, Kind>()
  for (const kind of kinds) {
    for (const [system, types] of Object.entries(kind.types)) {
      for (const type of types) {
        const key = typeKey(system as TypeSystem, type)
        const other = byType.get(key)
        if (other !== undefined) throw new TypeError(`Cannot register ${kind.id}: ${type} already belongs to ${other.id}`)
        byType.set(key, kind)
      }
    }
  }
  // Inventories repeat few types many times: the raw spelling is remembered, so that it is normalised once.
  const seen = new Map<string, Kind | undefined>()
  const targets = new Map(kinds.map(({ id, links = [] }) => [id, links.map((link) => [link.name, new Set(link.to)] as const)]))
  return {
    kinds,
    recognise({ typeSystem, type }) {
      const raw = `${typeSystem} ${type}`
      if (seen.has(raw)) return seen.get(raw)
      const kind = byType.get(typeKey(typeSystem, type))
      if (seen.size < 10_000) seen.set(raw, kind)
      return kind
    },
    mayPoint(kind, link, target) {
      const links = targets.get(kind)
      return links === undefined || links.some(([name, to]) => name === link && to.has(target))
    }
  }
}

function typeKey(system: TypeSystem, type: string): string {
  return `${system} ${withoutVersion(type).toLowerCase()}`
}

/** The dialect that a resource's document speaks. */
export function dialectOf({ typeSystem, type }: Pick<Resource, 'typeSystem' | 'type'>): Dialect {
  switch (typeSystem) {
    case 'pulumi':
      return type.startsWith('azure-native') ? 'azure-native' : 'terraform'
    case 'terraform':
      return 'terraform'
    case 'cai':
      return 'gcp-api'
    case 'arm':
      return 'arm'
    case 'aws-config':
      return 'aws-api'
    case 'neutral':
      return 'neutral'
  }
}
