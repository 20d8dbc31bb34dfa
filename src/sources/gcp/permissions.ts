import { askedTypes } from './asked-types.ts'
import { CONTENTS, typesWith } from './content.ts'

/** The only method that is ever called; what it takes depends on the content that it is asked for. */
export const METHOD = '/google.cloud.asset.v1.AssetService/ListAssets'

export interface GcpPermissions {
  /** Permissions of the role, granted on the organization, folder or project that is scanned. */
  readonly includedPermissions: readonly string[]
  /** What is called, and the permission that each call is made under. */
  readonly calls: readonly { readonly method: string; readonly content: string; readonly permission: string }[]
  /** The role as `gcloud iam roles create --file` takes it. https://cloud.google.com/iam/docs/creating-custom-roles (2026-11-22) */
  readonly yaml: string
}

/** The least that reading resources of these types takes. */
export function permissionsFor(types: readonly string[], scope = 'organizations'): GcpPermissions {
  const { asked } = askedTypes(types, scope)
  const calls = CONTENTS.filter((content) => typesWith(content, asked).length > 0).map(({ type, permission }) => ({
    method: METHOD,
    content: type,
    permission
  }))
  // Every call is charged to a project, and that takes a permission of its own there.
  // https://cloud.google.com/asset-inventory/docs/roles-permissions (2026-11-22)
  const includedPermissions = calls.length === 0 ? [] : [...calls.map(({ permission }) => permission), 'serviceusage.services.use']
  return { includedPermissions, calls, yaml: yamlOf(includedPermissions, scope) }
}

function yamlOf(permissions: readonly string[], scope: string): string {
  const place = scope === 'projects' ? '--project=PROJECT_ID' : '--organization=ORGANIZATION_ID'
  const lines = [
    `# gcloud iam roles create asbuilt ${place} --file=asbuilt.yaml`,
    '# Grant it on what is scanned. The project that the calls are charged to needs cloudasset.googleapis.com enabled, and',
    '# serviceusage.services.use granted there as well.',
    'title: asbuilt',
    'description: Lists assets in Cloud Asset Inventory for asbuilt. Changes nothing.',
    'stage: GA',
    permissions.length === 0 ? 'includedPermissions: []' : 'includedPermissions:',
    ...permissions.map((permission) => `  - ${permission}`)
  ]
  return `${lines.join('\n')}\n`
}
