import { defineKind } from '../../graph/kind.ts'
import { rightsOfPermissions } from './role-rights.ts'

/** Role as Azure or the user defined it. https://learn.microsoft.com/rest/api/authorization/role-definitions (2022-04-01, read 2026-11-28) */
export default defineKind({
  id: 'azure.role-definition',
  title: 'Azure role',
  cloud: 'azure',
  role: 'access-role',
  types: { pulumi: ['azure-native:authorization:RoleDefinition'], arm: ['Microsoft.Authorization/roleDefinitions'] },
  names: (dialect) => (dialect === 'arm' ? ['name'] : ['roleDefinitionId']),
  labels: 'none',
  facets: { rights: (r) => ({ granted: rightsOfPermissions(r) }) }
})
