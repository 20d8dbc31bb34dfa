import type { Fact } from '../../src/model/fact.ts'
import type { Facets, Grant, GrantedParts, Principal, Rights } from '../../src/model/facets.ts'
import { fact, type Given } from './judged.ts'

export const USER: Principal = { kind: 'user', name: 'ada@example.com' }
export const GROUP: Principal = { kind: 'group', name: 'platform@example.com' }
export const WORKLOAD: Principal = { kind: 'workload', name: 'billing@ledger-prod.iam.gserviceaccount.com' }
export const READS: Rights = { level: 'read', on: ['object-storage'] }

interface Granted {
  readonly to?: Principal | Fact<Principal>
  readonly rights?: Rights | Fact<Rights>
  readonly scope?: Fact<GrantedParts>
}

/** One grant; what it leaves out is a group that may read the buckets of a project. */
export function grant({ to = GROUP, rights = READS, scope = fact('all') }: Granted = {}): Grant {
  return {
    principal: 'state' in to ? to : fact(to),
    role: fact('roles/storage.objectViewer'),
    rights: 'state' in rights ? rights : fact(rights),
    scope,
    path: 'bindings[0].members'
  }
}

export function granting(held: readonly Grant[] | Fact<readonly Grant[]>, whole: Facets['grants']['whole'] = fact(true)): Given {
  return { facets: { grants: { held: 'state' in held ? held : fact(held, 'bindings'), whole } } }
}
