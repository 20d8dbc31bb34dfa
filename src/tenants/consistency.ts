import { entries, isMapping, type Mapping, type Path, type Problem } from '../profiles/problem.ts'
import { locationProblems, residencyProblems } from '../profiles/place-names.ts'

/** What the schema cannot say: each tenant once, selectors that select, places that are there. Takes the values as they stand. */
export function inconsistencies(root: unknown): readonly Problem[] {
  if (!isMapping(root)) return []
  const tenants = entries(root, 'tenants')
  const ids = tenants.map(([, { id }]) => id)
  return [
    ...tenants.flatMap(([at, tenant], index) => [
      ...(typeof tenant.id === 'string' && ids.indexOf(tenant.id) < index
        ? [{ at: [...at, 'id'], says: `tenant "${tenant.id}" is there twice` }]
        : []),
      ...selectorsOf(tenant, at).flatMap(([place, selector]) => selectorProblems(selector, place)),
      ...residencyProblems(tenant, at)
    ]),
    ...entries(root, 'withoutTenant').flatMap(([at, selector]) => selectorProblems(selector, at))
  ]
}

function selectorsOf(tenant: Mapping, at: Path): readonly (readonly [Path, Mapping])[] {
  return isMapping(tenant.match) ? [[[...at, 'match'], tenant.match]] : entries(tenant, 'match', at)
}

function selectorProblems(selector: Mapping, at: Path): readonly Problem[] {
  if (Object.keys(selector).length === 0) return [{ at, says: "a selector must not be empty; everything is ids: ['*']" }]
  return locationProblems(selector, at)
}
