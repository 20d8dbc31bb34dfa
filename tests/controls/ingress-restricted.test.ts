import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import control from '../../src/controls/ingress-restricted.ts'
import { type AddressRange, addressRange, isCovered } from '../../src/model/cidr.ts'
import { known } from '../../src/model/fact.ts'
import type { IngressRule } from '../../src/model/facets.ts'
import { fact, type Given, judge, rows, unknowns } from './judged.ts'

const rule = (given: Partial<IngressRule>): IngressRule => ({
  name: 'allow-web',
  protocol: 'tcp',
  ports: ['443'],
  sources: ['0.0.0.0/0'],
  action: 'allow',
  priority: 1000,
  path: 'securityRules[0]',
  ...given
})
const guarded = (...rules: readonly Partial<IngressRule>[]): Given => ({
  facets: { ingress: { rules: fact(rules.map(rule), 'securityRules') } }
})
const denied = (given: Partial<IngressRule>): Partial<IngressRule> => ({
  name: 'deny',
  action: 'deny',
  priority: 100,
  ports: ['*'],
  protocol: '*',
  ...given
})
const web = { allowPorts: ['443'] }
const office = { allowSources: ['203.0.113.0/24', '2001:db8::/32'] }

describe('ingress-restricted without parameters', () => {
  rows(control, [
    { title: 'passes without rules', given: guarded(), outcome: 'pass', required: 'nothing open to the internet' },
    {
      title: 'fails when the internet is admitted',
      given: guarded({}),
      outcome: 'fail',
      found: '0.0.0.0/0 to tcp 443 (allow-web)',
      because: 'admits 0.0.0.0/0 to tcp 443'
    },
    { title: 'fails when the IPv6 internet is admitted', given: guarded({ sources: ['::/0'] }), outcome: 'fail' },
    { title: 'fails when the internet is called by its name', given: guarded({ sources: ['Internet'] }), outcome: 'fail' },
    { title: 'fails when everybody is a star', given: guarded({ sources: ['*'] }), outcome: 'fail' },
    { title: 'fails when a rule names no source', given: guarded({ sources: [] }), outcome: 'fail' },
    { title: 'fails when the internet is admitted in halves', given: guarded({ sources: ['0.0.0.0/1', '128.0.0.0/1'] }), outcome: 'fail' },
    {
      title: 'fails when the internet is admitted in many pieces',
      given: guarded({ sources: ['11.0.0.0/8', '12.0.0.0/8', '13.0.0.0/8'] }),
      outcome: 'fail'
    },
    {
      title: 'fails when the internet is one of several sources',
      given: guarded({ sources: ['10.0.0.0/8', '0.0.0.0/0'] }),
      outcome: 'fail',
      found: '0.0.0.0/0 to tcp 443 (allow-web)'
    },
    { title: 'passes a public network that has an owner', given: guarded({ sources: ['203.0.113.0/24'] }), outcome: 'pass' },
    {
      title: 'passes private networks',
      given: guarded({ sources: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'], ports: ['*'] }),
      outcome: 'pass'
    },
    {
      title: 'passes tags and groups',
      given: guarded({ sources: ['web-tier', 'asg:web', 'VirtualNetwork', 'AzureLoadBalancer'] }),
      outcome: 'pass'
    },
    {
      title: 'passes the range of the identity-aware proxy',
      given: guarded({ sources: ['35.235.240.0/20'], ports: ['22'] }),
      outcome: 'pass'
    },
    { title: 'passes a rule that denies', given: guarded(denied({})), outcome: 'pass' },
    {
      title: 'fails on icmp from the internet',
      given: guarded({ protocol: 'icmp', ports: [] }),
      outcome: 'fail',
      found: '0.0.0.0/0 to icmp (allow-web)'
    },
    {
      title: 'cannot tell what a malformed address admits',
      given: guarded({ sources: ['10.0.0.0/33'] }),
      outcome: 'unknown',
      because: /source "10.0.0.0\/33" of allow-web is no address/
    },
    { title: 'fails on a rule that is known, whatever another admits', given: guarded({ sources: ['10.0.0.0/33'] }, {}), outcome: 'fail' },
    ...unknowns('rules', (rules) => ({ facets: { ingress: { rules } } }))
  ])
})

describe('ingress-restricted with allowPorts', () => {
  const range = { allowPorts: ['443', '8000-8010', '8011'] }
  rows(control, [
    { title: 'passes the allowed port', given: guarded({}), with: web, outcome: 'pass', required: 'only 443 open to the internet' },
    {
      title: 'fails on another port',
      given: guarded({ ports: ['22'], name: 'allow-ssh' }),
      with: web,
      outcome: 'fail',
      found: '0.0.0.0/0 to tcp 22 (allow-ssh)'
    },
    {
      title: 'names only the ports beyond',
      given: guarded({ ports: ['443', '22', '3306-3307'] }),
      with: web,
      outcome: 'fail',
      found: '0.0.0.0/0 to tcp 22, 3306-3307 (allow-web)'
    },
    {
      title: 'fails on all ports',
      given: guarded({ ports: ['*'] }),
      with: web,
      outcome: 'fail',
      found: '0.0.0.0/0 to all tcp ports (allow-web)'
    },
    { title: 'takes a rule without ports for all of them', given: guarded({ ports: [] }), with: web, outcome: 'fail' },
    { title: 'takes a port that cannot be read for all of them', given: guarded({ ports: ['https'] }), with: web, outcome: 'fail' },
    {
      title: 'fails on every protocol',
      given: guarded({ protocol: '*', ports: ['*'] }),
      with: web,
      outcome: 'fail',
      found: '0.0.0.0/0 to everything (allow-web)'
    },
    { title: 'passes an allowed port of any protocol', given: guarded({ protocol: '*', ports: ['443'] }), with: web, outcome: 'pass' },
    { title: 'passes a range within allowed ports', given: guarded({ ports: ['8002-8011'] }), with: range, outcome: 'pass' },
    { title: 'fails on a range beyond allowed ports', given: guarded({ ports: ['8002-8012'] }), with: range, outcome: 'fail' },
    { title: 'fails on icmp that is not listed', given: guarded({ protocol: 'icmp', ports: ['*'] }), with: web, outcome: 'fail' },
    {
      title: 'passes icmp that is listed',
      given: guarded({ protocol: 'icmp', ports: ['*'] }),
      with: { allowPorts: ['443', 'icmp'] },
      outcome: 'pass'
    },
    {
      title: 'does not take icmp for all protocols',
      given: guarded({ protocol: '*', ports: ['*'] }),
      with: { allowPorts: ['icmp'] },
      outcome: 'fail'
    },
    {
      title: 'fails on tunnels that are not listed',
      given: guarded({ protocol: 'esp', ports: [] }),
      with: web,
      outcome: 'fail',
      found: '0.0.0.0/0 to esp (allow-web)'
    },
    {
      title: 'lists every rule that admits too much',
      given: guarded({ ports: ['22'], name: 'allow-ssh' }, { ports: ['3389'], name: 'allow-rdp' }),
      with: web,
      outcome: 'fail',
      found: '0.0.0.0/0 to tcp 22 (allow-ssh); 0.0.0.0/0 to tcp 3389 (allow-rdp)'
    },
    {
      title: 'does not mind a malformed source of an allowed port',
      given: guarded({ sources: ['10.0.0.0/33'] }),
      with: web,
      outcome: 'pass'
    }
  ])
})

describe('ingress-restricted with allowSources', () => {
  rows(control, [
    {
      title: 'passes an allowed network',
      given: guarded({ sources: ['203.0.113.0/25'], ports: ['22'] }),
      with: office,
      outcome: 'pass',
      required: 'nothing open beyond 203.0.113.0/24, 2001:db8::/32'
    },
    {
      title: 'passes an allowed IPv6 network',
      given: guarded({ sources: ['2001:db8:1::/48'], ports: ['22'] }),
      with: office,
      outcome: 'pass'
    },
    {
      title: 'passes private networks and tags',
      given: guarded({ sources: ['10.0.0.0/8', 'web-tier'], ports: ['*'] }),
      with: office,
      outcome: 'pass'
    },
    {
      title: 'fails on a public network that is not allowed',
      given: guarded({ sources: ['198.51.100.0/24'], ports: ['22'] }),
      with: office,
      outcome: 'fail',
      found: '198.51.100.0/24 to tcp 22 (allow-web)'
    },
    {
      title: 'fails on a network wider than the allowed one',
      given: guarded({ sources: ['203.0.112.0/23'] }),
      with: office,
      outcome: 'fail'
    },
    { title: 'fails on a network that is public only in part', given: guarded({ sources: ['10.0.0.0/7'] }), with: office, outcome: 'fail' },
    { title: 'fails on the internet', given: guarded({}), with: office, outcome: 'fail' },
    {
      title: 'fails when nothing is allowed',
      given: guarded({ sources: ['198.51.100.7'] }),
      with: { allowSources: [] },
      outcome: 'fail',
      required: 'nothing open to public addresses'
    },
    { title: 'passes an allowed port from anywhere', given: guarded({}), with: { ...web, ...office }, outcome: 'pass' },
    {
      title: 'passes any port from an allowed network',
      given: guarded({ sources: ['203.0.113.7'], ports: ['22'] }),
      with: { ...web, ...office },
      outcome: 'pass'
    },
    {
      title: 'fails on another port from another network',
      given: guarded({ sources: ['198.51.100.7'], ports: ['22'] }),
      with: { ...web, ...office },
      outcome: 'fail'
    }
  ])
})

describe('ingress-restricted and rules that deny', () => {
  const ssh = { ports: ['22'], name: 'allow-ssh' }
  rows(control, [
    { title: 'passes when all of it is denied first', given: guarded(ssh, denied({})), outcome: 'pass' },
    { title: 'passes when it is denied at the same priority', given: guarded(ssh, denied({ priority: 1000 })), outcome: 'pass' },
    { title: 'fails when it is denied later', given: guarded(ssh, denied({ priority: 1001 })), outcome: 'fail' },
    { title: 'passes when exactly it is denied', given: guarded(ssh, denied({ protocol: 'tcp', ports: ['20-25'] })), outcome: 'pass' },
    { title: 'fails when another protocol is denied', given: guarded(ssh, denied({ protocol: 'udp' })), outcome: 'fail' },
    { title: 'fails when another port is denied', given: guarded(ssh, denied({ ports: ['3389'] })), outcome: 'fail' },
    {
      title: 'fails when only a part of the ports is denied',
      given: guarded({ ports: ['22', '3389'] }, denied({ ports: ['22'] })),
      outcome: 'fail'
    },
    { title: 'fails when only a part of the sources is denied', given: guarded(ssh, denied({ sources: ['0.0.0.0/1'] })), outcome: 'fail' },
    {
      title: 'fails when two rules deny a part each',
      given: guarded(ssh, denied({ sources: ['0.0.0.0/1'] }), denied({ sources: ['128.0.0.0/1'] })),
      outcome: 'fail'
    },
    { title: 'fails when only IPv4 is denied', given: guarded({ ...ssh, sources: ['::/0'] }, denied({})), outcome: 'fail' },
    { title: 'fails when a tag is denied', given: guarded(ssh, denied({ sources: ['web-tier'] })), outcome: 'fail' },
    {
      title: 'passes when the part beyond the allowed ports is denied',
      given: guarded({ ports: ['443', '22'] }, denied({ ports: ['22'] })),
      with: web,
      outcome: 'pass'
    },
    {
      title: 'passes when the part beyond the allowed sources is denied',
      given: guarded({ ...ssh, sources: ['203.0.113.0/24', '198.51.100.0/24'] }, denied({ sources: ['198.51.100.0/24'] })),
      with: office,
      outcome: 'pass'
    },
    {
      title: 'passes icmp that is denied',
      given: guarded({ protocol: 'icmp', ports: [] }, denied({ protocol: 'icmp', ports: [] })),
      outcome: 'pass'
    },
    {
      title: 'fails on icmp when ports of any protocol are denied',
      given: guarded({ protocol: 'icmp', ports: [] }, denied({ ports: ['22'] })),
      outcome: 'fail'
    },
    { title: 'takes a deny rule whose port cannot be read for none', given: guarded(ssh, denied({ ports: ['ssh'] })), outcome: 'fail' }
  ])
})

describe('the evidence of a violation', () => {
  it('is the path of each rule, told by whom the rules were told by', () => {
    const rules = known(
      [rule({ path: 'securityRules[1]' }), rule({ path: 'allowed[0]' })],
      { path: 'name', origin: 'declared' },
      { path: 'securityRules', origin: 'observed', resource: 'web-nsg' },
      { path: 'allowed', origin: 'provider-default', resource: 'shop-vpc' }
    )
    expect(judge(control, { facets: { ingress: { rules } } }).evidence).toEqual([
      { path: 'securityRules[1]', origin: 'observed', resource: 'web-nsg' },
      { path: 'allowed[0]', origin: 'provider-default', resource: 'shop-vpc' }
    ])
  })
})

describe('a pass', () => {
  const ADDRESSES = ['1.1.1.1', '9.9.9.9', '198.51.100.7', '203.0.113.7', '223.255.255.1', '2001:db8::1', '2606:4700::1111']
  const PORTS = [22, 80, 443, 3389]
  const source = fc.constantFrom(
    '0.0.0.0/0',
    '::/0',
    '0.0.0.0/1',
    '128.0.0.0/1',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '10.0.0.0/8',
    '2001:db8::/32',
    'web-tier'
  )
  const port = fc.constantFrom('*', '22', '80', '443', '20-100', '400-4000')
  const generated = fc.record<IngressRule>({
    name: fc.constant('rule'),
    protocol: fc.constantFrom('*', 'tcp', 'udp'),
    ports: fc.array(port, { minLength: 1, maxLength: 2 }),
    sources: fc.array(source, { minLength: 1, maxLength: 3 }),
    action: fc.constantFrom('allow', 'deny'),
    priority: fc.integer({ min: 1, max: 3 }),
    path: fc.constant('securityRules[0]')
  })

  it('lets no packet in from outside that is not allowed', () => {
    const parameters = fc.record({
      allowPorts: fc.subarray(['22', '80', '443', '20-100']),
      allowSources: fc.subarray(['203.0.113.0/24', '2001:db8::/32', '0.0.0.0/1'])
    })
    const holds = fc.property(fc.array(generated, { maxLength: 5 }), parameters, (rules, { allowPorts, allowSources }) => {
      const verdict = judge(control, { facets: { ingress: { rules: fact(rules) } } }, { allowPorts, allowSources })
      const outside = ADDRESSES.filter((address) => !contains(allowSources, address))
      const closed = PORTS.filter((asked) => !allowPorts.some((text) => includes(text, asked)))
      return verdict.outcome !== 'pass' || !outside.some((address) => closed.some((asked) => isAdmitted(rules, address, asked)))
    })
    expect(() => fc.assert(holds, { numRuns: 1000 })).not.toThrow()
  })

  function isAdmitted(rules: readonly IngressRule[], address: string, asked: number): boolean {
    const matching = rules.filter(
      ({ protocol, ports, sources }) => protocol !== 'udp' && ports.some((text) => includes(text, asked)) && contains(sources, address)
    )
    const first = Math.min(...matching.map(({ priority }) => priority))
    const deciding = matching.filter(({ priority }) => priority === first)
    return deciding.length > 0 && deciding.every(({ action }) => action === 'allow')
  }

  function contains(sources: readonly string[], address: string): boolean {
    return isCovered(
      addressRange(address) as AddressRange,
      sources.map(addressRange).filter((range) => range !== undefined)
    )
  }

  function includes(text: string, asked: number): boolean {
    const [first = 0, last = first] = text === '*' ? [0, 65_535] : text.split('-').map(Number)
    return first <= asked && asked <= last
  }
})
