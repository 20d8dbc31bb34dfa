import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, mergeUnknown, unknown, isObserved } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { madeForGkeNodes } from './gke-made.ts'
import { joinedReferences, nestedReferences } from './nested-references.ts'
import { multiZonePlacement, zonalPlacement, zoneNames } from './zone.ts'

const TEMPLATE = /compute\/(i|regionI)nstanceTemplate:/

/** Managed instance group, zonal or regional. https://cloud.google.com/compute/docs/reference/rest/v1/instanceGroupManagers (2026-11-22) */
export default defineKind({
  id: 'gcp.instance-group-manager',
  title: 'Managed instance group',
  cloud: 'gcp',
  role: 'server-group',
  types: {
    pulumi: ['gcp:compute/instanceGroupManager:InstanceGroupManager', 'gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager'],
    terraform: ['google_compute_instance_group_manager', 'google_compute_region_instance_group_manager'],
    cai: ['compute.googleapis.com/InstanceGroupManager', 'compute.googleapis.com/RegionInstanceGroupManager']
  },
  links: [
    { name: 'uses', to: ['gcp.instance-template'], read: templates },
    // In programs the autoscaler points at the group.
    {
      name: 'usesPolicy',
      to: ['gcp.autoscaler'],
      read: (r) =>
        r.dialect === 'gcp-api' ? r.references('status.autoscaler', /compute\/(a|regionA)utoscaler:/) : r.byNature([], 'targetSize')
    }
  ],
  labels: 'none',
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: () => ({ sent: unknown('not-collected', { missing: 'instance template of the group not collected' }) }),
    monitoring: alertsElsewhere,
    placement,
    publicAddress: () => ({ addresses: unknown('not-collected', { missing: 'instance template of the group not collected' }) }),
    zoneRedundancy: (r) => ({ zones: chain(regional(r), (spread) => (spread ? zonesInUse(r) : r.byNature(1, 'zone'))) }),
    nodes,
    // An autoscaler is a resource of its own.
    scaling: (r) => ({ automatic: unscaled(r), newPools: unscaled(r) })
  },
  settle: {
    monitoring: heardOf('gce_instance', 'instance_group'),
    publicAddress: (own, near) => ({ addresses: addressesOfTemplates(own.addresses, near) }),
    hostLogs: (own, near) => ({ sent: logsOfTemplates(own.sent, near) }),
    nodes: (own, near) => ({ minimum: scaledMinimum(own.minimum, near) }),
    scaling: (own, near) => ({ ...own, automatic: scaledByItself(own.automatic, near) })
  },
  providerMade: madeByGke,
  fixes: { 'multi-node': (_dialect, { minimumNodes }) => ({ path: 'targetSize', value: minimumNodes ?? 2 }) }
})

function madeByGke(r: Reader): Fact<boolean> {
  return madeForGkeNodes(r, r.byNature({}, 'name'))
}

/** Groups of nodes grow and shrink as their cluster says, without an autoscaler. */
function unscaled(r: Reader): Fact<boolean> {
  return chain(madeByGke(r), (made) =>
    made ? unknown('not-collected', { missing: 'the cluster whose nodes these are scales them' }) : r.byNature(false, 'targetSize')
  )
}

/** The document of a regional group may leave the region to the provider's configuration: in programs the type tells. */
function regional(r: Reader): Fact<boolean> {
  return r.dialect === 'gcp-api' ? r.present('region') : r.byNature(/region/i.test(r.type), 'region')
}

function placement(r: Reader): Facets['placement'] {
  const zonal = zonalPlacement(r)
  const spread = multiZonePlacement(r, distributionZones(r))
  return {
    regions: chain(regional(r), (is) => (is ? spread.regions : zonal.regions)),
    zones: chain(regional(r), (is) => (is ? spread.zones : zonal.zones))
  }
}

function distributionZones(r: Reader): Fact<readonly string[]> {
  if (r.dialect === 'terraform') return zoneNames(r.strings('distributionPolicyZones'))
  return zoneNames(chain(r.list('distributionPolicy.zones'), (zones) => list(zones.map((zone) => zone.string('zone', { absent: '' })))))
}

/**
 * Three zones of the region are taken where none are named; the shapes ANY and ANY_SINGLE_ZONE do not promise to spread over them.
 * A group of fewer servers than zones stands in as many zones as it has servers.
 * https://cloud.google.com/compute/docs/instance-groups/distributing-instances-with-regional-instance-groups (2026-11-22)
 */
