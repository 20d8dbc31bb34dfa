import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { mayGrow } from './node-pools.ts'

const NO_PROFILES = 'its profiles'

/** How many there are of something at a time; it is judged through that. https://learn.microsoft.com/rest/api/monitor/autoscale-settings (2022-10-01, names as the SDK has them, 2026-11-29) */
export default defineKind({
  id: 'azure.autoscale-setting',
  title: 'Azure autoscale setting',
  cloud: 'azure',
  role: 'attachment',
  types: { pulumi: ['azure-native:monitor:AutoscaleSetting'], arm: ['Microsoft.Insights/autoscaleSettings'] },
  names: ['name', 'autoscaleSettingName'],
  links: [
    {
      name: 'attachedTo',
      to: ['azure.virtual-machine-scale-set'],
      read: (r) => r.references('targetResourceUri', /compute[^:]*:VirtualMachineScaleSet$/)
    }
  ],
  facets: { nodes, scaling }
})

/** "The default value is 'false'": see `enabled` in the reference above. Off, it moves nothing. */
function isOn(r: Reader): Fact<boolean> {
  return r.boolean('enabled', { absent: false })
}

function profiles(r: Reader): Fact<readonly Reader[]> {
  return chain(
    r.list('profiles'),
    (found): Fact<readonly Reader[]> => (found.length === 0 ? unknown('not-collected', { missing: NO_PROFILES }) : known(found))
  )
}

function bound(profile: Reader, which: 'minimum' | 'maximum'): Fact<number> {
  return profile.number(`capacity.${which}`, { absent: UNSTATED })
}

/** The lowest that any of its profiles lets the number go. */
function nodes(r: Reader): Answer<'nodes'> {
  const on = isOn(r)
  if (on.state === 'known' && !on.value) return 'not-applicable'
  const minimums = chain(profiles(r), (found) => list(found.map((profile) => bound(profile, 'minimum'))))
  return { minimum: chain(on, () => map(minimums, (values) => Math.min(...values))) }
}

/** Whenever a profile holds, one of its rules adds to what there is, and there is room for more. */
function scaling(r: Reader): Facets['scaling'] {
  const every = chain(profiles(r), (found) => allTrue(found.map(grows)))
  return { automatic: chain(isOn(r), (on) => (on ? every : known(false))), newPools: r.byNature(false, 'profiles') }
}

function grows(profile: Reader): Fact<boolean> {
  const adds = chain(profile.list('rules'), (rules) => anyTrue(rules.map(increases)))
  return allTrue([adds, mayGrow(bound(profile, 'minimum'), bound(profile, 'maximum'))])
}

function increases(rule: Reader): Fact<boolean> {
  const action = all<[string, string]>([
    rule.string('scaleAction.direction', { absent: 'None' }),
    rule.string('scaleAction.type', { absent: 'ChangeCount' })
  ])
  return chain(action, ([direction, type]): Fact<boolean> => {
    if (direction.toLowerCase() === 'increase') return known(true)
    // To an exact number, which may be more or less than there was.
    if (direction.toLowerCase() === 'none' && /^exactcount$/i.test(type))
      return unknown('unreadable', { missing: 'whether an exact number is more' })
    return known(false)
  })
}
