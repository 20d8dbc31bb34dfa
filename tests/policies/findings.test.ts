import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { policyName, settle } from '../../src/crossguard/settings.ts'
import { violationOf } from '../../src/crossguard/violation.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { LINK_NAMES } from '../../src/model/neighbourhood.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { scan } from '../../src/scan.ts'
import { runPolicyPack } from '../../src/testing.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What a report says of one resource, without what only a stack shows. */
interface Said {
  readonly policy: string
  readonly urn: string
  readonly level: string
  readonly message: string
}

/** What is required of whom; how it is missed may be told in other words where the neighbours are not seen yet. */
function sorted(said: readonly Said[]): readonly string[] {
  return said.map(({ policy, urn, level, message }) => `${policy} ${urn} ${level} ${/required: [^;]*/.exec(message)?.[0] ?? ''}`).toSorted()
}

async function scanned(
  profileName: string,
  program: string
): Promise<{ readonly said: readonly Said[]; readonly upheld: readonly string[] }> {
  const profile = await loadProfile(profileName, { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES })
  const settings = settle(profile, {}, 'mandatory')
  const { claims, findings } = await scan({ targets: [program], profiles: [profileName] })
  const upheld = claims.filter(({ verdict }) => verdict === 'upheld').map(policyName)
  const said = findings.flatMap((finding) => {
    const claim = profile.claims.find(({ id }) => id === finding.claim)
    const set = settings.get(finding.claim)
    if (claim === undefined || set === undefined) throw new Error(`${finding.claim} is no policy`)
    const violation = violationOf(finding, claim, set)
    return violation === undefined ? [] : [{ ...violation, urn: violation.urn ?? '' }]
  })
  return { said, upheld: upheld.toSorted() }
}

describe.each([
  ['maropost', 'stacks/maropost'],
  ['maropost', 'stacks/maropost/violating'],
  ['sendmarc', 'stacks/sendmarc'],
  ['sendmarc', 'stacks/sendmarc/violating'],
  ['retarus', 'stacks/retarus'],
  ['retarus', 'stacks/retarus/violating'],
  ['retarus', 'stacks/retarus-azure'],
  ['retarus', 'stacks/retarus-azure/violating'],
  ['cm', 'stacks/cm'],
  ['cm', 'stacks/cm/violating'],
  ['cm', 'stacks/cm-azure'],
  ['cm', 'stacks/cm-azure/violating']
])('the policy pack of %s on %s', (profile, folder) => {
  it('says what a scan of the program says, claim by claim and resource by resource', async () => {
    const program = join(ROOT, folder)
    const run = await runPolicyPack({ pack: join(ROOT, 'tests/fixtures/packs', `asbuilt-${profile}`), program })
    const { said, upheld } = await scanned(profile, program)
    const ofResources = run.violations.filter(({ urn }) => !urn.includes('pulumi:pulumi:Stack'))
    expect(sorted(ofResources)).toEqual(sorted(said))
    const messages = new Set(said.map(({ message }) => message))
    expect(ofResources.filter(({ phase, message }) => phase === 'stack' && !messages.has(message))).toEqual([])
    expect(run.passed.toSorted()).toEqual(upheld)
    // Of the document of CM.com some claims hold on no public cloud: without its waivers they block.
    expect(run.blocked).toBe(said.some(({ level }) => level === 'mandatory'))
  })
})
