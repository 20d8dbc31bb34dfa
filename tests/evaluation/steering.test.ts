import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/profile.ts'
import type { Resource } from '../../src/model/resource.ts'
import { asset, claimed } from './evaluated.ts'

const STEERED: Partial<Claim> = {
  scope: { roles: ['load-balancer', 'steering'] },
  verify: [{ control: 'failover-in-jurisdiction', with: { jurisdictions: ['US', 'EEA'] }, essential: true }]
}

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'

/** A regional load balancer of Google Cloud, at an address of its own. */
function balancer(region: string, ip: string): readonly Resource[] {
  const at = { region: `${COMPUTE}/regions/${region}` }
  return [
    asset('compute.googleapis.com/Address', `entry-${region}`, { ...at, address: ip }),
    asset('compute.googleapis.com/ForwardingRule', `entry-${region}`, {
      ...at,
      IPAddress: ip,
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      backendService: `${COMPUTE}/regions/${region}/backendServices/entry-${region}`
    }),
    asset(
      'compute.googleapis.com/RegionBackendService',
      `entry-${region}`,
      {
        ...at,
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTPS',
        backends: [{ group: `${COMPUTE}/regions/${region}/instanceGroups/messaging` }]
      },
      { id: `//compute.googleapis.com/projects/ledger-prod/regions/${region}/backendServices/entry-${region}` }
    )
  ]
}

function name(ips: readonly string[], policy: object = { healthCheck: `${COMPUTE}/global/healthChecks/entry` }): Resource {
  return asset('dns.googleapis.com/ResourceRecordSet', 'ledger.example.', {
    routingPolicy: { ...policy, wrr: { items: ips.map((ip) => ({ weight: 1, healthCheckedTargets: { externalEndpoints: [ip] } })) } }
  })
}

const VIRGINIA = balancer('us-east4', '203.0.113.1')
const IOWA = balancer('us-central1', '203.0.113.2')
const FRANKFURT = balancer('europe-west3', '203.0.113.3')

function judged(resources: readonly Resource[]): readonly string[] {
  const { listed, verdict } = claimed(resources, STEERED)
  return [verdict, ...listed.map(({ outcome, resource }) => `${outcome} ${resource.kind} ${resource.name}`).sort()]
}

describe('load balancers of an inventory of Google Cloud', () => {
  it('are held to the name that steers to them', () => {
    expect(judged([...VIRGINIA, ...IOWA, name(['203.0.113.1', '203.0.113.2'])])).toEqual(['upheld'])
  })

  it('fail where the name leads to one of them only, and leave the other open, which another name may lead to', () => {
    const found = judged([...VIRGINIA, ...IOWA, name(['203.0.113.1'])])
    expect(found).toContain('fail gcp.forwarding-rule entry-us-east4')
    expect(found).toContain('unknown gcp.forwarding-rule entry-us-central1')
  })

  it('fail where the name leads across', () => {
    expect(judged([...VIRGINIA, ...FRANKFURT, name(['203.0.113.1', '203.0.113.3'])])).toEqual([
      'contradicted',
      'fail gcp.backend-service entry-europe-west3',
      'fail gcp.backend-service entry-us-east4',
      'fail gcp.dns-record-set ledger.example.',
      'fail gcp.forwarding-rule entry-europe-west3',
      'fail gcp.forwarding-rule entry-us-east4'
    ])
  })

  it('fail where nothing is probed', () => {
    expect(judged([...VIRGINIA, ...IOWA, name(['203.0.113.1', '203.0.113.2'], {})])[0]).toBe('contradicted')
  })

  it('stay open where no names were collected', () => {
    expect(judged([...VIRGINIA, ...IOWA])[0]).toBe('undecided')
  })
})

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'

function arm(type: string, called: string, document: object): Resource {
  const id = `${NETWORK}/${type}/${called}`
  return {
    id,
    typeSystem: 'arm',
    type: `Microsoft.Network/${type}`,
    name: called,
    cloud: 'azure',
    origin: 'observed',
    document: { id, name: called, ...document }
  }
}

function gateway(location: string): readonly Resource[] {
  return [
    arm('publicIPAddresses', `entry-${location}`, { location, sku: { name: 'Standard' } }),
    arm('applicationGateways', `entry-${location}`, {
      location,
      properties: {
        frontendIPConfigurations: [
          { name: 'public', properties: { publicIPAddress: { id: `${NETWORK}/publicIPAddresses/entry-${location}` } } }
        ]
      }
    })
  ]
}

function profile(endpoints: readonly object[]): Resource {
  return arm('trafficManagerProfiles', 'entry', {
    location: 'global',
    properties: {
      trafficRoutingMethod: 'Performance',
      endpoints: endpoints.map((properties, index) => ({ name: `site-${index}`, properties }))
    }
  })
}

const inAzure = (location: string): object => ({
  targetResourceId: `${NETWORK}/publicIPAddresses/entry-${location}`,
  endpointLocation: location
})

describe('gateways of an inventory of Azure', () => {
  const entries = [...gateway('westeurope'), ...gateway('northeurope')]

  it('are held to the profile that steers to their addresses', () => {
    expect(judged([...entries, profile(['westeurope', 'northeurope'].map(inAzure))])).toEqual(['upheld'])
  })

  it('stay open beside a profile that does not know them', () => {
    expect(judged([...entries, ...gateway('swedencentral'), profile(['westeurope', 'northeurope'].map(inAzure))])).toEqual([
      'undecided',
      'unknown azure.application-gateway entry-swedencentral'
    ])
  })

  it('stay open beside an endpoint that leads nobody knows where', () => {
    const elsewhere = { target: 'entry.ledger.example', endpointLocation: 'West Europe' }
    expect(judged([...entries, profile([elsewhere, inAzure('northeurope')])])).toEqual([
      'undecided',
      'unknown azure.application-gateway entry-northeurope',
      'unknown azure.application-gateway entry-westeurope'
    ])
  })

  it('stay open where no profiles were collected', () => {
    expect(judged(entries)[0]).toBe('undecided')
  })
})
