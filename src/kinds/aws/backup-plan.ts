import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { ownArn, regionOfArn, siblingArn } from './arn.ts'
import { hoursBetween } from './backup-schedule.ts'
import { levelOf, weakestKey } from './customer-key.ts'
import { recorded, regionalPlacement, regionsOf } from './place.ts'

/**
 * Backups lie in several zones, whatever they are of. https://docs.aws.amazon.com/aws-backup/latest/devguide/disaster-recovery-resiliency.html (2026-11-22)
 */
export const BACKUP_ZONES = 2

const TOLD_BY_VAULT = unknown('not-collected', { missing: 'keys of its backup vaults' })

/** Plan of AWS Backup. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html (2026-11-22) */
export default defineKind({
  id: 'aws.backup-plan',
  title: 'AWS Backup plan',
  cloud: 'aws',
  role: 'backup',
  types: { 'aws-config': ['AWS::Backup::BackupPlan'] },
  names: ['BackupPlanId'],
  links: [{ name: 'uses', to: ['aws.backup-vault'], read: vaults }],
  facets: {
    placement: (r) => regionalPlacement(r),
    // The plan holds no data; its vaults do.
    encryptionAtRest: 'not-applicable',
    backup,
    restorePoint: 'not-applicable',
    anonymousAccess: 'not-applicable'
  },
  settle: { backup: (own, near) => ({ ...own, key: keyOfVaults(own, near) }) }
})

function rules(r: Reader): Fact<readonly Reader[]> {
  return recorded(r, 'BackupPlan.BackupPlanRule')
}

function backup(r: Reader): Facets['backup'] {
  const told = <T>(tell: (found: readonly Reader[]) => Fact<T>, none: T): Fact<T> =>
    chain(rules(r), (found) => (found.length === 0 ? known(none) : tell(found)))
  return {
    enabled: map(rules(r), (found) => found.length > 0),
    // The rule that runs most often.
    everyHours: told((found) => map(list(found.map(interval)), (hours) => Math.min(...hours)), Infinity),
    retentionDays: told((found) => alike(found.map(retention), 'its rules keep backups for different times'), 0),
    restoreWindowDays: told((found) => map(list(found.map(window)), (days) => Math.max(...days)), 0),
    regions: told(
      (found) =>
        alike(
          found.map((rule) => regions(rule, r)),
          'its rules copy to different regions'
        ),
      []
    ),
    zones: told(() => r.byNature(BACKUP_ZONES, 'BackupPlan.BackupPlanRule.TargetBackupVault'), 0),
    key: TOLD_BY_VAULT
  }
}

function interval(rule: Reader): Fact<number> {
  return chain(rule.string('ScheduleExpression', { absent: UNSTATED }), hoursBetween)
}

/** Without a lifecycle a backup is never deleted. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html (2026-11-22) */
function retention(rule: Reader): Fact<number> {
  return map(rule.number('Lifecycle.DeleteAfterDays', { absent: Infinity }), (days) => (days < 0 ? Infinity : days))
}

/** A continuous backup goes back as far as it is kept. https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html (2026-11-22) */
function window(rule: Reader): Fact<number> {
  return chain(rule.boolean('EnableContinuousBackup', { absent: false }), (continuous) => (continuous ? retention(rule) : known(0)))
}

function regions(rule: Reader, r: Reader): Fact<readonly string[]> {
  const copies = chain(copyVaults(rule), (vaults) => {
    const found = vaults.map(regionOfArn)
    return found.includes(undefined)
      ? unknown('unreadable', { missing: 'region of a vault that it copies to' })
      : known(found as readonly string[])
  })
  return map(all<[readonly string[], readonly string[]]>([regionsOf(r), copies]), (both) => [...new Set(both.flat())].sort())
}

function copyVaults(rule: Reader): Fact<readonly string[]> {
  return chain(rule.list('CopyActions'), (copies) =>
    list(copies.map((copy) => copy.string('DestinationBackupVaultArn', { absent: UNSTATED })))
  )
}

/** What all rules say; what they say differently is not one value. */
function alike<T>(facts: readonly Fact<T>[], otherwise: string): Fact<T> {
  return chain(list(facts), (values): Fact<T> => {
    const same = new Set(values.map((value) => JSON.stringify(value === Infinity ? 'never' : value))).size === 1
    return same ? known(values[0] as T) : unknown('unreadable', { missing: otherwise })
  })
}

/** A rule names the vault of its own region by name, those that it copies to by ARN. */
function vaults(r: Reader): Fact<readonly Reference[]> {
  const named = chain(rules(r), (found) =>
    list(found.map((rule) => all<[string, readonly string[]]>([rule.string('TargetBackupVault', { absent: UNSTATED }), copyVaults(rule)])))
  )
  return map(all<[string, readonly (readonly [string, readonly string[]])[]]>([ownArn(r), named]), ([own, found]) => {
    const arns = found.flatMap(([target, copies]) => [siblingArn(own, 'backup', `backup-vault:${target}`), ...copies])
    return [...new Set(arns)].map((text) => ({ text }))
  })
}

function keyOfVaults(own: Facets['backup'], near: Neighbourhood): Facets['backup']['key'] {
  return chain(near.to('uses'), (found) => (found.length === 0 ? own.key : weakestKey(found.map(levelOf))))
}

/** Several plans that back the same thing up: it is, as often as the one that does so most often; what else they say has to be alike. */
export function joined(plans: readonly Facets['backup'][]): Facets['backup'] {
  const [first] = plans
  if (first !== undefined && plans.length === 1) return first
  const told = <N extends keyof Facets['backup']>(name: N): readonly Facets['backup'][N][] => plans.map((plan) => plan[name])
  return {
    enabled: anyTrue(told('enabled')),
    everyHours: map(list(told('everyHours')), (hours) => Math.min(...hours)),
    retentionDays: alike(told('retentionDays'), DIFFERENT),
    restoreWindowDays: map(list(told('restoreWindowDays')), (days) => Math.max(...days)),
    regions: alike(told('regions'), DIFFERENT),
    zones: alike(told('zones'), DIFFERENT),
    key: weakestKey(told('key'))
  }
}

const DIFFERENT = 'several plans say it differently'
