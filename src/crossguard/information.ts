import type { LoadedProfile } from '../model/profile.ts'
import type { Severity } from '../model/control.ts'
import { CONTROLS } from '../controls/index.ts'
import { verifications } from '../evaluation/chosen.ts'
import { severityOf } from '../evaluation/severity.ts'
import { configSchemaOf } from './config-schema.ts'
import { type Level, type PackSettings, policyName, type PolicySettings, type Settings, verifiable } from './settings.ts'
import { descriptionOf } from './violation.ts'

/** What the engine and its console show of a pack. */
export interface Information {
  readonly name: string
  readonly version: string
  readonly displayName: string
  readonly description: string
  readonly tags: readonly string[]
  /** By policy, or for `all`. */
  readonly initialConfig: Readonly<Record<string, InitialSettings>>
  readonly policies: readonly PolicyInformation[]
}

interface InitialSettings {
  /** Left out, the wire takes it for advisory. */
  readonly level: Level
  readonly properties: Omit<PolicySettings, 'enforcementLevel'>
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

/** What a pack is made with; `level` is that of every policy that is not given another. */
interface PackMaking {
  readonly name: string
  readonly version: string
  readonly config: PackSettings
  readonly level: Level
}

/** One policy per verifiable claim. */
export function informationOf(
  { name, version, config, level }: PackMaking,
  profile: LoadedProfile,
  settings: ReadonlyMap<string, Settings>
): Information {
  const { document } = profile
  return {
    name,
    version,
    initialConfig: initialConfigOf(config, level, profile, settings),
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
        level: settings.get(claim.id)?.level ?? level,
        severity: severityOf(claim, controls),
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

/** A policy that is given no level keeps the one it has, be it that of all. */
function initialConfigOf(
  config: PackSettings,
  level: Level,
  profile: LoadedProfile,
  settings: ReadonlyMap<string, Settings>
): Information['initialConfig'] {
  const levels = new Map(verifiable(profile).map((claim) => [policyName(claim), settings.get(claim.id)?.level]))
  const entries = Object.entries(config).map(([policy, entry]): [string, InitialSettings] => {
    const { enforcementLevel, ...properties }: PolicySettings = typeof entry === 'string' ? { enforcementLevel: entry } : entry
    return [policy, { level: enforcementLevel ?? levels.get(policy) ?? level, properties }]
  })
  return Object.fromEntries(entries)
}
