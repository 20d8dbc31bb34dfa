import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { regionName } from '../../model/region.ts'
import { BACKUP_ZONES } from './backup-plan.ts'
import { byRecoveryPoints, bySelections, recoveryPointsUntold } from './backup-selections.ts'
import { keyLevel, keyLink, settleKeyLevel } from './customer-key.ts'
import { type Statement, statementsOf } from './iam-policy.ts'
import { regionalPlacement, regionsOf } from './place.ts'

/**
 * EFS file system. AWS Config shows it as CloudFormation does, which leaves out what is not set.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-filesystem.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.efs-file-system',
  title: 'EFS file system',
  cloud: 'aws',
  role: 'object-storage',
  types: { 'aws-config': ['AWS::EFS::FileSystem'] },
  names: ['FileSystemId'],
  links: [keyLink('KmsKeyId')],
  facets: {
    placement: (r) =>
      regionalPlacement(
        r,
        map(oneZone(r), (zone) => (zone === '' ? [] : [zone]))
      ),
    replication: (r) => ({ regions: copies(r) }),
    // Clients mount it at addresses in the subnets of a VPC. https://docs.aws.amazon.com/efs/latest/ug/how-it-works.html (2026-11-22)
    publicEndpoint: (r) => ({ reach: r.byNature('closed', 'FileSystemId'), sources: r.byNature([], 'FileSystemId') }),
    privateConnectivity: (r) => ({ attached: r.byNature(true, 'FileSystemId') }),
    // Nobody outside its networks reaches it; whether those inside need an identity is told of that.
    anonymousAccess: 'not-applicable',
    encryptionAtRest: (r) => ({
      key: keyLevel(r.boolean('Encrypted', { absent: UNSTATED }), r.string('KmsKeyId', { absent: UNSTATED }))
    }),
    // The policy may demand TLS, of which 1.2 is the version. https://docs.aws.amazon.com/efs/latest/ug/encryption-in-transit.html (2026-11-22)
    encryptionInTransit: (r) => ({
      plaintextRefused: map(policy(r), (statements) => statements.some(deniesPlaintext)),
      minimumTls: r.byNature('1.2', 'FileSystemPolicy')
    }),
    // Every storage class but One Zone keeps files in several zones, at least three. https://docs.aws.amazon.com/efs/latest/ug/features.html (2026-11-22)
    zoneRedundancy: (r) => ({ zones: map(oneZone(r), (zone) => (zone === '' ? 3 : 1)) }),
    // What is deleted is gone but for backups.
    softDelete: (r) => ({ days: r.byNature(0, 'FileSystemId') }),
    // Rules only move files to other classes. https://docs.aws.amazon.com/efs/latest/ug/lifecycle-management-efs.html (2026-11-28)
    retention: (r) => ({
      earliestDays: r.byNature(Infinity, 'LifecyclePolicies'),
      latestDays: r.byNature(Infinity, 'LifecyclePolicies'),
      afterDeletionDays: r.byNature(0, 'FileSystemId')
    }),
    immutability: (r) => ({ days: r.byNature(0, 'FileSystemId'), locked: r.byNature(false, 'FileSystemId') }),
    identity: (r) => ({ directoryOnly: map(policy(r), (statements) => statements.length > 0 && statements.every(namesClients)) }),
    // No log tells who reads and writes files.
    audit: 'not-modelled',
    backup,
    backupHistory: recoveryPointsUntold
  },
  settle: {
    encryptionAtRest: settleKeyLevel,
    backup: settleBackup,
    backupHistory: byRecoveryPoints
  }
})

/** Set for a file system of One Zone alone. */
function oneZone(r: Reader): Fact<string> {
  return chain(r.string('FileSystemId', { absent: UNSTATED }), () => r.string('AvailabilityZoneName', { absent: '' }))
}

function copies(r: Reader): Fact<readonly string[]> {
  return chain(r.string('FileSystemId', { absent: UNSTATED }), () =>
    chain(r.list('ReplicationConfiguration.Destinations'), (found) =>
      map(list(found.map((copy) => copy.string('Region', { absent: UNSTATED }))), (regions) => [...new Set(regions.map(regionName))])
    )
  )
}

/** AWS Config writes an empty policy where there is none: every client that reaches the file system may then mount it. */
function policy(r: Reader): Fact<readonly Statement[]> {
  return chain(r.json('FileSystemPolicy', { absent: UNSTATED }), (json): Fact<readonly Statement[]> => {
    const statements = statementsOf(json)
    return statements === undefined ? unknown('unreadable', { missing: 'FileSystemPolicy is not a policy in JSON' }) : known(statements)
  })
}

/** Who cannot mount cannot read or write either. https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html (2026-11-22) */
function deniesPlaintext({ allows, who, actions, conditions: [only, ...others] }: Statement): boolean {
  if (allows || who !== 'everyone' || only?.key !== 'aws:securetransport' || others.length > 0) return false
  const isMount = actions?.some((action) => /^(\*|elasticfilesystem:(\*|client\*|clientmount))$/.test(action)) === true
  return isMount && /^bool(ifexists)?$/.test(only.operator) && only.values.join().toLowerCase() === 'false'
}

/** A grant to everyone takes in clients without any identity. */
function namesClients({ allows, who }: Statement): boolean {
  return !allows || who === 'named'
}

/**
 * Automatic backups are made by a plan of AWS Backup that the service keeps, and which is not among those of the account.
 * https://docs.aws.amazon.com/efs/latest/ug/automatic-backups.html (2026-11-22)
 */
function backup(r: Reader): Facets['backup'] {
  const enabled = map(r.string('BackupPolicy.Status', { absent: UNSTATED }), (status) => /^ENABL(ED|ING)$/.test(status))
  const whenOn = <T>(then: Fact<T>, otherwise: T): Fact<T> => chain(enabled, (on) => (on ? then : known(otherwise)))
  const untold = unknown('not-collected', { missing: 'the plan and vault of its automatic backups' })
  return {
    enabled,
    everyHours: whenOn(untold, Infinity),
    retentionDays: whenOn(untold, 0),
    // A file system is not backed up continuously. https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html (2026-11-22)
    restoreWindowDays: whenOn(known(0), 0),
    regions: whenOn(regionsOf(r), []),
    zones: whenOn(known(BACKUP_ZONES), 0),
    key: whenOn(untold, 'none')
  }
}

/** Other plans may back up what is not backed up automatically. */
function settleBackup(own: Facets['backup'], near: Neighbourhood): Answer<'backup'> {
  const { enabled } = own
  return enabled.state === 'known' && !enabled.value ? bySelections(own)(own, near) : own
}
