import { CONTENTS, typesWith } from './content.ts'

/** Only ListAssets is ever called; what that takes depends on the content asked for. */
const METHOD = 'google.cloud.asset.v1.AssetService.ListAssets'

export interface GcpPermissions {
  /** Permissions of the role, granted on the organization, folder or project that is scanned. */
  readonly includedPermissions: readonly string[]
  /** What is called, and the permission that each call is made under. */
  readonly calls: readonly { readonly method: string; readonly permission: string }[]
  /** The role as `gcloud iam roles create --file` takes it. https://cloud.google.com/iam/docs/creating-custom-roles (2026-11-22) */
  readonly yaml: string
}

/** The least that reading resources of these types takes. */
export function permissionsFor(types: readonly string[]): GcpPermissions {
  const calls = CONTENTS.filter((content) => typesWith(content, types).length > 0).map(({ permission }) => ({ method: METHOD, permission }))
  // Every call is charged to a project, and that takes a permission of its own on it.
  // https://cloud.google.com/asset-inventory/docs/roles-permissions (2026-11-22)
  const includedPermissions = calls.length === 0 ? [] : [...calls.map(({ permission }) => permission), 'serviceusage.services.use']
  return { includedPermissions, calls, yaml: yamlOf(includedPermissions) }
}

function yamlOf(permissions: readonly string[]): string {
  const lines = [
    '# gcloud iam roles create asbuilt --organization=ORGANIZATION_ID --file=asbuilt.yaml',
    '# Grant it where the scan begins, and serviceusage.services.use on the project that the calls are charged to,',
    '# where cloudasset.googleapis.com has to be enabled.',
    'title: asbuilt',
    'description: Reads the inventory for asbuilt. Lists assets, changes nothing.',
    'stage: GA',
    permissions.length === 0 ? 'includedPermissions: []' : 'includedPermissions:',
    ...permissions.map((permission) => `  - ${permission}`)
  ]
  return `${lines.join('\n')}\n`
}
