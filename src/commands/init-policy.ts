import { readFileSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { PACK_NAME } from '../crossguard/pack-args.ts'
import { assertPolicies } from '../crossguard/policies.ts'
import { verifiable } from '../crossguard/settings.ts'
import { ScanError } from '../errors.ts'
import { writeNewFiles } from '../init/new-files.ts'
import { policyPackFiles } from '../init/policy-pack.ts'
import type { PolicyPackPlan } from '../init/policy-pack-plan.ts'
import { loadProfile, shippedProfiles } from '../profiles/load.ts'
import { VERSION } from '../version.ts'
import { VOCABULARY } from '../vocabulary.ts'
import { quoted } from './quoted.ts'

/** Flags of `asbuilt init policy` as the command line parses them. */
export interface InitPolicyFlags {
  /** Shipped name or path. */
  readonly profile: string
  /** What Pulumi is to call the pack: the document's id unless given. */
  readonly name?: string
}

/**
 * Writes a policy pack for a profile into a folder and overwrites nothing; returns what to tell whoever asked for it. Throws a
 * ScanError for a profile with mistakes, a name that Pulumi refuses, and files that are there already.
 */
export async function initPolicy(folder: string, { profile: nameOrPath, name }: InitPolicyFlags): Promise<string> {
  const profile = await loadProfile(nameOrPath, VOCABULARY)
  assertPolicies(profile)
  const isShipped = shippedProfiles().includes(nameOrPath)
  const plan: PolicyPackPlan = {
    name: name ?? profile.document.id,
    profile,
    profileName: isShipped ? nameOrPath : `./${basename(nameOrPath)}`,
    version: '0.1.0',
    asbuilt: VERSION,
    origin: { folder: shownPath(folder) }
  }
  assertPackName(plan.name)
  const files = { ...policyPackFiles(plan), ...(isShipped ? {} : copyOf(nameOrPath, plan, folder)) }
  writeNewFiles(folder, files, shownPath(folder))
  return report(plan, shownPath(folder), Object.keys(files))
}

function assertPackName(name: string): void {
  if (PACK_NAME.test(name)) return
  throw new ScanError(
    'bad-argument',
    `Cannot name a policy pack "${name}": a name has up to 100 letters, digits, dashes, underscores and periods; give another with --name`
  )
}

/** The profile as another file of the pack, unless it lies there already. */
function copyOf(path: string, plan: PolicyPackPlan, folder: string): Readonly<Record<string, Buffer>> {
  const file = basename(path)
  if (resolve(folder, file) === resolve(path)) return {}
  const twin = Object.keys(policyPackFiles(plan)).find((own) => own.toLowerCase() === file.toLowerCase())
  if (twin !== undefined) {
    throw new ScanError('bad-argument', `Cannot copy ${path} into the policy pack: its own ${twin} has that name; rename the profile`)
  }
  return { [file]: readFileSync(path) }
}

/** As seen from here, for commands and a page that others read too. */
function shownPath(folder: string): string {
  const path = relative('', folder)
  return path === '' ? '.' : path.split(sep).join('/')
}

function report({ name, profile }: PolicyPackPlan, shown: string, files: readonly string[]): string {
  return [
    `Policy pack ${name}, ${verifiable(profile).length} policies, is in ${shown}:`,
    ...files.map((file) => `  ${file}`),
    '',
    'Next:',
    `  npm install --prefix ${quoted(shown)}`,
    `  pulumi preview --policy-pack ${quoted(shown)}`,
    ''
  ].join('\n')
}
