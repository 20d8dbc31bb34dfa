import { describe, expect, it } from 'vitest'
import { Reader, UNSTATED } from '../../src/graph/reader.ts'
import type { Fact } from '../../src/model/fact.ts'
import { type Dialect, SECRET, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'

const NETWORK = 'urn:pulumi:dev::books::gcp:compute/network:Network::ledger'

function reader(document: unknown, dialect: Dialect = 'gcp-api', wires: Readonly<Record<string, readonly string[]>> = {}): Reader {
  const typeSystem = dialect === 'gcp-api' ? 'cai' : dialect === 'arm' ? 'arm' : 'pulumi'
  return new Reader({ id: 'x', typeSystem, type: 't', name: 'ledger', cloud: 'gcp', document, origin: 'declared', wires }, dialect)
}

function plain(fact: Fact<unknown>): unknown {
  return fact.state === 'known' ? fact.value : `?${fact.why}`
}

function path(fact: Fact<unknown>): string | undefined {
  return fact.evidence[0]?.path
}

describe('a leaf', () => {
  it.each([
    ['there', { settings: { tier: 'db-1' } }, 'db-1'],
    ['absent', { settings: {} }, 'none'],
    ['null', { settings: { tier: null } }, 'none'],
    ['under nothing', {}, 'none'],
    ['unknown', { settings: { tier: UNKNOWN_SENTINEL } }, '?computed'],
    ['under something unknown', { settings: UNKNOWN_SENTINEL }, '?computed'],
    ['secret', { settings: { tier: SECRET } }, '?unreadable'],
    ['of another form', { settings: { tier: { a: 1 } } }, '?unreadable'],
    ['under a text', { settings: 'db-1' }, '?unreadable'],
    ['under a list of several', { settings: [{ tier: 'a' }, { tier: 'b' }] }, '?unreadable'],
    ['under an empty list', { settings: [] }, 'none']
  ])('that is %s', (_what, document, expected) => {
    expect(plain(reader(document).string('settings.tier', { absent: 'none' }))).toBe(expected)
  })

  it('is unknown when absent and the vendor states no default', () => {
    expect(plain(reader({}).string('tier', { absent: UNSTATED }))).toBe('?not-collected')
  })

  it('reads numbers and switches that are spelled as text', () => {
    expect(plain(reader({ days: '7' }).number('days', { absent: 0 }))).toBe(7)
    expect(plain(reader({ days: 'seven' }).number('days', { absent: 0 }))).toBe('?unreadable')
    expect(plain(reader({ on: 'True' }).boolean('on', { absent: false }))).toBe(true)
    expect(plain(reader({ on: 'yes' }).boolean('on', { absent: false }))).toBe('?unreadable')
  })

  it('tells what was declared from what is the provider default', () => {
    expect(reader({ on: true }).boolean('on', { absent: false }).evidence).toEqual([{ path: 'on', origin: 'declared', value: true }])
    expect(reader({}).boolean('on', { absent: false }).evidence).toEqual([{ path: 'on', origin: 'provider-default', value: false }])
  })
})

describe('dialects', () => {
  it('reads through the one-element lists and snake case of Terraform, with the path as the document has it', () => {
    const fact = reader({ settings: [{ ip_configuration: [{ ipv4_enabled: false }] }] }, 'terraform').boolean(
      'settings.ipConfiguration.ipv4Enabled',
      { absent: true }
    )
    expect([plain(fact), path(fact)]).toEqual([false, 'settings.ip_configuration.ipv4_enabled'])
  })

  it('reads through the properties wrapper and any case of ARM, at every level', () => {
    const document = { properties: { securityRules: [{ name: 'a', properties: { Access: 'Allow' } }] } }
    const rules = reader(document, 'arm').list('securityRules')
    const access = rules.state === 'known' ? rules.value[0]?.string('access', { absent: '' }) : undefined
    if (access === undefined) throw new Error('no rule')
    expect([plain(access), path(access)]).toEqual(['Allow', 'properties.securityRules[0].properties.Access'])
  })

  it('is as strict about names as the API is elsewhere', () => {
    expect(plain(reader({ IPProtocol: 'tcp' }).string('ipProtocol', { absent: 'none' }))).toBe('none')
  })
})

describe('what the program wires', () => {
  const wires = { network: [NETWORK] }

  it('is a reference to the resource of the wanted type', () => {
    const fact = reader({ network: UNKNOWN_SENTINEL }, 'terraform', wires).references('network', /compute\/network:/)
    expect(plain(fact)).toEqual([{ wired: [NETWORK] }])
  })

  it('stays unknown, and says what it waits on, when the type is another', () => {
    const fact = reader({ network: UNKNOWN_SENTINEL }, 'terraform', wires).references('network', /kms\/cryptoKey:/)
    expect(fact).toMatchObject({ state: 'unknown', why: 'computed', waitsOn: [NETWORK] })
  })

  it('counts as there', () => {
    const read = reader({ network: UNKNOWN_SENTINEL }, 'terraform', wires)
    expect(plain(read.present('network', { emptyIs: 'absent', wiredTo: /compute\/network:/ }))).toBe(true)
    expect(plain(read.present('network'))).toBe('?computed')
  })
})

describe('presence', () => {
  it.each([
    ['nothing', {}, false],
    ['an empty text', { key: '' }, false],
    ['an empty list', { key: [] }, false],
    ['an empty object', { key: {} }, false],
    ['an object', { key: { a: 1 } }, true],
    ['false', { key: false }, true],
    ['a secret', { key: SECRET }, true]
  ])('of %s', (_what, document, expected) => {
    expect(plain(reader(document).present('key'))).toBe(expected)
  })

  it('of an empty object, where its being there is what counts', () => {
    expect(plain(reader({ key: {} }).present('key', { emptyIs: 'present' }))).toBe(true)
  })

  it('cannot be told of a property of a text', () => {
    expect(plain(reader({ key: 'x' }).present('key.inner'))).toBe('?unreadable')
  })
})

describe('lists', () => {
  it('of texts are unknown as soon as one element is', () => {
    expect(plain(reader({ ports: ['22', UNKNOWN_SENTINEL] }).strings('ports'))).toBe('?computed')
    expect(plain(reader({ ports: ['22', '80'] }).strings('ports'))).toEqual(['22', '80'])
    expect(plain(reader({ ports: '22' }).strings('ports'))).toEqual(['22'])
    expect(plain(reader({ ports: [{ a: 1 }] }).strings('ports'))).toBe('?unreadable')
  })

  it('of objects are read element by element', () => {
    const rules = reader({ allowed: [{ IPProtocol: 'tcp' }, { IPProtocol: UNKNOWN_SENTINEL }] }).list('allowed')
    if (rules.state === 'unknown') throw new Error('unknown')
    expect(rules.value.map((rule) => plain(rule.string('IPProtocol', { absent: '' })))).toEqual(['tcp', '?computed'])
  })
})

describe('JSON of a language of its own', () => {
  const policy = { Statement: [{ Effect: 'Deny' }] }

  it.each([
    ['as it is', policy, policy],
    ['kept as text', JSON.stringify(policy), policy],
    ['kept as text within text', JSON.stringify(JSON.stringify(policy)), policy],
    ['that is none', '{', '?unreadable'],
    ['that is empty', '', undefined],
    ['that is null, as text', 'null', undefined],
    ['that is absent', null, undefined],
    ['of which a part is unknown', { Statement: [{ Effect: UNKNOWN_SENTINEL }] }, '?computed'],
    ['of which a part is secret', { Statement: [{ Sid: SECRET }] }, '?unreadable'],
    ['that is unknown', UNKNOWN_SENTINEL, '?computed']
  ])('%s', (_what, value, expected) => {
    expect(plain(reader({ policy: value }).json('policy', { absent: undefined }))).toEqual(expected)
  })

  it('is unknown where the vendor does not say what its absence means', () => {
    expect(plain(reader({}).json('policy', { absent: UNSTATED }))).toBe('?not-collected')
  })
})
