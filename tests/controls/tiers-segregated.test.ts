import { describe } from 'vitest'
import control from '../../src/controls/tiers-segregated.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { IngressRule, Segment } from '../../src/model/facets.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const SEGMENTS: readonly Segment[] = [
  { name: 'application', ranges: ['10.1.1.0/24'] },
  { name: 'data', ranges: ['10.1.2.0/24', '2001:db8:0:2::/64'] },
  { name: 'edge', ranges: ['10.1.3.0/24', '2001:db8:0:3::/64'] }
]
const rule = (given: Partial<IngressRule>): IngressRule => ({
  name: 'in',
  protocol: 'tcp',
  ports: ['3306'],
  sources: ['tag:application'],
  action: 'allow',
  priority: 1000,
  path: 'securityRules[0]',
  ...given
})
const given = (rules: Fact<readonly IngressRule[]>, around: Fact<readonly Segment[]> = fact(SEGMENTS)): Given => ({
  facets: { ingress: { rules }, segments: { around } }
})
const guarded = (...rules: readonly Partial<IngressRule>[]): Given => given(fact(rules.map(rule), 'securityRules'))
const from = (...sources: readonly string[]): Given => guarded({ sources })
/** Azure's own rules, of which the first joins all that is in the network. */
const VNET = { name: 'AllowVnetInBound', protocol: '*', ports: ['*'], sources: ['VirtualNetwork'], priority: 65_000 }
const DENY = { name: 'DenyAllInBound', action: 'deny', protocol: '*', ports: ['*'], sources: ['0.0.0.0/0'] } as const

describe('tiers-segregated', () => {
  rows(control, [
    { title: 'passes when nothing comes in', given: guarded(), outcome: 'pass', required: 'one segment at a time' },
    { title: 'passes a network tag', given: from('tag:application'), outcome: 'pass' },
    { title: 'passes a service account', given: from('serviceAccount:app@ledger.iam.gserviceaccount.com'), outcome: 'pass' },
    { title: 'passes an application security group', given: from('asg:application'), outcome: 'pass' },
    { title: 'passes a security group', given: from('sg-0a1b2c3d'), outcome: 'pass' },
    { title: 'passes one subnet', given: from('10.1.1.0/24'), outcome: 'pass' },
    { title: 'passes one server', given: from('10.1.1.7'), outcome: 'pass' },
    {
      title: 'fails a range that touches two subnets',
      given: from('10.1.2.0/23'),
      outcome: 'fail',
      found: '10.1.2.0/23 to tcp 3306 (in): the segments data, edge'
    },
    { title: 'fails a range of version 6 that touches two subnets', given: from('2001:db8::/32'), outcome: 'fail' },
    { title: 'fails the range of all networks of the auto mode', given: from('10.128.0.0/9'), outcome: 'fail', because: /whole block/ },
    { title: 'fails a whole block of private addresses', given: from('192.168.0.0/16'), outcome: 'fail' },
    { title: 'fails half of all addresses', given: from('0.0.0.0/1'), outcome: 'fail' },
    { title: 'fails everybody', given: from('0.0.0.0/0'), outcome: 'fail', found: '0.0.0.0/0 to tcp 3306 (in): everybody' },
    { title: 'fails everybody on version 6', given: from('::/0'), outcome: 'fail' },
    { title: 'fails a rule that names no source', given: from(), outcome: 'fail' },
    {
      title: 'fails the virtual network',
      given: guarded(VNET),
      outcome: 'fail',
      because: /VirtualNetwork to everything.*the whole network/
    },
    { title: 'fails the network contexts of Google', given: from('networkContext:INTRA_VPC'), outcome: 'fail' },
    { title: 'fails one of several sources', given: from('tag:application', '10.0.0.0/8'), outcome: 'fail' },
    { title: 'leaves the internet to another control', given: from('internet'), outcome: 'pass' },
    { title: 'leaves public addresses to another control', given: from('203.0.113.0/24', '35.191.0.0/16'), outcome: 'pass' },
    { title: 'takes the identity-aware proxy for no segment', given: from('35.235.240.0/20'), outcome: 'pass' },
    { title: 'takes services of the platform for no segment', given: from('AzureLoadBalancer', 'GatewayManager'), outcome: 'pass' },
    {
      title: 'leaves open what stands in a private range outside of the network',
      given: from('10.9.0.0/16'),
      outcome: 'unknown',
      because: /10\.9\.0\.0\/16 \(in\) is one segment: segments of the network that the range belongs to/
    },
    { title: 'leaves open what a prefix list holds', given: from('pl-0a1b2c3d'), outcome: 'unknown' },
    { title: 'leaves open what an address group holds', given: from('addressGroup:offices'), outcome: 'unknown' },
    { title: 'fails a certain breach, whatever else is open', given: from('10.9.0.0/16', '10.0.0.0/8'), outcome: 'fail' }
  ])
})

