import { describe, expect, it } from 'vitest'
import { createPack } from '../../src/crossguard/pack.ts'
import { policyName, verifiable } from '../../src/crossguard/settings.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { LINK_NAMES } from '../../src/model/neighbourhood.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import type { Properties } from '../../src/sources/pulumi/properties.ts'
import { runPolicyPack } from '../../src/testing.ts'
import { pathsIn, replaced } from '../evaluation/documents.ts'
import { keep } from '../testing/packs.ts'
import { FILES, LEDGER_DB, urnOf } from './cloud-resources.ts'
import { programStack, show, told, withResources } from './engine.ts'
import { said, stackOf } from './staged.ts'

const PACKS = { maropost: keep('asbuilt-maropost'), sendmarc: keep('asbuilt-sendmarc') } as const
const CASES = [
  ['maropost', LEDGER_DB],
  ['sendmarc', FILES]
] as const

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'odd')
}

/** Shapes that no property has. Nothing, an empty list or an empty object may well be meant: they may switch off what was violated. */
const WRONG = { number: 7, deep: nested(60), 'list of lists': [[['odd']]] } as const
const ODD = { ...WRONG, text: 'odd', truth: true, nothing: null, 'empty list': [], 'empty object': {}, 'list of nothing': [null] } as const

describe.each(CASES)('properties of %s in another shape than is expected', (name, extra) => {
  const folder = `stacks/${name}/violating`

  it.each(Object.entries(ODD))('break nothing when every resource has one: %s', async (what, odd) => {
    const pack = PACKS[name]()
    const stack = await programStack(folder)
    const { passed: none } = await show(pack, stack)
    expect(none).toEqual([])
    const most = Math.max(...stack.resources.map(({ inputs }) => Object.keys(inputs).length))
    for (let place = 0; place < most; place += 1) {
      const twisted = withResources(stack, (resource) => {
        const key = Object.keys(resource.inputs)[place]
        return key === undefined ? resource : { ...resource, inputs: { ...resource.inputs, [key]: odd } }
      })
      const { violations, passed } = await show(pack, twisted)
      expect(violations.filter(({ message }) => message.includes('could not be judged'))).toEqual([])
      expect(what in WRONG ? passed : []).toEqual([])
    }
    expect(pack.output()).toEqual({ stdout: '', stderr: '' })
  })

  it.each(Object.entries(ODD))('leave other resources as they are judged alone: %s', async (_, odd) => {
    const pack = PACKS[name]()
    const props = Object.fromEntries(Object.keys(extra.props).map((key) => [key, odd]))
    const alone = await runPolicyPack({ pack, resources: [extra] })
    const among = await runPolicyPack({ pack, resources: [{ ...extra, name: 'odd', props }, extra] })
    const byItself = ({ violations }: typeof alone) =>
      told({ violations: violations.filter(({ urn, phase }) => urn === urnOf(extra) && phase === 'resource') })
    expect(byItself(alone).length).toBeGreaterThan(3)
    expect(byItself(among)).toEqual(byItself(alone))
  })

  it('never take back a failure', async () => {
    const profile = await loadProfile(name, { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES })
    const pack = await createPack(profile, {}, 'mandatory', { folder: '.' })
    const policies = verifiable(profile).map(policyName)
    const stack = await stackOf(folder)
    const keyOf = ({ policy, urn = '' }: { policy: string; urn?: string }): string => `${policy} ${urn}`
    const failing = said(pack, stack, policies).violations.map(keyOf)
    const lost: string[] = []
    for (const [index, { urn, properties, provider }] of stack.entries()) {
      if (provider === undefined) continue
      for (const path of pathsIn(properties)) {
        for (const [what, odd] of Object.entries(WRONG)) {
          // Further down, a number may stand where another one does.
          if (path.length > 1 && what !== 'list of lists') continue
          const twisted = stack.map((each, at) =>
            at === index ? { ...each, properties: replaced(properties, path, odd) as Properties } : each
          )
          const open = new Set(said(pack, twisted, policies).violations.map(keyOf))
          lost.push(
            ...failing.filter((failure) => !open.has(failure)).map((failure) => `${what} as ${path.join('.')} of ${urn}: ${failure}`)
          )
        }
      }
    }
    expect(lost).toEqual([])
  }, 120_000)
})
