import kind from '../../../src/kinds/azure/role-assignment.ts'
import definition from '../../../src/kinds/azure/role-definition.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { Given, KindFixture } from '../fixture.ts'

const GROUP = '0d5e1c52-9a3e-4d0a-8d5b-6a3f3f1c7b10'
const ADA = '6f2c8d1e-51b7-4c1f-9d43-2f0b7e6a1c55'
const SUBSCRIPTION = '/subscriptions/6f2c'
const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/ledger-prod/providers/Microsoft.Storage/storageAccounts/ledgerfiles`
const READER = `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1`
const OWNER = '/providers/Microsoft.Authorization/roleDefinitions/8E3AF657-A8FF-443C-A75C-2FE8C4BCB635'
const KEEPER = 'b1a7c9d2-0f63-4f0e-9a55-1c2d3e4f5a6b'

const assigned = (properties: object): Given => ({ document: { type: 'Microsoft.Authorization/roleAssignments', properties } })
const READS = { principalId: GROUP, principalType: 'Group', roleDefinitionId: READER, scope: ACCOUNT }
const OWNS = { principalId: ADA, principalType: 'User', roleDefinitionId: OWNER, scope: SUBSCRIPTION }
const READING = {
  principal: { kind: 'group', name: GROUP },
  role: 'Storage Blob Data Reader',
  rights: { level: 'read', on: ['object-storage'] },
  scope: ['object-storage'],
  path: 'principalId'
}
const OWNING = {
  principal: { kind: 'user', name: ADA },
  role: 'Owner',
  rights: { level: 'admin', on: 'all' },
  scope: 'all',
  path: 'principalId'
}
const UNKNOWN_ALL = {
  principal: '?not-collected',
  role: '?not-collected',
  rights: '?not-collected',
  scope: '?not-collected',
  path: 'principalId'
}
const OPEN = { whole: '?not-collected' }
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::${type}::${name}`
const assignment = (properties: object) => ({
  id: `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleAssignments/5c1f`,
  typeSystem: 'arm' as const,
  type: 'Microsoft.Authorization/roleAssignments',
  origin: 'observed' as const,
  document: { properties }
})
const keeper = {
  id: `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${KEEPER}`,
  typeSystem: 'arm' as const,
  type: 'Microsoft.Authorization/roleDefinitions',
  origin: 'observed' as const,
  document: { properties: { roleName: 'Ledger keeper', permissions: [{ actions: ['Microsoft.Storage/storageAccounts/write'] }] } }
}
const KEEPS = { ...OWNS, roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${KEEPER}` }

export default {
  kind,
  same: { 'azure-native': { document: READS }, arm: assigned(READS) },
  facets: { grants: { held: [READING], ...OPEN } },
  failing: { 'azure-native': { document: OWNS }, arm: assigned(OWNS) },
  failingFacets: { grants: { held: [OWNING], ...OPEN } },
  absent: { 'azure-native': { grants: { held: [UNKNOWN_ALL], ...OPEN } }, arm: { grants: { held: [UNKNOWN_ALL], ...OPEN } } },
  links: {
    'azure-native': { uses: [{ text: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1' }] },
    arm: { uses: [{ text: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1' }] }
  },
  cases: [
    ...(
      [
        ['ServicePrincipal', { kind: 'workload', name: ADA }],
        ['ForeignGroup', { kind: 'group', name: ADA }],
        ['Device', { kind: 'workload', name: ADA }],
        ['AgentUser', { kind: 'user', name: ADA }],
        ['Unknown', { kind: 'deleted', name: ADA }],
        ['Robot', '?unreadable']
      ] as const
    ).map(([principalType, principal]) => ({
      title: `knows a principal of the type ${principalType}`,
      dialect: 'arm' as const,
      given: assigned({ ...OWNS, principalType }),
      facets: { grants: { held: [{ ...OWNING, principal }], ...OPEN } }
    })),
    {
      title: 'knows the name that the command line looked up',
      dialect: 'arm',
      given: { document: { ...OWNS, principalName: 'ada@example.com', type: 'Microsoft.Authorization/roleAssignments' } },
      facets: { grants: { held: [{ ...OWNING, principal: { kind: 'user', name: 'ada@example.com', id: ADA } }], ...OPEN } }
    },
    {
      title: 'does not guess who a principal without type is',
      dialect: 'azure-native',
      given: { document: { ...OWNS, principalType: undefined } },
      facets: { grants: { held: [{ ...OWNING, principal: '?not-collected' }], ...OPEN } }
    },
    {
      title: 'takes what the program made for a workload',
      dialect: 'azure-native',
      given: {
        resource: { wires: { principalId: [urn('azure-native:managedidentity:UserAssignedIdentity', 'portal')] } },
        document: { ...READS, principalId: UNKNOWN_SENTINEL, principalType: undefined }
      },
      facets: { grants: { held: [{ ...READING, principal: { kind: 'workload' } }], ...OPEN } }
    },
    {
      title: 'knows by its type who is granted, before its id',
      dialect: 'azure-native',
      given: { document: { ...READS, principalId: UNKNOWN_SENTINEL } },
      facets: { grants: { held: [{ ...READING, principal: { kind: 'group' } }], ...OPEN } }
    },
    {
      title: 'knows by the resource on what it is granted, before its id',
      dialect: 'azure-native',
      given: {
        resource: { wires: { scope: [urn('azure-native:containerservice:ManagedCluster', 'portal')] } },
        document: { ...OWNS, scope: UNKNOWN_SENTINEL }
      },
      facets: { grants: { held: [{ ...OWNING, scope: ['cluster'] }], ...OPEN } }
    },
    {
      title: 'takes a resource group for all that it holds',
      dialect: 'azure-native',
      given: {
        resource: { wires: { scope: [urn('azure-native:resources:ResourceGroup', 'ledger')] } },
        document: { ...OWNS, scope: UNKNOWN_SENTINEL }
      },
      facets: { grants: { held: [OWNING], ...OPEN } }
    },
    {
      title: 'takes a management group for all that it holds',
      dialect: 'arm',
      given: assigned({ ...OWNS, scope: '/providers/Microsoft.Management/managementGroups/example' }),
      facets: { grants: { held: [OWNING], ...OPEN } }
    },
    {
      title: 'knows what a container is part of',
      dialect: 'arm',
      given: assigned({ ...READS, scope: `${ACCOUNT}/blobServices/default/containers/reports` }),
      facets: { grants: { held: [READING], ...OPEN } }
    },
    {
      title: 'knows what plays none of the parts',
      dialect: 'arm',
      given: assigned({
        ...OWNS,
        scope: `${SUBSCRIPTION}/resourceGroups/ledger-prod/providers/Microsoft.ContainerRegistry/registries/ledger`
      }),
      facets: { grants: { held: [{ ...OWNING, scope: [] }], ...OPEN } }
    },
    {
      title: 'does not guess what a custom role allows',
      dialect: 'arm',
      given: assigned(KEEPS),
      facets: { grants: { held: [{ ...OWNING, role: KEEPER, rights: '?not-collected' }], ...OPEN } }
    }
  ],
  neighbours: [
    {
      title: 'asks the definition what a role allows',
      kinds: [kind, definition],
      resources: [assignment(KEEPS), keeper],
      of: assignment(KEEPS).id,
      facets: { grants: { held: [{ ...OWNING, role: KEEPER, rights: { level: 'write', on: ['object-storage'] } }], whole: true } }
    },
    {
      title: 'asks a definition of the same program',
      kinds: [kind, definition],
      resources: [
        {
          id: urn('azure-native:authorization:RoleAssignment', 'keeps'),
          typeSystem: 'pulumi',
          type: 'azure-native:authorization:RoleAssignment',
          document: { ...OWNS, roleDefinitionId: UNKNOWN_SENTINEL },
          wires: { roleDefinitionId: [urn('azure-native:authorization:RoleDefinition', 'keeper')] }
        },
        {
          id: urn('azure-native:authorization:RoleDefinition', 'keeper'),
          typeSystem: 'pulumi',
          type: 'azure-native:authorization:RoleDefinition',
          document: { permissions: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] }] }
        }
      ],
      of: urn('azure-native:authorization:RoleAssignment', 'keeps'),
      facets: { grants: { held: [{ ...OWNING, role: '?computed', rights: { level: 'write', on: 'all' } }], whole: true } }
    },
    {
      title: 'does not know what is granted above where the list is not whole',
      kinds: [kind, definition],
      resources: [assignment(OWNS)],
      gaps: [{ what: 'assignments above', why: 'not-collected', types: ['Microsoft.Authorization/roleAssignments'] }],
      of: assignment(OWNS).id,
      facets: { grants: { held: [OWNING], whole: '?not-collected' } }
    }
  ]
} satisfies KindFixture
