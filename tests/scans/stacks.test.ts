import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { ClaimResult, Result } from '../../src/model/finding.ts'
import { scan, type ScanRequest } from '../../src/scan.ts'
import { exitStatus } from '../../src/commands/scan.ts'
import { VOCABULARY } from '../../src/vocabulary.ts'
import { VIOLATIONS } from './violations.ts'

const ROOT = join(import.meta.dirname, '..', '..')

interface Stack {
  readonly name: string
  readonly profile: string
  /** Claims that are verified and that the platform itself makes impossible to contradict, each with its reason. */
  readonly cannotFail?: Readonly<Record<string, string>>
  /** Claims that stay open although everything in scope was read, each with its reason. */
  readonly staysOpen?: Readonly<Record<string, string>>
  /** Claims that cannot hold on a public cloud, each with its reason: whoever stands by the document there has an exception accepted. */
  readonly cannotHold?: Readonly<Record<string, string>>
}

const NOT_OURS = {
  'cm/own-private-cloud': 'a public cloud is its provider’s',
  'cm/no-third-party-cloud': 'a public cloud is a third party’s'
}

const AES = 'Google Cloud encrypts everything that it stores with AES-256'

const STACKS: readonly Stack[] = [
  { name: 'maropost', profile: 'maropost' },
  {
    name: 'sendmarc',
    profile: 'sendmarc'
  },
  {
    name: 'retarus',
    profile: 'retarus',
    cannotFail: { 'retarus/at-rest-aes': AES }
  },
  { name: 'retarus-azure', profile: 'retarus' },
  { name: 'cm', profile: 'cm', cannotFail: { 'cm/backup-aes256-at-rest': AES }, cannotHold: NOT_OURS },
  { name: 'cm-azure', profile: 'cm', cannotHold: NOT_OURS }
]

/** What takes a live account beside the state of the program that made it: tests/evaluation/programs.test.ts. */
const ONLY_LIVE = ['sendmarc/infrastructure-as-code']

/** What a program is not asked: under which name a resource will be registered, it need not say. */
const TOLD_LATER = 'registered'

const NOTHING_ATTACHED = /^(has no |is not backed up|no )/

/** Files of a stack beside its program: whose data is where, what is accepted although the document says otherwise, what was observed. */
function beside(stack: string, file: 'tenants.yaml' | 'waivers.yaml' | 'observed.ndjson' | 'conditional-access.json'): readonly string[] {
  const path = join(ROOT, 'stacks', stack, file)
  return existsSync(path) ? [path] : []
}

function observed(stack: string): readonly string[] {
  return [...beside(stack, 'observed.ndjson'), ...beside(stack, 'conditional-access.json')]
}

describe.each(STACKS)('stacks/$name', ({ name, profile, cannotFail = {}, staysOpen = {}, cannotHold = {} }) => {
  let compliant: Result
  let violating: Result
  /** With what was observed of it. */
  let inTime: Result

  beforeAll(async () => {
    const config = await loadConfig(join(ROOT, 'stacks', name, 'asbuilt.yaml'), VOCABULARY)
    // A day on which every waiver still holds.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01') })
    const scanned = async (stack: string, observed: readonly string[], more: Partial<ScanRequest>): Promise<Result> => {
      const targets = [join(ROOT, 'stacks', stack), ...observed]
      return await scan({ targets, profiles: [profile], config, tenants: beside(stack, 'tenants.yaml'), ...more })
    }
    const broken = join(name, 'violating')
    compliant = await scanned(name, observed(name), { waivers: beside(name, 'waivers.yaml') })
    violating = await scanned(broken, [], { skip: Object.keys(cannotHold) })
    inTime = await scanned(broken, observed(broken), { skip: Object.keys(cannotHold) })
    vi.useRealTimers()
  }, 60_000)

  it('says so where a claim cannot hold on a public cloud, and has that accepted', () => {
    const excused = compliant.claims.filter(({ withWaivers }) => withWaivers !== undefined)
    expect(excused.map(({ id, verdict }) => [id, verdict])).toEqual(Object.keys(cannotHold).map((id) => [id, 'contradicted']))
    expect((compliant.waivers ?? []).filter(({ state }) => state !== 'active')).toEqual([])
  })

  it('upholds every claim that a machine can check', () => {
    expect(compliant.findings.filter(({ claim, waiver }) => waiver === undefined && staysOpen[claim] === undefined)).toEqual([])
    const judged = compliant.claims.filter((claim) => claim.outcomes.pass > 0)
    const open = judged.filter(({ verdict, pending }) => pending === undefined && verdict !== 'upheld')
    expect(open.map((claim) => claim.id)).toEqual(Object.keys(staysOpen))
    const shown = ({ verdict, undecidedBy }: ClaimResult): boolean =>
      verdict !== 'no-resources' && undecidedBy !== 'undeclared' && undecidedBy !== 'untold'
    expect(compliant.claims.filter((claim) => !shown(claim)).map(({ id }) => id)).toEqual(name === 'sendmarc' ? [...ONLY_LIVE] : [])
    expect(compliant.inputs.flatMap(({ gaps }) => gaps)).toEqual([])
    expect(exitStatus(compliant, { failOn: [] })).toBe(compliant.findings.some(({ outcome }) => outcome === 'unknown') ? 3 : 0)
  })

  it.runIf(beside(name, 'tenants.yaml').length > 0)('keeps what belongs to its tenants where they want it, as its register tells', () => {
    const bound = compliant.claims.filter(({ checks = [] }) =>
      checks.some(({ controls }) => controls.some(({ id }) => id === 'single-location-per-tenant'))
    )
    expect(bound.filter(({ pending, verdict }) => pending === undefined && verdict !== 'upheld')).toEqual([])
    expect(bound.map(({ verdict }) => verdict)).toContain('upheld')
  })

  it('contradicts, in its violating variant, every claim that can be contradicted', () => {
    const verified = inTime.claims.filter(({ outcomes }) => outcomes.pass + outcomes.fail + outcomes.unknown + outcomes.error > 0)
    const standing = verified.filter((claim) => claim.verdict !== 'contradicted').map((claim) => claim.id)
    expect(standing).toEqual(Object.keys(cannotFail))
    expect(inTime.inputs.flatMap(({ gaps }) => gaps)).toEqual([])
    expect(exitStatus(violating, { failOn: [] })).toBe(1)
    const upheld = new Set(compliant.claims.filter((claim) => claim.outcomes.pass > 0).map((claim) => claim.id))
    expect(new Set(verified.map((claim) => claim.id))).toEqual(upheld)
  })

  it('finds exactly the seeded violations, and nothing open', () => {
    const found: Record<string, Set<string>> = {}
    for (const { claim, control, resource, outcome } of violating.findings) {
      expect(outcome).toBe(control === TOLD_LATER ? 'unknown' : 'fail')
      if (control === TOLD_LATER) continue
      const list = (found[claim.slice(claim.indexOf('/') + 1)] ??= new Set())
      list.add(`${resource.kind} ${resource.name}: ${control}`)
    }
    expect(Object.fromEntries(Object.entries(found).map(([claim, list]) => [claim, [...list].toSorted()]))).toEqual(VIOLATIONS[name])
  })

  it('points each finding at the line and column where the resource is made', () => {
    for (const { location, resource, evidence, because, required, found, fix, outcome } of violating.findings) {
      if (outcome !== 'fail') continue
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
