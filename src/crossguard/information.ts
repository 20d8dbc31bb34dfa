import type { LoadedProfile } from '../model/profile.ts'
import type { Severity } from '../model/control.ts'
import { CONTROLS } from '../controls/index.ts'
import { verifications } from '../evaluation/chosen.ts'
import { configSchemaOf } from './config-schema.ts'
import { type Level, type PackSettings, policyName, type Settings, verifiable } from './settings.ts'
import { descriptionOf } from './violation.ts'

/** What the engine and its console show of a pack. */
export interface Information {
  readonly name: string
  readonly version: string
  readonly displayName: string
  readonly description: string
  readonly tags: readonly string[]
  readonly initialConfig: PackSettings
  /** Of every policy that is not given another. */
  readonly level: Level
  readonly policies: readonly PolicyInformation[]
}

export interface PolicyInformation {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly level: Level
  readonly severity: Severity
  readonly framework: { readonly name: string; readonly version: string; readonly reference: string; readonly specification: string }
  readonly tags: readonly string[]
  readonly remediationSteps: string
  readonly configSchema: Readonly<Record<string, unknown>>
}

/** One policy per verifiable claim. */
export function informationOf(
  pack: Pick<Information, 'name' | 'version' | 'initialConfig' | 'level'>,
  profile: LoadedProfile,
  settings: ReadonlyMap<string, Settings>
): Information {
  const { document } = profile
  return {
    ...pack,
    displayName: document.title,
    description: `Every verifiable statement of ${document.title}${document.date === undefined ? '' : ` of ${document.date}`}`,
    tags: ['asbuilt', document.id],
    policies: verifiable(profile).map((claim) => {
      const used = [...new Set(verifications(claim).map((entry) => entry.control))]
      const controls = CONTROLS.filter(({ id }) => used.includes(id))
      return {
        name: policyName(claim),
        displayName: claim.statement,
        description: descriptionOf(claim),
        level: settings.get(claim.id)?.level ?? pack.level,
        severity: claim.severity ?? 'medium',
        framework: {
          name: document.title,
          version: document.version ?? document.date ?? '',
          reference: claim.id,
          specification: claim.section
        },
        tags: ['asbuilt', ...used],
        remediationSteps: controls.map(({ title, remedy }) => `${title}: ${remedy}.`).join('\n'),
        configSchema: configSchemaOf(claim)
      }
    })
  }
}
