import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { all, chain, map } from '../../model/fact.ts'

/** Autoscaler of a managed instance group. https://cloud.google.com/compute/docs/reference/rest/v1/autoscalers (2026-11-22) */
export default defineKind({
  id: 'gcp.autoscaler',
  title: 'Autoscaler',
  cloud: 'gcp',
  role: 'attachment',
  types: {
    pulumi: ['gcp:compute/autoscaler:Autoscaler', 'gcp:compute/regionAutoscaler:RegionAutoscaler'],
    terraform: ['google_compute_autoscaler', 'google_compute_region_autoscaler'],
    cai: ['compute.googleapis.com/Autoscaler']
  },
  links: [
    {
      name: 'attachedTo',
      to: ['gcp.instance-group-manager'],
      read: (r) => r.references('target', /compute\/(i|regionI)nstanceGroupManager:/)
    }
  ],
  labels: 'none',
  facets: { nodes, scaling },
  fixes: {
    'multi-node': (dialect, { minimumNodes }) => ({
      path: dialect === 'terraform' ? 'autoscalingPolicy.minReplicas' : 'autoscalingPolicy.minNumReplicas',
      value: minimumNodes ?? 2
    })
  }
})

/** An autoscaler that is off leaves the group at its target size. */
function nodes(r: Reader): Answer<'nodes'> {
  const mode = r.string('autoscalingPolicy.mode', { absent: 'ON' })
  if (mode.state === 'known' && mode.value === 'OFF') return 'not-applicable'
  const minimum =
    r.dialect === 'terraform'
      ? r.number('autoscalingPolicy.minReplicas', { absent: UNSTATED })
      : r.number('autoscalingPolicy.minNumReplicas', { absent: 0 })
  return { minimum: chain(mode, () => minimum) }
}

/** ON, or one of the modes that only ever add: ONLY_SCALE_OUT, formerly ONLY_UP. */
function scaling(r: Reader): Facets['scaling'] {
  const [least, most] =
    r.dialect === 'terraform'
      ? [r.number('autoscalingPolicy.minReplicas', { absent: UNSTATED }), r.number('autoscalingPolicy.maxReplicas', { absent: UNSTATED })]
      : [r.number('autoscalingPolicy.minNumReplicas', { absent: 0 }), r.number('autoscalingPolicy.maxNumReplicas', { absent: UNSTATED })]
  const automatic = chain(r.string('autoscalingPolicy.mode', { absent: 'ON' }), (mode) =>
    mode === 'OFF' ? r.byNature(false, 'autoscalingPolicy.mode') : map(all<[number, number]>([least, most]), ([min, max]) => max > min)
  )
  return { automatic, newPools: r.byNature(false, 'autoscalingPolicy') }
}
