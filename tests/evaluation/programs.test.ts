import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/profile.ts'
import type { Gap, Resource } from '../../src/model/resource.ts'
import { asset, claimed, database, declared, disk } from './evaluated.ts'

const IN_CODE: Partial<Claim> = { verify: [{ control: 'in-program' }], needsSource: 'the state of the program' }
const NETWORKS = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/ledger/providers/Microsoft.Network/virtualNetworks'

/** A resource that the state of a stack has, known there by these ids. */
function inState(type: string, name: string, ...aliases: readonly string[]): Resource {
  return declared(type, name, {}, { aliases })
}

function network(name: string, resourceGroup = 'ledger'): Resource {
  const id = `${NETWORKS.replace('/ledger/', `/${resourceGroup}/`)}/${name}`
  return {
    id,
    typeSystem: 'arm',
    type: 'Microsoft.Network/virtualNetworks',
    name,
    cloud: 'azure',
    origin: 'observed',
    document: { id, name, location: 'westeurope', properties: {} }
  }
}

function told(resources: readonly Resource[], gaps: readonly Gap[] = []) {
  const { verdict, undecidedBy, listed, outcomes } = claimed(resources, IN_CODE, { gaps })
  const found = listed.map(({ resource, outcome, because }) => `${outcome} ${resource.name}: ${because}`)
  return { verdict, undecidedBy, pass: outcomes.pass, found }
}

describe('whether a program made what is there', () => {
  it('nobody knows without the state of one', () => {
    expect(told([network('core')])).toMatchObject({ verdict: 'undecided', undecidedBy: 'untold' })
    expect(told([network('core'), declared('azure-native:network:VirtualNetwork', 'core')])).toMatchObject({ undecidedBy: 'untold' })
  })

  it('is told by its id, in any case', () => {
    const made = inState('azure-native:network:VirtualNetwork', 'vnet', `${NETWORKS}/Core`.toLowerCase())
    expect(told([network('core'), made])).toMatchObject({ verdict: 'upheld', pass: 1, found: [] })
    expect(told([network('core'), network('by-hand'), made])).toMatchObject({
      verdict: 'contradicted',
      found: ['fail by-hand: is in the state of no program']
    })
  })

  it('is told by no name of another that has an id of its own', () => {
    const made = inState('azure-native:network:VirtualNetwork', 'vnet', `${NETWORKS}/core`)
    expect(told([network('core', 'elsewhere'), made]).found).toEqual(['fail core: is in the state of no program'])
  })

  it('is told by its name where the state knows no more', () => {
    const made = inState('gcp:sql/databaseInstance:DatabaseInstance', 'orders', 'orders-4711')
    expect(told([database('orders-4711'), made])).toMatchObject({ verdict: 'upheld', pass: 1 })
    expect(told([database('orders-4712'), made]).found).toEqual(['fail orders-4712: is in the state of no program'])
  })

  it('is open of what a machine or a group may have made', () => {
    const made = inState('gcp:sql/databaseInstance:DatabaseInstance', 'orders', 'orders')
    expect(told([disk('boot'), database('orders'), made])).toMatchObject({
      verdict: 'undecided',
      found: [expect.stringMatching(/^unknown boot/)]
    })
  })

  it('is asked of no part of a kind that providers make on their own', () => {
    const made = inState('gcp:sql/databaseInstance:DatabaseInstance', 'orders', 'orders')
    const own = asset('logging.googleapis.com/LogBucket', '_Default', {
      name: 'projects/ledger-prod/locations/global/buckets/_Default'
    })
    expect(told([own, database('orders'), made])).toMatchObject({ verdict: 'upheld', pass: 1, found: [] })
  })

  it('is open where some of the state could not be read', () => {
    const made = inState('gcp:sql/databaseInstance:DatabaseInstance', 'orders', 'orders')
    const gap: Gap = { what: 'a resource of the state', why: 'unreadable', typeSystem: 'pulumi' }
    expect(told([database('invoices'), database('orders'), made], [gap])).toMatchObject({
      verdict: 'undecided',
      found: [expect.stringMatching(/^unknown invoices: .*a resource of the state/)]
    })
  })

  it('is open in clouds of which there is no state', () => {
    const made = inState('gcp:sql/databaseInstance:DatabaseInstance', 'orders', 'orders')
    expect(told([network('core'), database('orders'), made])).toMatchObject({
      verdict: 'undecided',
      found: [expect.stringMatching(/^unknown core: .*no state of a program has anything of azure/)]
    })
  })

  it('is not told by what a program only looks up', () => {
    const made = inState('azure-native:network:VirtualNetwork', 'vnet', `${NETWORKS}/core`)
    const found = { ...inState('azure-native:network:VirtualNetwork', 'other', `${NETWORKS}/by-hand`), external: true }
    expect(told([network('core'), network('by-hand'), made, found]).found).toEqual(['fail by-hand: is in the state of no program'])
  })

  it('is not told by a resource of another kind with the same short id', () => {
    const made = inState('gcp:sql/databaseInstance:DatabaseInstance', 'ledger', 'ledger')
    expect(told([asset('storage.googleapis.com/Bucket', 'ledger'), database('ledger'), made]).found).toEqual([
      'fail ledger: is in the state of no program'
    ])
  })

  it('is open of what lies within something that a program made', () => {
    const id = `${NETWORKS}/core/subnets/inline`
    const subnet: Resource = {
      ...network('inline'),
      id,
      type: 'Microsoft.Network/virtualNetworks/subnets',
      document: { id, name: 'inline' }
    }
    const made = inState('azure-native:network:VirtualNetwork', 'vnet', `${NETWORKS}/core`)
    expect(told([subnet, network('core'), made])).toMatchObject({
      verdict: 'undecided',
      found: [expect.stringMatching(/^unknown inline/)]
    })
  })

  it('is told by kind and name where the live id is a number', () => {
    const zone = asset('dns.googleapis.com/ManagedZone', '4711', { name: 'portal' }, { name: 'portal' })
    const made = inState('gcp:dns/managedZone:ManagedZone', 'zone', 'projects/ledger-prod/managedZones/portal')
    expect(told([zone, made])).toMatchObject({ verdict: 'upheld', pass: 1 })
    const other = inState('gcp:dns/managedZone:ManagedZone', 'zone', 'projects/other/managedZones/portal')
    expect(told([zone, other]).found).toEqual(['fail portal: is in the state of no program'])
  })
})
