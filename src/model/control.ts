import type { Facet, Facets } from './facets.ts'
import type { Neighbour, Neighbourhood } from './neighbourhood.ts'
import type { Verdict } from './verdict.ts'

export type Severity = 'low' | 'medium' | 'high' | 'critical'

/** One parameter of a control as a profile may give it; optional unless `required`. */
export type Parameter = { readonly description: string; readonly required?: boolean } & (
  | { readonly type: 'number'; readonly minimum?: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'strings'; readonly choices?: readonly string[] }
)

type ValueOf<P extends Parameter> = P extends { type: 'number' }
  ? number
  : P extends { type: 'choice'; choices: readonly (infer C)[] }
    ? C
    : readonly string[]

type Parameters<S extends Readonly<Record<string, Parameter>>> = {
  readonly [N in keyof S as S[N] extends { required: true } ? N : never]: ValueOf<S[N]>
} & { readonly [N in keyof S as S[N] extends { required: true } ? never : N]?: ValueOf<S[N]> }

/** What a control sees of one resource: the facets it needs, all of them answered with facts, and the neighbourhood. */
export interface Judged<F extends Facet> {
  readonly facets: Pick<Facets, F>
  readonly self: Neighbour
  readonly near: Neighbourhood
}

/** A pure judgement over facets, written once for every cloud and every source. The file name is its id. */
export interface Control<F extends Facet = Facet, S extends Readonly<Record<string, Parameter>> = Readonly<Record<string, Parameter>>> {
  readonly id: string
  readonly title: string
  /** One paragraph: what is judged and what passes. */
  readonly description: string
  /** What to do about a failure, as an imperative sentence without full stop. */
  readonly remedy: string
  readonly severity: Severity
  /** Judged only where all of these have facts; elsewhere not applicable, or not modelled. */
  readonly needs: readonly F[]
  /** Facets that other resources are asked for, so that they are read as well. */
  readonly asks?: readonly Facet[]
  readonly parameters: S
  judge(judged: Judged<F>, parameters: Parameters<S>): Verdict
}

export function defineControl<const F extends Facet, const S extends Readonly<Record<string, Parameter>>>(control: Control<F, S>): Control {
  return control
}
