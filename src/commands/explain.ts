import { CONTROLS } from '../controls/index.ts'
import { ScanError } from '../errors.ts'
import { KINDS } from '../kinds/index.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import type { LoadedProfile } from '../model/profile.ts'
import { type DocumentFlags, documentsOf } from './documents.ts'
import { explainClaim } from './explain/claim.ts'
import { explainControl } from './explain/control.ts'
import { explainFinding, findFinding } from './explain/finding.ts'
import { explainKind } from './explain/kind.ts'
import { readResult } from './read-result.ts'

/** Flags of `asbuilt explain` as the command line parses them. */
export interface ExplainFlags extends DocumentFlags {
  /** A JSON report, to find a finding in. */
  readonly result?: string
}

const FINGERPRINT = /^[0-9a-f]{6,32}$/

/** Explains a claim, a control, a kind or a finding. Throws a ScanError that names the nearest word for one that is none. */
export async function explainCommand(word: string, { result: file, ...flags }: ExplainFlags): Promise<string> {
  const { profiles } = await documentsOf(flags)
  const claims = profiles.flatMap((profile) => profile.claims.map((claim) => ({ claim, profile })))
  const named = claims.filter(({ claim }) => claim.id === word || shortOf(claim.id) === word)
  if (named.length > 0) return named.map(({ claim, profile }) => explainClaim(claim, profile)).join('\n')
  const control = CONTROLS.find(({ id }) => id === word)
  if (control !== undefined) return explainControl(control, profiles)
  const kind = KINDS.find(({ id }) => id === word)
  if (kind !== undefined) return explainKind(kind)
  if (FINGERPRINT.test(word)) return explained(word, file)
  throw new ScanError('bad-argument', `Cannot explain "${word}": there is no claim, control or kind of that name${nearest(word, profiles)}`)
}

function explained(prefix: string, file: string | undefined): string {
  if (file === undefined) {
    throw new ScanError(
      'bad-argument',
      `Cannot explain finding "${prefix}" by itself: give the JSON report that has it, --result result.json`
    )
  }
  const result = readResult(file)
  const finding = findFinding(prefix, result)
  if (finding === undefined) throw new ScanError('bad-argument', `Cannot explain "${prefix}": no finding of ${file} begins with it`)
  return explainFinding(finding, result)
}

function shortOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

function nearest(word: string, profiles: readonly LoadedProfile[]): string {
  const ids = profiles.flatMap(({ claims }) => claims.map(({ id }) => id))
  return didYouMean(word, [...ids, ...ids.map(shortOf), ...CONTROLS.map(({ id }) => id), ...KINDS.map(({ id }) => id)])
}
