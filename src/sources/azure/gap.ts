import type { Gap } from '../../model/resource.ts'
import { WHY } from '../live/collect.ts'
import type { CallError } from '../live/failure.ts'

/** What is missing because of a call that was given up; methods are named by the action that they take. */
export function gapOfCall({ failure, method, message }: CallError, about: Pick<Gap, 'where' | 'types'> & { readonly what?: string }): Gap {
  const { what, ...rest } = about
  const needs = failure.kind === 'denied' ? ` (needs ${failure.missing ?? method})` : ''
  return { what: `${what === undefined ? '' : `${what}: `}${message}${needs}`, why: WHY[failure.kind], ...rest }
}