function zonesInUse(r: Reader): Fact<number> {
  const shape = r.string(r.by({ terraform: 'distributionPolicyTargetShape', 'gcp-api': 'distributionPolicy.targetShape' }), {
    absent: 'EVEN'
  })
  const named = map(distributionZones(r), (zones) => (zones.length === 0 ? 3 : new Set(zones).size))
  return chain(shape, (name) =>
    name.startsWith('ANY')
      ? known(1)
      : chain(named, (zones) => map(r.number('targetSize', { absent: 0 }), (size) => (size > 0 ? Math.min(size, zones) : zones)))
  )
}

/** The API omits zero; a program without target size leaves it to an autoscaler, or to zero servers. */
function nodes(r: Reader): Answer<'nodes'> {
  if (r.dialect === 'gcp-api') return { minimum: r.number('targetSize', { absent: 0 }) }
  return {
    minimum: chain(
      r.present('targetSize', { emptyIs: 'present' }),
      (stated): Fact<number> =>
        stated
          ? r.number('targetSize', { absent: 0 })
          : unknown('not-collected', { missing: 'targetSize is not set and no autoscaler is collected' })
    )
  }
}

function templates(r: Reader): ReturnType<typeof joinedReferences> {
  const ofVersions = nestedReferences(r.list('versions'), (version) => version.references('instanceTemplate', TEMPLATE))
  return r.dialect === 'terraform' ? ofVersions : joinedReferences([ofVersions, r.references('instanceTemplate', TEMPLATE)])
}

/** One template with an address is enough, whatever is unknown of the others. */
function addressesOfTemplates(own: Fact<readonly string[]>, near: Neighbourhood): Fact<readonly string[]> {
  return chain(near.to('uses'), (found) => {
    const answers = found.map((template) => template.facet('publicAddress')).filter((answer) => typeof answer !== 'string')
    const addresses = answers.map((answer) => answer.addresses)
    if (addresses.length < found.length || addresses.length === 0) return own
    const open = addresses.filter((fact) => fact.state === 'known' && fact.value.length > 0)
    const unread = addresses.filter((fact) => fact.state === 'unknown')
    if (open.length === 0 && unread.length > 0) return mergeUnknown(unread)
    return map(list(open.length > 0 ? open : addresses), (values) => [...new Set(values.flat())])
  })
}

/** Servers of every template have to. */
function logsOfTemplates(own: Fact<boolean>, near: Neighbourhood): Fact<boolean> {
  return chain(near.to('uses'), (found) => {
    const answers = found.map((template) => template.facet('hostLogs')).filter((answer) => typeof answer !== 'string')
    return answers.length < found.length || answers.length === 0 ? own : allTrue(answers.map(({ sent }) => sent))
  })
}

/** An autoscaler's minimum replaces the target size, which it moves. */
function scaledMinimum(own: Fact<number>, near: Neighbourhood): Fact<number> {
  const scalers = autoscalers(near)
  if (scalers === 'none') return own
  if (scalers.state === 'unknown') return scalers
  const minimums = scalers.value.map((scaler) => scaler.facet('nodes')).filter((answer) => typeof answer !== 'string')
  if (minimums.length > 0) return map(list(minimums.map((answer) => answer.minimum)), (counts) => Math.min(...counts))
  return own.state === 'unknown' && own.why === 'not-collected'
    ? known(0, { path: 'targetSize', origin: 'provider-default', value: 0 })
    : own
}

function scaledByItself(own: Fact<boolean>, near: Neighbourhood): Fact<boolean> {
  const scalers = autoscalers(near)
  if (scalers === 'none') return own
  return chain(scalers, (found) => {
    const answers = found.map((scaler) => scaler.facet('scaling')).filter((answer) => typeof answer !== 'string')
    return answers.length === 0 ? own : anyTrue(answers.map((answer) => answer.automatic))
  })
}

/** An inventory names the autoscaler in the group itself; what is named by none and points at none there has none. */
function autoscalers(near: Neighbourhood): Fact<readonly Neighbour[]> | 'none' {
  const pointedAt = near.to('usesPolicy')
  if (pointedAt.state === 'unknown' || pointedAt.value.length > 0) return pointedAt
  const pointing = near.from('attachedTo', ['gcp.autoscaler'])
  return pointing.state === 'unknown' && isObserved(near.points('uses')) ? 'none' : pointing
}