describe('tiers-segregated behind deny rules', () => {
  rows(control, [
    { title: 'passes when everything else is turned away first', given: guarded({}, { ...DENY, priority: 4096 }, VNET), outcome: 'pass' },
    {
      title: 'passes when the network is turned away by its name',
      given: guarded({ ...DENY, sources: ['VirtualNetwork'], priority: 4096 }, VNET),
      outcome: 'pass'
    },
    {
      title: 'fails when only the internet is turned away',
      given: guarded({ ...DENY, sources: ['internet'], priority: 4096 }, VNET),
      outcome: 'fail'
    },
    { title: 'fails when it is turned away too late', given: guarded(VNET, { ...DENY, priority: 65_500 }), outcome: 'fail' },
    {
      title: 'fails when only one port is turned away',
      given: guarded({ ...DENY, protocol: 'tcp', ports: ['22'], priority: 100 }, VNET),
      outcome: 'fail'
    },
    {
      title: 'passes a range that a larger one shadows',
      given: guarded({ ...DENY, sources: ['10.0.0.0/8'], priority: 100 }, { sources: ['10.1.0.0/16'] }),
      outcome: 'pass'
    },
    {
      title: 'fails a range that is shadowed in part',
      given: guarded({ ...DENY, sources: ['10.1.1.0/24'], priority: 100 }, { sources: ['10.1.0.0/16'] }),
      outcome: 'fail'
    },
    {
      title: 'fails everybody on version 6 when only version 4 is turned away',
      given: guarded({ ...DENY, priority: 100 }, { sources: ['::/0'] }),
      outcome: 'fail'
    }
  ])
})

describe('tiers-segregated with sources that may come in', () => {
  const to = (allow: readonly string[], of: Given, outcome: 'pass' | 'fail' | 'unknown', title: string) => ({
    title,
    given: of,
    with: { allow },
    outcome
  })
  rows(control, [
    to(['tag:application 3306'], from('tag:application'), 'pass', 'passes the tier to its port'),
    to(['tag:application 3307'], from('tag:application'), 'fail', 'fails the tier to another port'),
    to(['tag:application'], guarded({ ports: ['*'], protocol: '*' }), 'pass', 'passes the tier to every port'),
    to(['tag:application 3306'], guarded({ ports: ['3305-3306'] }), 'fail', 'fails the tier to more ports than one'),
    to(['tag:application 3305,3306'], guarded({ ports: ['3305-3306'] }), 'pass', 'passes the tier to all of its ports'),
    to(['tag:application'], from('tag:jump'), 'fail', 'fails another tier'),
    to(['tag:app*'], from('TAG:application'), 'pass', 'passes by a part of the name, in any case'),
    to(['tag:app'], from('tag:application'), 'fail', 'fails a name that only begins alike'),
    to(['10.1.1.0/24'], from('10.1.1.0/25'), 'pass', 'passes a part of an allowed range'),
    to(['10.1.1.0/24'], from('10.1.0.0/23'), 'fail', 'fails a range that is larger'),
    to(['10.1.1.0/24'], from('10.1.2.0/24'), 'fail', 'fails a subnet that is not named'),
    to(['10.9.0.0/16'], from('10.9.1.0/24'), 'pass', 'passes a range of another network that is named'),
    to(['VirtualNetwork'], guarded(VNET), 'pass', 'passes the whole network where it is named'),
    to(['tag:application'], from('203.0.113.0/24'), 'pass', 'leaves public addresses alone'),
    to(['tag:application'], from('pl-0a1b2c3d'), 'unknown', 'leaves open what a prefix list holds'),
    to(['pl-0a1b2c3d'], from('pl-0a1b2c3d'), 'pass', 'passes a prefix list that is named')
  ])
})

describe('tiers-segregated with ports', () => {
  rows(control, [
    {
      title: 'passes everybody to a port that is open to all',
      given: guarded({ sources: ['0.0.0.0/0'], ports: ['443'] }),
      with: { allowPorts: ['443'] },
      outcome: 'pass'
    },
    {
      title: 'fails everybody to another',
      given: guarded({ sources: ['0.0.0.0/0'], ports: ['443', '444'] }),
      with: { allowPorts: ['443'] },
      outcome: 'fail'
    },
    {
      title: 'fails the network to a port that is open to all',
      given: guarded({ ...VNET, protocol: 'tcp', ports: ['443'] }),
      with: { allowPorts: ['443'] },
      outcome: 'fail'
    },
    {
      title: 'judges no other ports than those that are named',
      given: guarded({ sources: ['VirtualNetwork'], ports: ['443'] }),
      with: { ports: ['22'] },
      outcome: 'pass'
    },
    {
      title: 'judges those that are named among others',
      given: guarded({ sources: ['VirtualNetwork'], ports: ['20-30'] }),
      with: { ports: ['22'] },
      outcome: 'fail',
      found: 'VirtualNetwork to tcp 22 (in): the whole network'
    },
    {
      title: 'judges no protocol without ports where ports are named',
      given: guarded({ protocol: 'icmp', ports: ['*'], sources: ['10.0.0.0/8'] }),
      with: { ports: ['22'] },
      outcome: 'pass'
    },
    {
      title: 'judges protocols without ports otherwise',
      given: guarded({ protocol: 'icmp', ports: ['*'], sources: ['10.0.0.0/8'] }),
      outcome: 'fail'
    },
    {
      title: 'takes a deny rule for the judged ports for enough',
      given: guarded({ ...DENY, ports: ['22'], priority: 100 }, VNET),
      with: { ports: ['22'] },
      outcome: 'pass'
    },
    ...unknowns('inbound rules', (rules) => given(rules)),
    {
      title: 'needs no segments for a group',
      given: given(fact([rule({})], 'securityRules'), { state: 'unknown', why: 'computed', evidence: [], waitsOn: [] }),
      outcome: 'pass'
    },
    ...unknowns('segments of a range', (around) => given(fact([rule({ sources: ['10.1.1.0/24'] })], 'securityRules'), around))
  ])
})
