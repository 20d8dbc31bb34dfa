import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import { scan } from '../../src/scan.ts'
import { exitStatus } from '../../src/commands/scan.ts'
import { VIOLATIONS } from './violations.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Claims that are verified and that the platform itself makes impossible to contradict, each with its reason. */
const CANNOT_FAIL: Readonly<Record<string, string>> = {
  'sendmarc/backup-types': 'no Azure database service can be run without its daily and log backups'
}

const NOTHING_ATTACHED = /^(has no |is not backed up|no )/

describe.each(['maropost', 'sendmarc'])('stacks/%s', (name) => {
  let compliant: Result
  let violating: Result

  beforeAll(async () => {
    compliant = await scan({ targets: [join(ROOT, 'stacks', name)], profiles: [name] })
    violating = await scan({ targets: [join(ROOT, 'stacks', name, 'violating')], profiles: [name] })
  }, 60_000)

  it('upholds every claim that a machine can check', () => {
    expect(compliant.findings).toEqual([])
    const judged = compliant.claims.filter((claim) => claim.outcomes.pass > 0)
    // What time brings, or people state, no program tells.
    const tellable = judged.filter((claim) => claim.pending === undefined && !['untold', 'undeclared'].includes(claim.undecidedBy ?? ''))
    expect(tellable.filter((claim) => claim.verdict !== 'upheld')).toEqual([])
    expect(compliant.claims.filter((claim) => claim.verdict === 'no-resources')).toEqual([])
    expect(compliant.inputs[0]?.gaps).toEqual([])
    expect(exitStatus(compliant, { failOn: [] })).toBe(0)
  })

  it('contradicts, in its violating variant, every claim that can be contradicted', () => {
    const verified = violating.claims.filter((claim) => Object.values(claim.outcomes).some((count) => count > 0))
    const standing = verified.filter((claim) => claim.verdict !== 'contradicted').map((claim) => claim.id)
    expect(standing).toEqual(Object.keys(CANNOT_FAIL).filter((id) => id.startsWith(`${name}/`)))
    expect(exitStatus(violating, { failOn: [] })).toBe(1)
    const upheld = new Set(compliant.claims.filter((claim) => claim.outcomes.pass > 0).map((claim) => claim.id))
    expect(new Set(verified.map((claim) => claim.id))).toEqual(upheld)
  })

  it('finds exactly the seeded violations, and nothing open', () => {
    const found: Record<string, string[]> = {}
    for (const { claim, control, resource, outcome } of violating.findings) {
      expect(outcome).toBe('fail')
      const list = (found[claim.slice(claim.indexOf('/') + 1)] ??= [])
      list.push(`${resource.kind} ${resource.name}: ${control}`)
    }
    for (const list of Object.values(found)) list.sort()
    expect(found).toEqual(VIOLATIONS[name])
  })

  it('points each finding at the line and column where the resource is made', () => {
    for (const { location, resource, evidence, because, required, found, fix } of violating.findings) {
      if (location === undefined) throw new Error(`${resource.name} has no place`)
      const line = readFileSync(location.file, 'utf8').split('\n')[location.line - 1] ?? ''
      expect(line.slice(location.column - 1), `${resource.name} at ${location.file}:${location.line}:${location.column}`).toMatch(/^new /)
      // That nothing is attached to a resource stands in no property of its own.
      expect(evidence.length > 0 || NOTHING_ATTACHED.test(because), `${resource.name}: ${because}, without evidence`).toBe(true)
      expect(found).toMatch(/./)
      expect(required).toMatch(/./)
      expect(fix?.text).toMatch(/./)
    }
  })
})
