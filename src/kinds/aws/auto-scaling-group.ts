import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { SECRET, UNKNOWN_SENTINEL } from '../../model/resource.ts'
import { alarmsElsewhere, heardByAlarms } from './alarm-watching.ts'
import { ownArn, siblingArn } from './arn.ts'
import { madeByEks } from './eks-made.ts'
import { namedByEach, regionalPlacement, texts } from './place.ts'

/** Auto Scaling group. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html (2026-11-22) */
export default defineKind({
  id: 'aws.auto-scaling-group',
  title: 'Auto Scaling group',
  cloud: 'aws',
  role: 'server-group',
  types: { 'aws-config': ['AWS::AutoScaling::AutoScalingGroup'] },
  names: ['autoScalingGroupName'],
  links: [
    { name: 'uses', to: ['aws.instance'], read: (r) => namedByEach(r, 'instances', 'instanceId') },
    { name: 'inSubnet', to: ['aws.subnet'], read: subnets },
    { name: 'childOf', to: ['aws.eks-cluster'], read: cluster }
  ],
  providerMade: madeByEks,
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: 'not-modelled',
    monitoring: alarmsElsewhere,
    placement: (r) => regionalPlacement(r, zoneNames(r)),
    publicAddress: () => ({ addresses: unknown('not-collected', { missing: 'its instances' }) }),
    zoneRedundancy: (r) => ({ zones: zonesInUse(r) }),
    // What it may shrink to.
    nodes: (r) => ({ minimum: minimum(r) }),
    scaling
  },
  settle: { monitoring: heardByAlarms, publicAddress: ofItsInstances, scaling: scaledByPolicies }
})

function zoneNames(r: Reader): Fact<readonly string[]> {
  return texts(r, 'availabilityZones', { absent: UNSTATED })
}

function minimum(r: Reader): Fact<number> {
  return r.number('minSize', { absent: UNSTATED })
}

/** Room to grow; what makes use of it are policies, which are resources of their own. */
function scaling(r: Reader): Facets['scaling'] {
  const room = map(all<[number, number]>([minimum(r), r.number('maxSize', { absent: UNSTATED })]), ([least, most]) => most > least)
  return { automatic: room, newPools: r.byNature(false, 'maxSize') }
}

/**
 * Nodes of a cluster are mostly added by an autoscaler that runs in it, which no document here tells of.
 * https://docs.aws.amazon.com/eks/latest/userguide/autoscaling.html (2026-11-29)
 */
function scaledByPolicies(own: Facets['scaling'], near: Neighbourhood): Facets['scaling'] {
  const adding = chain(near.from('attachedTo', ['aws.scaling-policy']), (policies) =>
    anyTrue(
      policies.flatMap((policy) => {
        const answer = policy.facet('scaling')
        return typeof answer === 'string' ? [] : [answer.automatic]
      })
    )
  )
  const byPolicies = chain(adding, (adds) => (adds ? adding : chain(near.points('childOf'), (node) => (node ? BY_ITS_CLUSTER : adding))))
  return { ...own, automatic: chain(own.automatic, (room) => (room ? byPolicies : own.automatic)) }
}

const BY_ITS_CLUSTER = unknown('not-collected', { missing: 'whether an autoscaler runs in its cluster' })

/**
 * Instances are spread evenly over the zones; fewer of them than zones, as many as it may shrink to, stand in as many zones as they are.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-availability-zone-balanced.html (2026-11-22)
 */
function zonesInUse(r: Reader): Fact<number> {
  return map(all<[readonly string[], number]>([zoneNames(r), minimum(r)]), ([zones, size]) => {
    const spread = new Set(zones).size
    return size > 0 ? Math.min(size, spread) : spread
  })
}

/** One text with commas between the ids. */
function subnets(r: Reader): Fact<readonly Reference[]> {
  return map(r.string('vpczoneIdentifier', { absent: '' }), (ids) =>
    ids
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '')
      .map((text) => ({ text }))
  )
}

/**
 * Tags name the cluster of which instances are nodes: those of managed node groups, and of groups that join by themselves.
 * https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/launch-workers.html (2026-11-22)
 */
function cluster(r: Reader): Fact<readonly Reference[]> {
  return chain(r.record('tags'), (tags) => {
    const mark = Object.keys(tags).find((tag) => tag.startsWith(NODE_TAG))
    const name = tags['eks:cluster-name'] ?? mark?.slice(NODE_TAG.length)
    if (name === UNKNOWN_SENTINEL || name === SECRET) return unknown('computed')
    return map(ownArn(r), (own) => (name === undefined ? [] : [{ text: siblingArn(own, 'eks', `cluster/${name}`) }]))
  })
}

const NODE_TAG = 'kubernetes.io/cluster/'

/** Addresses of the instances that it runs; without any, its launch template would tell. */
function ofItsInstances(own: Facets['publicAddress'], near: Neighbourhood): Facets['publicAddress'] {
  return {
    addresses: chain(near.to('uses'), (instances) =>
      instances.length === 0 ? own.addresses : map(list(instances.map(addressesOf)), (found) => found.flat())
    )
  }
}

function addressesOf(instance: Neighbour): Fact<readonly string[]> {
  const answer = instance.facet('publicAddress')
  return typeof answer === 'string'
    ? unknown('not-collected', { missing: `addresses of ${instance.name} are ${answer}` })
    : answer.addresses
}
