import { packageNameOf, type PolicyPackPlan } from './policy-pack-plan.ts'
import { policyPackReadme } from './policy-pack-readme.ts'
import { sampleSettings } from './sample-settings.ts'

/** From the oldest SDK whose protocol asbuilt speaks. */
const PULUMI_RANGE = '^3.204.0'

/** Everything in the folder of a policy pack but the profile: file name → text. */
export function policyPackFiles(plan: PolicyPackPlan): Readonly<Record<string, string>> {
  const sample = sampleSettings(plan.profile)
  return {
    'PulumiPolicy.yaml': `runtime: nodejs\ndescription: ${JSON.stringify(descriptionOf(plan))}\n`,
    'package.json': json(manifestOf(plan)),
    'index.js': entryOf(plan),
    'policy-config.json': json(sample),
    'README.md': policyPackReadme(plan, sample)
  }
}

function descriptionOf({ profile }: PolicyPackPlan): string {
  return `CrossGuard policy pack of ${profile.document.title}`
}

function manifestOf(plan: PolicyPackPlan): object {
  const { profileName, version, asbuilt, origin } = plan
  const published = 'license' in origin
  return {
    name: packageNameOf(plan),
    version,
    description: descriptionOf(plan),
    ...(published ? { license: origin.license } : { private: true }),
    main: 'index.js',
    files: ['index.js', 'PulumiPolicy.yaml', 'policy-config.json', ...(profileName.startsWith('./') ? [profileName.slice(2)] : [])],
    dependencies: { '@pulumi/pulumi': PULUMI_RANGE, asbuilt: `^${asbuilt}` }
  }
}

function entryOf({ name, profileName }: PolicyPackPlan): string {
  return `const { PolicyPack } = require('asbuilt/policy-pack')\n\nnew PolicyPack(${quoted(name)}, { profile: ${quoted(profileName)} })\n`
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
