import type { LoadedProfile } from '../model/profile.ts'

/** A policy pack that is to be written. */
export interface PolicyPackPlan {
  /** What Pulumi calls it. */
  readonly name: string
  readonly profile: LoadedProfile
  /** How the pack names its profile: a shipped name, or a file beside it such as `./our-profile.yaml`. */
  readonly profileName: string
  /** The pack's own version. */
  readonly version: string
  /** Of asbuilt, with which the pack is written. */
  readonly asbuilt: string
  /** How a project that uses the pack gets at it: from a registry, under a license, or from a folder of its own. */
  readonly origin: { readonly license: string } | { readonly folder: string }
}

/** The name of the pack as a package: registries take lower case only. */
export function packageNameOf({ name }: Pick<PolicyPackPlan, 'name'>): string {
  return `asbuilt-policy-${name.toLowerCase()}`
}
