import { verifications } from '../../evaluation/chosen.ts'
import { answers, CLOUDS } from '../../evaluation/coverage.ts'
import { KINDS } from '../../kinds/index.ts'
import type { Control, Parameter } from '../../model/control.ts'
import type { LoadedProfile } from '../../model/profile.ts'
import { named, page, wrapped } from './part.ts'

/** What a control judges and by which parameters, what to do about a failure, which kinds answer it, and who asks for it. */
export function explainControl(control: Control, profiles: readonly LoadedProfile[]): string {
  const { id, title, description, severity, parameters, remedy, needs, asks = [] } = control
  const kinds = CLOUDS.map((cloud) => {
    const answering = KINDS.filter((kind) => kind.cloud === cloud && answers(kind, control))
    return [cloud, answering.length === 0 ? '–' : answering.map((kind) => kind.id).join(', ')] as const
  })
  const claims = profiles.flatMap((profile) => profile.claims.filter((claim) => verifications(claim).some((check) => check.control === id)))
  return page(
    `${id}   ${severity}`,
    [title, '', description],
    [
      { heading: 'Parameters', lines: named(Object.entries(parameters).map(([name, parameter]) => [name, parameterText(parameter)])) },
      { heading: 'When it fails', lines: wrapped(remedy) },
      { heading: 'Reads', lines: [needs.join(', '), ...(asks.length === 0 ? [] : [`of others: ${asks.join(', ')}`])] },
      { heading: 'Kinds that answer', lines: named(kinds) },
      { heading: 'Claims that it checks', lines: named(claims.map((claim) => [claim.id, claim.statement])) }
    ]
  )
}

function parameterText(parameter: Parameter): string {
  const { type, description, required } = parameter
  const choices = 'choices' in parameter && parameter.choices !== undefined ? ` (${parameter.choices.join(', ')})` : ''
  return `${required === true ? 'required ' : ''}${type}${choices}: ${description}`
}
