import { defineControl } from '../model/control.ts'
import type { Facets } from '../model/facets.ts'
import type { Cloud } from '../model/resource.ts'
import { decide, every, some, type Verdict } from '../model/verdict.ts'
import { ofBackups } from './backups.ts'
import { cloudOf, judgeRegionCount } from './region-count.ts'

export default defineControl({
  id: 'backup-redundancy',
  title: 'Backups are kept in several places',
  description:
    'Backups are made and their copies spread over at least `zones` zones of a region and, with `regions`, over at least that many regions; ' +
    'a multi- or dual-region counts as two. Without either, two zones or two regions.',
  remedy: 'Keep the backups in zone-redundant, geo-redundant or multi-region storage',
  severity: 'medium',
  needs: ['backup'],
  parameters: {
    zones: { type: 'number', minimum: 1, description: 'Fewest zones that pass' },
    regions: { type: 'number', minimum: 1, description: 'Fewest regions that pass' }
  },
  judge({ self, facets: { backup } }, { zones, regions }) {
    const cloud = cloudOf(self)
    if (zones === undefined && regions === undefined) return ofBackups(backup, some([inZones(backup, 2), inRegions(backup, cloud, 2)]))
    const demands = [
      ...(zones === undefined ? [] : [inZones(backup, zones)]),
      ...(regions === undefined ? [] : [inRegions(backup, cloud, regions)])
    ]
    return ofBackups(backup, every(demands))
  }
})

function inZones(backup: Facets['backup'], minimum: number): Verdict {
  return decide(backup.zones, {
    what: 'zones of backups',
    required: `at least ${minimum} zones`,
    holds: (count) => count >= minimum,
    show: zones,
    says: (count) => `keeps backups in ${zones(count)}`
  })
}

function inRegions(backup: Facets['backup'], cloud: Cloud, minimum: number): Verdict {
  return judgeRegionCount([backup.regions], cloud, {
    what: 'regions of backups',
    minimum,
    says: (regions) => `keeps backups in ${regions}`
  })
}

function zones(count: number): string {
  return `${count} zone${count === 1 ? '' : 's'}`
}
