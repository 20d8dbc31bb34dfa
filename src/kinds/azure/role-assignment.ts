import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED, urnType } from '../../graph/reader.ts'
import type { Facets, Grant, GrantedParts, Principal, PrincipalKind, Rights } from '../../model/facets.ts'
import { chain, type Evidence, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { builtInRole } from './built-in-roles.ts'
import { partOf } from './role-rights.ts'

const DEFINITION = /authorization[^:]*:(get)?RoleDefinition$/

/** Role assignment. https://learn.microsoft.com/rest/api/authorization/role-assignments (2022-04-01, read 2026-11-28) */
export default defineKind({
  id: 'azure.role-assignment',
  title: 'Azure role assignment',
  cloud: 'azure',
  role: 'access-grant',
  types: { pulumi: ['azure-native:authorization:RoleAssignment'], arm: ['Microsoft.Authorization/roleAssignments'] },
  names: [],
  labels: 'none',
  links: [
    {
      // The id of a definition is spelled in several ways; its last part is unique.
      name: 'uses',
      to: ['azure.role-definition'],
      read: (r) =>
        map(r.references('roleDefinitionId', DEFINITION), (found) =>
          found.map(({ text, ...wired }) => (text === undefined ? wired : { text: idOf(text) }))
        )
    },
    // Only so that a list of assignments that is not whole can be told from one that is.
    { name: 'childOf', to: ['azure.role-assignment'], read: () => known([]) }
  ],
  facets: { anonymousAccess: 'not-applicable', audit: 'not-applicable', grants },
  settle: { grants: settled }
})

function grants(r: Reader): Facets['grants'] {
  const id = map(r.string('roleDefinitionId', { absent: UNSTATED }), idOf)
  const grant: Grant = {
    principal: principal(r),
    role: map(id, (text) => builtInRole(text)?.name ?? text),
    rights: chain(id, rightsOf),
    scope: scope(r),
    path: r.pathOf('principalId')
  }
  return { held: known([grant], ...told(r)), whole: unknown('not-collected', { missing: 'assignments above the subscription' }) }
}

/** What the document says of who holds which role. */
function told(r: Reader): readonly Evidence[] {
  const facts = ['principalId', 'principalType', 'roleDefinitionId'].map((path) => r.string(path, { absent: UNSTATED }))
  return facts.flatMap(({ state, evidence }) => (state === 'known' ? evidence : []))
}

function idOf(definition: string): string {
  return definition.slice(definition.lastIndexOf('/') + 1).toLowerCase()
}

function rightsOf(id: string): Fact<Rights> {
  const builtIn = builtInRole(id)
  return builtIn === undefined ? unknown('not-collected', { missing: `the definition of the role ${id}` }) : known(builtIn.rights)
}

/** One resource, by its type, or all that a group, a subscription or a management group holds. */
function scope(r: Reader): Fact<GrantedParts> {
  return chain(r.references('scope', /^azure-native:/), ([reference]): Fact<GrantedParts> => {
    if (reference === undefined) return unknown('not-collected', { missing: 'scope of the assignment' })
    const types = reference.text === undefined ? (reference.wired ?? []).map(tokenType) : [typeIn(reference.text)]
    const parts = types.map((type) => (type === undefined || HOLDERS.test(type) ? 'all' : partOf(type)))
    return known(parts.includes('all') ? 'all' : parts.filter((part) => part !== undefined && part !== 'all'))
  })
}

/** `namespace/type` of the resource that an id names; undefined for groups and subscriptions. */
function typeIn(id: string): string | undefined {
  return /.*\/providers\/([^/]+\/[^/]+)\/[^/]+/.exec(id)?.[1]
}

/** As far as a program's type tells it: by the module. */
function tokenType(urn: string): string {
  return `microsoft.${urnType(urn).split(':')[1]?.split('/')[0]}/`
}

const HOLDERS = /^microsoft\.(resources|management|subscription)\//i

const KINDS: Readonly<Record<string, PrincipalKind>> = {
  user: 'user',
  agentuser: 'user',
  group: 'group',
  foreigngroup: 'group',
  serviceprincipal: 'workload',
  agentserviceprincipal: 'workload',
  msi: 'workload',
  device: 'workload',
  // The service's own word for what it no longer finds in the directory.
  unknown: 'deleted'
}

/** The service fills the type in, so that a program need not say it; whose id it is then only the directory tells, or the resource it comes from. */
function principal(r: Reader): Fact<Principal> {
  const type = r.string('principalType', { absent: '' })
  const kind = chain(type, (text): Fact<PrincipalKind> => {
    if (text === '') return chain(r.references('principalId', /./), kindOf)
    const found = KINDS[text.toLowerCase()]
    return found === undefined ? unknown('unreadable', { missing: `what a principal of the type ${text} is` }) : known(found)
  })
  const name = r.string('principalId', { absent: UNSTATED })
  // Whom it is granted to is known by its kind alone, before its id is. The command line looks the name up as well.
  const called = r.dialect === 'arm' ? r.string('principalName', { absent: '' }) : known('')
  return map(kind, (found): Principal => {
    if (name.state === 'unknown') return { kind: found }
    const isCalled = called.state === 'known' && called.value !== ''
    return isCalled ? { kind: found, name: called.value, id: name.value } : { kind: found, name: name.value }
  })
}

const WIRED: readonly (readonly [RegExp, PrincipalKind])[] = [
  [/^azuread:[^:]+:Group$/, 'group'],
  [/^azuread:[^:]+:User$/, 'user'],
  [/^azuread:[^:]+:ServicePrincipal$|^azure-native:/, 'workload']
]

function kindOf(references: readonly Reference[]): Fact<PrincipalKind> {
  const wired = references.flatMap((reference) => reference.wired ?? [])
  const kinds = new Set(wired.map((urn) => WIRED.find(([type]) => type.test(urnType(urn)))?.[1]))
  const [kind] = kinds
  return kind === undefined || kinds.size > 1
    ? unknown('not-collected', { missing: 'the type of the principal', waitsOn: wired })
    : known(kind)
}

/** The definition says what a role allows that is not known here; and the list is whole where nothing says that it is not. */
function settled({ held }: Facets['grants'], near: Neighbourhood): Facets['grants'] {
  return {
    held: map(held, (found) => found.map((grant) => (grant.rights.state === 'known' ? grant : { ...grant, rights: defined(grant, near) }))),
    whole: map(near.from('childOf', ['azure.role-assignment']), () => true)
  }
}

function defined({ rights }: Grant, near: Neighbourhood): Fact<Rights> {
  const definitions = near.to('uses')
  const answer = definitions.state === 'known' ? definitions.value[0]?.facet('rights') : undefined
  return answer === undefined || typeof answer === 'string' ? rights : answer.granted
}
