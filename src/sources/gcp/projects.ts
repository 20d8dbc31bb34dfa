import type { ListedAsset } from './asset-record.ts'

export const PROJECT_TYPE = 'cloudresourcemanager.googleapis.com/Project'

/** Holds the projects that an organization or folder has against those that anything was read of. */
export interface Projects {
  readonly see: (asset: ListedAsset) => void
  /** One sentence. */
  readonly summary: () => string
}

export function createProjects(): Projects {
  const active = new Set<string>()
  const closing = new Set<string>()
  const read = new Set<string>()
  return {
    see({ name, assetType, ancestors, resource }) {
      if (assetType !== PROJECT_TYPE) {
        const owner = ancestors?.[0]
        if (owner?.startsWith('projects/') === true) read.add(owner)
        return
      }
      const project = name?.slice(name.indexOf('projects/')) ?? ''
      ;(stateOf(resource?.data) === 'ACTIVE' ? active : closing).add(project)
    },
    summary() {
      const without = active.size - [...active].filter((project) => read.has(project)).length
      const unlisted = [...read].filter((project) => !active.has(project) && !closing.has(project))
      return [
        `${active.size} active projects, ${without} of them without anything that a claim is about`,
        ...(closing.size === 0 ? [] : [`${closing.size} being deleted`]),
        ...(unlisted.length === 0
          ? []
          : [`resources of ${unlisted.length} that are not listed as projects: ${unlisted.slice(0, 5).join(', ')}`])
      ].join('; ')
    }
  }
}

/** `lifecycleState` is what version 1 of the API calls it, `state` version 3. */
function stateOf(data: unknown): string | undefined {
  const { fields } = (data ?? {}) as { readonly fields?: Readonly<Record<string, { readonly stringValue?: string } | undefined>> }
  return fields?.lifecycleState?.stringValue ?? fields?.state?.stringValue
}
