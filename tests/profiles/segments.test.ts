import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scan } from '../../src/scan.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-segments-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function verdictOf(claim: string, resources: readonly object[]): Promise<unknown> {
  const path = join(folder, 'inventory.json')
  writeFileSync(path, JSON.stringify(resources))
  const [profile = '', only = ''] = claim.split('/')
  const { claims } = await scan({ targets: [path], profiles: [profile], only: [only] })
  return claims[0]?.verdict
}

const URL = 'https://www.googleapis.com/compute/v1/projects/campaign'
const asset = (type: string, path: string, data: object) => ({
  name: `//compute.googleapis.com/projects/campaign/${path}`,
  assetType: `compute.googleapis.com/${type}`,
  resource: { version: 'v1', data: { name: path.split('/').at(-1), ...data } }
})
const NETWORK = asset('Network', 'global/networks/campaign', { autoCreateSubnetworks: false })
const subnet = (name: string, ipCidrRange: string) =>
  asset('Subnetwork', `regions/europe-west3/subnetworks/${name}`, {
    ipCidrRange,
    network: `${URL}/global/networks/campaign`,
    region: `${URL}/regions/europe-west3`
  })
const SUBNETS = [subnet('application', '10.10.0.0/24'), subnet('data', '10.10.1.0/24')]
const firewall = (name: string, rule: object) =>
  asset('Firewall', `global/firewalls/${name}`, {
    network: `${URL}/global/networks/campaign`,
    direction: 'INGRESS',
    priority: 1000,
    ...rule
  })
const TIER = firewall('app-to-db', { sourceTags: ['app'], targetTags: ['db'], allowed: [{ IPProtocol: 'tcp', ports: ['3306'] }] })
const DEFAULT_ALLOW_INTERNAL = firewall('default-allow-internal', {
  priority: 65_534,
  sourceRanges: ['10.128.0.0/9'],
  allowed: [{ IPProtocol: 'tcp', ports: ['0-65535'] }, { IPProtocol: 'udp', ports: ['0-65535'] }, { IPProtocol: 'icmp' }]
})
const ranged = (...sourceRanges: readonly string[]) =>
  firewall('to-db', { sourceRanges, allowed: [{ IPProtocol: 'tcp', ports: ['3306'] }] })

describe('the tiers of Maropost', () => {
  it.each([
    ['an allow rule that names the application tier', [TIER], 'upheld'],
    ['the rule that every default network has', [TIER, DEFAULT_ALLOW_INTERNAL], 'contradicted'],
    ['a range of one subnet', [NETWORK, ...SUBNETS, ranged('10.10.0.0/24')], 'upheld'],
    ['a range of two', [NETWORK, ...SUBNETS, ranged('10.10.0.0/23')], 'contradicted'],
    ['a range whose subnets nobody saw', [NETWORK, ranged('10.10.0.0/24')], 'undecided'],
    [
      'a public entry',
      [TIER, firewall('https', { sourceRanges: ['0.0.0.0/0'], allowed: [{ IPProtocol: 'tcp', ports: ['443'] }] })],
      'upheld'
    ],
    ['a database that is open to everybody', [ranged('0.0.0.0/0')], 'contradicted'],
    [
      'a rule that is switched off',
      [TIER, { ...DEFAULT_ALLOW_INTERNAL, resource: { data: { disabled: true, allowed: [{ IPProtocol: 'all' }] } } }],
      'upheld'
    ]
  ])('with %s', async (_, resources, verdict) => {
    expect(await verdictOf('maropost/app-db-acl-segregation', resources)).toBe(verdict)
  })
})

