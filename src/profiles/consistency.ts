import { CONTROLS } from '../controls/index.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import { locationProblems, residencyProblems } from './place-names.ts'
import { entries, isMapping, type Mapping, type Path, type Problem, texts } from './problem.ts'

/**
 * What the schema cannot say: words that must name something else, and combinations. Takes the values as they stand,
 * right or wrong, so that everything is told at once.
 */
export function inconsistencies(root: unknown): readonly Problem[] {
  if (!isMapping(root)) return []
  const systems = entries(root, 'systems')
  const claims = entries(root, 'claims')
  const words: Words = {
    document: isMapping(root.document) ? root.document.id : undefined,
    systems: systems.map(([, system]) => String(system.id)),
    claims: claims.map(([, claim]) => String(claim.id))
  }
  return [
    ...twice('system', systems),
    ...twice('claim', claims),
    ...systems.flatMap(([at, { match }]) => locationProblems(match, [...at, 'match'])),
    ...claims.flatMap(([at, claim]) => claimProblems(claim, at, words))
  ]
}

/** What a claim may name. */
interface Words {
  readonly document: unknown
  readonly systems: readonly string[]
  readonly claims: readonly string[]
}

function twice(what: string, list: readonly (readonly [Path, Mapping])[]): readonly Problem[] {
  const ids = list.map(([, { id }]) => id)
  return list.flatMap(([at, { id }], index) =>
    typeof id === 'string' && ids.indexOf(id) < index ? [{ at: [...at, 'id'], says: `${what} "${id}" is there twice` }] : []
  )
}

function claimProblems(claim: Mapping, at: Path, words: Words): readonly Problem[] {
  const { id, scope, systems } = claim
  const problems: Problem[] = []
  const name = typeof id === 'string' ? `claim "${id}"` : 'the claim'
  if (typeof id === 'string' && typeof words.document === 'string' && !id.startsWith(`${words.document}/`)) {
    problems.push({ at: [...at, 'id'], says: `${name} must begin with "${words.document}/"` })
  }
  if (['verify', 'anyOf', 'attest', 'pending'].every((part) => claim[part] === undefined)) {
    problems.push({ at, says: `${name} needs one of verify, anyOf, attest, pending` })
  }
  const verifications = [...entries(claim, 'verify', at), ...entries(claim, 'anyOf', at)]
  if (verifications.length > 0 && systems === undefined && scope === undefined) {
    problems.push({ at, says: `${name} is verified but names neither systems nor a scope` })
  }
  return [
    ...problems,
    ...unknownWords('system', texts(claim, 'systems', at), words.systems),
    ...unknownWords('claim', texts(claim, 'conflictsWith', at), words.claims),
    ...locationProblems(scope, [...at, 'scope']),
    ...verifications.flatMap(([place, verification]) => verificationProblems(verification, place, claim, words))
  ]
}

function verificationProblems(verification: Mapping, at: Path, claim: Mapping, words: Words): readonly Problem[] {
  const { control, scope } = verification
  const own = claim.systems === undefined ? words.systems : texts(claim, 'systems', []).map(([, system]) => system)
  const narrowed = texts(verification, 'systems', at)
  const parameters = isMapping(verification.with) ? verification.with : {}
  return [
    ...unknownWords('system', narrowed, words.systems),
    ...narrowed
      .filter(([, system]) => words.systems.includes(system) && !own.includes(system))
      .map(([place, system]) => ({ at: place, says: `system "${system}" is none of its claim's` })),
    ...locationProblems(scope, [...at, 'scope']),
    ...(control === 'region-pinned' && parameters.regions === undefined && parameters.jurisdictions === undefined
      ? [{ at, says: 'region-pinned needs regions or jurisdictions' }]
      : []),
    ...parameterProblems(control, parameters, [...at, 'with']),
    ...missingParameters(control, parameters, verification, at),
    ...Object.keys(isMapping(verification.declare) ? verification.declare : {})
      .filter((name) => parameters[name] !== undefined)
      .map((name) => ({ at: [...at, 'declare', name], says: `${name} is stated, so that nobody has to declare it` }))
  ]
}

/** A control cannot judge without its required parameters; whoever leaves one to the owner says so. */
function missingParameters(control: unknown, parameters: Mapping, { declare, with: given }: Mapping, at: Path): readonly Problem[] {
  const open = isMapping(declare) ? declare : {}
  const required = Object.entries(CONTROLS.find(({ id }) => id === control)?.parameters ?? {}).filter(
    ([, { required = false }]) => required
  )
  return required
    .filter(([name]) => parameters[name] === undefined && open[name] === undefined)
    .map(([name]) => ({ at: given === undefined ? at : [...at, 'with', name], says: `"${name}" is missing` }))
}

/** What is wrong with the parameters of a control, at a place, though each is of its type. */
export function parameterProblems(control: unknown, parameters: Mapping, at: Path): readonly Problem[] {
  return [...(control === 'region-pinned' ? residencyProblems(parameters, at) : []), ...crossed(parameters, at)]
}

function unknownWords(what: string, given: readonly (readonly [Path, string])[], known: readonly string[]): readonly Problem[] {
  return given
    .filter(([, word]) => !known.includes(word))
    .map(([at, word]) => ({ at, says: `unknown ${what} "${word}"${didYouMean(word, known)}` }))
}

function crossed({ minimumDays, maximumDays }: Mapping, at: Path): readonly Problem[] {
  if (typeof minimumDays !== 'number' || typeof maximumDays !== 'number' || minimumDays <= maximumDays) return []
  return [{ at: [...at, 'minimumDays'], says: `minimumDays ${minimumDays} is more than maximumDays ${maximumDays}` }]
}
