import { defineKind } from '../../graph/kind.ts'
import { regionalPlacementOf } from './location.ts'

/** Resource group. https://learn.microsoft.com/en-us/rest/api/resources/resource-groups (2026-11-22) */
export default defineKind({
  id: 'azure.resource-group',
  title: 'Azure resource group',
  cloud: 'azure',
  role: 'group',
  types: {
    pulumi: ['azure-native:resources:ResourceGroup'],
    // Resource Graph (`resourcecontainers`) puts the subscription into the type.
    arm: ['Microsoft.Resources/resourceGroups', 'Microsoft.Resources/subscriptions/resourceGroups']
  },
  names: ['name', 'resourceGroupName'],
  facets: { placement: regionalPlacementOf }
})
