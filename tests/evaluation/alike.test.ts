import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/profile.ts'
import type { Resource } from '../../src/model/resource.ts'
import { asset, claimed, declared } from './evaluated.ts'

const TWO_REGIONS: Partial<Claim> = {
  scope: { roles: ['cluster'] },
  verify: [{ control: 'region-redundant', with: { alike: ['Workload'] } }]
}

/** A cluster in the first or the second of two regions, with the work that its label names. */
const CLOUDS: Readonly<Record<string, (name: string, place: 0 | 1, workload: string) => Resource>> = {
  gcp: (name, place, workload) =>
    asset('container.googleapis.com/Cluster', name, {
      location: ['europe-west3', 'europe-west4'][place],
      resourceLabels: { Workload: workload }
    }),
  azure: (name, place, workload) =>
    declared('azure-native:containerservice:ManagedCluster', name, {
      location: ['westeurope', 'northeurope'][place],
      tags: { workload }
    }),
  aws: (name, place, workload) => ({
    id: `arn:aws:eks:eu-central-1:111122223333:cluster/${name}`,
    typeSystem: 'aws-config',
    type: 'AWS::EKS::Cluster',
    name,
    cloud: 'aws',
    origin: 'observed',
    document: { awsRegion: ['eu-central-1', 'eu-west-1'][place], tags: { Workload: workload }, configuration: { Name: name } }
  })
}

describe.each(Object.entries(CLOUDS))('clusters of %s', (_cloud, cluster) => {
  it('stand in for each other where their labels say that they do the same work', () => {
    expect(claimed([cluster('one', 0, 'portal'), cluster('two', 1, 'portal')], TWO_REGIONS)).toMatchObject({
      verdict: 'upheld',
      outcomes: { pass: 2 }
    })
  })

  it('do not where they do other work, or stand in the same region', () => {
    const others = [cluster('one', 0, 'portal'), cluster('two', 1, 'search'), cluster('three', 0, 'portal')]
    expect(claimed(others, TWO_REGIONS)).toMatchObject({ verdict: 'contradicted', outcomes: { fail: 3 } })
  })
})

it('a gap leaves open which other clusters there are', () => {
  const cluster = CLOUDS.gcp?.('one', 0, 'portal') as Resource
  const gaps = [{ what: 'clusters', why: 'denied' as const, types: ['container.googleapis.com/Cluster'] }]
  expect(claimed([cluster], TWO_REGIONS, { gaps })).toMatchObject({ verdict: 'undecided', undecidedBy: 'not-collected' })
})
