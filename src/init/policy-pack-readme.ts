import { type PackSettings, policyName, verifiable } from '../crossguard/settings.ts'
import { ScanError } from '../errors.ts'
import type { Claim } from '../model/profile.ts'
import { packageNameOf, type PolicyPackPlan } from './policy-pack-plan.ts'
import { sampleClaim } from './sample-settings.ts'

/** One page for whoever uses the pack; its commands and samples are as good as code. */
export function policyPackReadme(plan: PolicyPackPlan, sample: PackSettings): string {
  const { profile, origin } = plan
  const published = 'license' in origin
  const path = published ? `node_modules/${packageNameOf(plan)}` : origin.folder
  const claims = verifiable(profile)
  const shown = sampleClaim(profile) ?? claims[0]
  if (shown === undefined) throw new ScanError('internal', `Cannot write of a policy pack without policies: ${profile.origin}`)
  return `# ${packageNameOf(plan)}

CrossGuard policy pack of ${titleOf(plan)}.
Each of its statements that resources can uphold or contradict is a policy, ${claims.length} in all, listed below. The pack says what
\`asbuilt scan\` says, by the same code, while \`pulumi preview\` and \`pulumi up\` run.

## Use it
\`\`\`
${published ? `npm install --save-dev ${packageNameOf(plan)}` : `npm install --prefix ${path}`}
pulumi preview --policy-pack ${path}
\`\`\`
\`pulumi up\` takes the same flag. Every violation blocks, and names the resource, what is required and what was found, the property
and the fix. What is wrong with a resource by itself is said as it registers, which in \`pulumi up\` is before it is made; what takes
the whole stack to tell, such as a replica in another zone, is said at the end.

## Known only after apply
A value that nobody knows yet is never taken for a good one. If it comes from a resource of the same stack and that is enough to
judge, it is judged; else the policy is *undecided* for the resource: a note that says what it waits on. \`"unknown": "fail"\` makes it
block like a violation.

## Configure it
\`\`\`
pulumi preview --policy-pack ${path} --policy-pack-config policy-config.json
\`\`\`
\`policy-config.json\` of this folder is a sample to copy and edit; as it is, it changes nothing. Settings are given by policy, or for
\`all\` of them; a policy's own win. A slip of the pen stops the preview.

| setting | what it does |
|---|---|
| \`enforcementLevel\` | \`mandatory\` blocks, \`advisory\` only tells, \`disabled\` does not look, \`remediate\` see below. Without it the engine refuses settings for \`all\`. |
| \`unknown\` | what being undecided does: \`warn\` is a note, \`fail\` does what a violation does, \`ignore\` says nothing and passes nothing |
| \`parameters\` | by control, in place of what the document says; what is left out stays |
| \`scope\` | a selector: the resources that the policy is narrowed to |
| \`waivers\` | a file of accepted exceptions: an absolute path, or one that starts at the folder of the pack |

\`\`\`json
${compact(exampleSettings(plan, shown, sample))}
\`\`\`
A waiver has an owner, a reason and a last day. What it excuses is still told, as a note:
\`\`\`yaml
waivers:
  - claims: [${policyName(shown)}]
    match: { names: [ledger-*], labels: { stage: rehearsal } }
    owner: data-platform@example.com
    reason: rebuilt from the ledger every night
    ticket: OPS-17
    expires: ${WAIVED_UNTIL}
\`\`\`

## Remediations
Off unless a policy has \`"enforcementLevel": "remediate"\`. Then it sets what the document alone settles (TLS and its minimum, public
and anonymous access, backups and their retention, deletion protection, zone redundancy where it is a flag), tells so, and blocks on
the rest. The program itself stays as it is.

## Test it
Without the Pulumi CLI, providers or credentials, a program's resources go through the pack as the engine would send them:
\`\`\`js
import assert from 'node:assert/strict'
import test from 'node:test'
import { runPolicyPack } from 'asbuilt/testing'

test('the program holds what the document promises', async () => {
  const { violations } = await runPolicyPack({ pack: '${path}', program: '.' })
  assert.deepEqual(violations, [])
})
\`\`\`

## Policies
Claims that people attest are no policies; \`asbuilt scan\` lists them.

| policy | severity | statement |
|---|---|---|
${claims.map((claim) => `| \`${policyName(claim)}\` | ${claim.severity ?? 'medium'} | ${cell(claim.statement)} |`).join('\n')}
`
}

/** A day in the near future of the pack: waivers that run too long are refused. */
const WAIVED_UNTIL = '2026-12-31'

function titleOf({ profile }: PolicyPackPlan): string {
  const { title, version, date } = profile.document
  const edition = [...(version === undefined ? [] : [`version ${version}`]), ...(date === undefined ? [] : [date])]
  return edition.length === 0 ? title : `${title} (${edition.join(', ')})`
}

function exampleSettings({ origin }: PolicyPackPlan, shown: Claim, sample: PackSettings): PackSettings {
  const own = sample[policyName(shown)]
  return {
    // A pack out of a registry lies in the node_modules of its project.
    all: { enforcementLevel: 'mandatory', waivers: 'license' in origin ? '../../waivers.yaml' : 'waivers.yaml' },
    [policyName(shown)]: {
      ...(typeof own === 'string' ? {} : own),
      unknown: 'fail',
      scope: { not: { labels: { stage: 'rehearsal' } } }
    }
  }
}

/** JSON with a line for each policy and each of its settings. */
function compact(settings: PackSettings): string {
  const line = (value: unknown): string => JSON.stringify(value, undefined, 1).replace(/\n\s*/g, ' ')
  const policies = Object.entries(settings).map(([policy, entry]) => {
    const lines = Object.entries(entry).map(([setting, value]) => `    ${line(setting)}: ${line(value)}`)
    return `  ${line(policy)}: {\n${lines.join(',\n')}\n  }`
  })
  return `{\n${policies.join(',\n')}\n}`
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
}
