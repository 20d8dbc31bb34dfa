import { CONTROLS } from '../../controls/index.ts'
import { answers } from '../../evaluation/coverage.ts'
import type { Kind } from '../../graph/kind.ts'
import { modelled } from '../../graph/node.ts'
import { ROLE_FACETS } from '../../model/role.ts'
import type { Facet } from '../../model/facets.ts'
import { named, page } from './part.ts'

/** Which native types a kind is, what it tells and what not, where it points, and what can be repaired by which controls. */
export function explainKind(kind: Kind): string {
  const { id, title, cloud, role, types, facets, links = [], fixes = {} } = kind
  const told = (Object.keys(facets) as Facet[]).filter((facet) => modelled(kind, facet))
  const untold = ROLE_FACETS[role].filter((facet) => facets[facet] === 'not-modelled')
  const judging = CONTROLS.filter((control) => answers(kind, control)).map((control) => control.id)
  return page(
    `${id}   ${role} of ${cloud}`,
    [title],
    [
      { heading: 'Native types', lines: named(Object.entries(types).map(([system, own]) => [system, own.join(', ')])) },
      { heading: 'Tells', lines: [told.join(', ')] },
      { heading: 'Does not tell yet', lines: untold.length === 0 ? [] : [untold.join(', ')] },
      { heading: 'Answers', lines: [judging.join(', ')] },
      { heading: 'Points at', lines: named(links.map((link) => [link.name, link.to.join(', ')])) },
      { heading: 'Repairs are known for', lines: Object.keys(fixes).length === 0 ? [] : [Object.keys(fixes).join(', ')] }
    ]
  )
}
