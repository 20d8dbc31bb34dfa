import type { Reader } from './reader.ts'
import type { Facets } from '../model/facets.ts'
import { chain, type Fact, known, mergeUnknown } from '../model/fact.ts'

type Backup = Facets['backup']

/** Backups of what others back up: every fact as soon as it is told by whom they are made. */
export function backupAsTold(told: Fact<Backup>): Backup {
  return {
    enabled: chain(told, (backup) => backup.enabled),
    everyHours: chain(told, (backup) => backup.everyHours),
    retentionDays: chain(told, (backup) => backup.retentionDays),
    restoreWindowDays: chain(told, (backup) => backup.restoreWindowDays),
    regions: chain(told, (backup) => backup.regions),
    zones: chain(told, (backup) => backup.zones),
    key: chain(told, (backup) => backup.key)
  }
}

/** Of several, one that runs, whatever becomes of the others; as long as that is unknown of any, none is sure not to. */
export function runningBackup(backups: readonly Backup[], otherwise: Backup): Fact<Backup> {
  const running = backups.find(({ enabled }) => enabled.state === 'known' && enabled.value)
  if (running !== undefined || backups.length < 2) return known(running ?? backups[0] ?? otherwise)
  const open = backups.map(({ enabled }) => enabled).filter((enabled) => enabled.state === 'unknown')
  return open.length > 0 ? mergeUnknown(open) : known(backups[0] ?? otherwise)
}

/** That there are none, by the nature of what is read; `path` names where one would look for them. */
export function noBackups(r: Reader, path: string): Facets['backup'] {
  return {
    enabled: r.byNature(false, path),
    everyHours: r.byNature(Number.POSITIVE_INFINITY, path),
    retentionDays: r.byNature(0, path),
    restoreWindowDays: r.byNature(0, path),
    regions: r.byNature([], path),
    zones: r.byNature(0, path),
    key: r.byNature('none', path)
  }
}