const GROUP = '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/portal/providers/Microsoft.Network'
const rule = (name: string, properties: object) => ({
  name,
  properties: {
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    priority: 100,
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: '3306',
    ...properties
  }
})
const guarded = (...securityRules: readonly object[]) => ({
  id: `${GROUP}/networkSecurityGroups/data`,
  name: 'data',
  type: 'Microsoft.Network/networkSecurityGroups',
  location: 'westeurope',
  properties: { securityRules, subnets: [{ id: `${GROUP}/virtualNetworks/private/subnets/data` }] }
})
const VNET = {
  id: `${GROUP}/virtualNetworks/private`,
  name: 'private',
  type: 'Microsoft.Network/virtualNetworks',
  location: 'westeurope',
  properties: {
    addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
    subnets: [
      {
        name: 'workloads',
        properties: { addressPrefix: '10.1.0.0/24', networkSecurityGroup: { id: `${GROUP}/networkSecurityGroups/data` } }
      },
      { name: 'data', properties: { addressPrefix: '10.1.1.0/24', networkSecurityGroup: { id: `${GROUP}/networkSecurityGroups/data` } } }
    ]
  }
}
const NOTHING_ELSE = rule('nothing-else', {
  access: 'Deny',
  protocol: '*',
  priority: 4096,
  sourceAddressPrefix: '*',
  destinationPortRange: '*'
})
const NO_INTERNET = rule('no-internet', {
  access: 'Deny',
  protocol: '*',
  priority: 4096,
  sourceAddressPrefix: 'Internet',
  destinationPortRange: '*'
})
const BY_GROUP = rule('workloads', { sourceApplicationSecurityGroups: [{ id: `${GROUP}/applicationSecurityGroups/workloads` }] })
const from = (sourceAddressPrefix: string) => rule('workloads', { sourceAddressPrefix })

describe('the segments of Sendmarc', () => {
  it.each([
    ['a group, and a denial above the built-in rule', [guarded(BY_GROUP, NOTHING_ELSE)], 'upheld'],
    ['a group, and the built-in rule that joins the network', [guarded(BY_GROUP)], 'contradicted'],
    ['a denial of the internet alone', [guarded(BY_GROUP, NO_INTERNET)], 'contradicted'],
    ['one subnet', [VNET, guarded(from('10.1.0.0/24'), NOTHING_ELSE)], 'upheld'],
    ['the whole address space', [VNET, guarded(from('10.1.0.0/16'), NOTHING_ELSE)], 'contradicted'],
    ['the whole network by its tag', [guarded(from('VirtualNetwork'), NOTHING_ELSE)], 'contradicted'],
    [
      'a subnet that nothing guards',
      [
        guarded(BY_GROUP, NOTHING_ELSE),
        { ...VNET, properties: { subnets: [{ name: 'flat', properties: { addressPrefix: '10.1.9.0/24' } }] } }
      ],
      'contradicted'
    ]
  ])('with %s', async (_, resources, verdict) => {
    expect(await verdictOf('sendmarc/segregate-trust-levels', resources)).toBe(verdict)
  })
})

const address = {
  id: `${GROUP}/publicIPAddresses/front`,
  name: 'front',
  type: 'Microsoft.Network/publicIPAddresses',
  location: 'westeurope',
  properties: {}
}
const frontends = { frontendIPConfigurations: [{ name: 'public', properties: { publicIPAddress: { id: address.id } } }] }
const gateway = (firewallMode: string) => ({
  id: `${GROUP}/applicationGateways/portal`,
  name: 'portal',
  type: 'Microsoft.Network/applicationGateways',
  location: 'westeurope',
  properties: {
    ...frontends,
    sku: { name: 'WAF_v2', tier: 'WAF_v2' },
    webApplicationFirewallConfiguration: { enabled: true, firewallMode, ruleSetType: 'OWASP', ruleSetVersion: '3.2' }
  }
})
const BALANCER = {
  id: `${GROUP}/loadBalancers/side`,
  name: 'side',
  type: 'Microsoft.Network/loadBalancers',
  location: 'westeurope',
  properties: {
    ...frontends,
    loadBalancingRules: [{ name: 'https', properties: { protocol: 'Tcp', frontendPort: 443, backendPort: 443 } }]
  }
}

describe('the public path of Sendmarc', () => {
  it.each([
    ['a gateway whose firewall prevents', [gateway('Prevention'), address], 'upheld'],
    ['one that only detects', [gateway('Detection'), address], 'contradicted'],
    ['a plain balancer beside it', [gateway('Prevention'), address, BALANCER], 'contradicted']
  ])('with %s', async (_, resources, verdict) => {
    expect(await verdictOf('sendmarc/public-path-lb-and-firewall', resources)).toBe(verdict)
  })
})
