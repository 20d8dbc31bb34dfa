import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import { keyLevel, keyLink, settleKeyLevel } from './customer-key.ts'
import { regionalPlacement } from './place.ts'

/** Vault of AWS Backup. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-backup-backupvault.html (2026-11-22) */
export default defineKind({
  id: 'aws.backup-vault',
  title: 'AWS Backup vault',
  cloud: 'aws',
  role: 'backup-store',
  types: { 'aws-config': ['AWS::Backup::BackupVault'] },
  names: ['BackupVaultName'],
  links: [keyLink('EncryptionKeyArn')],
  facets: {
    placement: (r) => regionalPlacement(r),
    // Copies elsewhere are recovery points of another vault.
    replication: (r) => ({ regions: r.byNature([], 'BackupVaultArn') }),
    // A vault is no endpoint: it is reached through the API of AWS Backup alone.
    publicEndpoint: 'not-applicable',
    privateConnectivity: 'not-applicable',
    encryptionAtRest: (r) => ({ key: keyLevel(known(true), r.string('EncryptionKeyArn', { absent: UNSTATED })) }),
    // Plans and recovery points tell of backups.
    backup: 'not-applicable',
    // What happens to a recovery point that was deleted depends on what it is of.
    softDelete: 'not-modelled',
    deletionProtection: (r) => ({ enabled: isLocked(r) })
  },
  settle: { encryptionAtRest: settleKeyLevel }
})

/**
 * A locked vault, in governance mode or for good, lets go of nothing before its time. That AWS Config tells of no lock does not say that
 * there is none. https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html (2026-11-22)
 */
function isLocked(r: Reader): Fact<boolean> {
  return chain(r.present('LockConfiguration'), (locked) =>
    locked ? known(true) : unknown('not-collected', { missing: 'AWS Config records no lock of the vault' })
  )
}
