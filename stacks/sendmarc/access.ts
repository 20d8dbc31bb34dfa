import * as authorization from '@pulumi/azure-native/authorization'
import { cluster, secondCluster } from './cluster'
import { files } from './data'
import { dataIdentity } from './keys'

/** Roles by the ids of their definitions. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const ROLES = {
  clusterAdministrator: 'b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b',
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
}
const DEFINITIONS = '/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions'

// People hold roles as members of groups of the directory, and none that opens the stored messages: those only the portal reads.
for (const [name, { id }] of [
  ['operations', cluster],
  ['operations-second', secondCluster]
] as const) {
  new authorization.RoleAssignment(name, {
    scope: id,
    principalType: 'Group',
    principalId: '66666666-7777-8888-9999-000000000000',
    roleDefinitionId: `${DEFINITIONS}/${ROLES.clusterAdministrator}`
  })
}
new authorization.RoleAssignment('portal-files', {
  scope: files.id,
  principalType: 'ServicePrincipal',
  principalId: dataIdentity.principalId,
  roleDefinitionId: `${DEFINITIONS}/${ROLES.blobContributor}`
})
