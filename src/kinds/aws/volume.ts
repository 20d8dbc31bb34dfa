import { defineKind } from '../../graph/kind.ts'
import { UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { byRecoveryPoints, bySelections, recoveryPointsUntold, unselected } from './backup-selections.ts'
import { keyLevel, keyLink, settleKeyLevel } from './customer-key.ts'
import { madeByEks } from './eks-made.ts'
import { zonalPlacement } from './place.ts'

/** EBS volume. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Volume.html (2026-11-22) */
export default defineKind({
  id: 'aws.volume',
  title: 'EBS volume',
  cloud: 'aws',
  role: 'disk',
  types: { 'aws-config': ['AWS::EC2::Volume'] },
  links: [keyLink('kmsKeyId')],
  providerMade: madeByEks,
  facets: {
    placement: zonalPlacement,
    // Copies elsewhere are made through snapshots.
    replication: (r) => ({ regions: r.byNature([], 'volumeId') }),
    publicEndpoint: 'not-applicable',
    // An encrypted volume always names its key.
    encryptionAtRest: (r) => ({
      key: keyLevel(r.boolean('encrypted', { absent: UNSTATED }), r.string('kmsKeyId', { absent: UNSTATED }))
    }),
    // Replicated within its zone. https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html (2026-11-22)
    zoneRedundancy: (r) => ({ zones: r.byNature(1, 'availabilityZone') }),
    backup: unselected,
    backupHistory: recoveryPointsUntold
  },
  settle: { encryptionAtRest: settleKeyLevel, backup: withItsServer, backupHistory: byRecoveryPoints }
})

/** AWS Config records neither snapshots that AWS Backup did not make nor the lifecycle policies that take them. */
const BY_SELECTIONS = bySelections('not-modelled')

/**
 * A backup of a server holds its volumes as well.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html (2026-11-22)
 */
function withItsServer(own: Facets['backup'], near: Neighbourhood): Answer<'backup'> {
  const itself = BY_SELECTIONS(own, near)
  if (typeof itself !== 'string') return itself
  const servers = near.from('attachedTo', ['aws.instance'])
  if (servers.state === 'unknown') return own
  return servers.value.map((server) => BY_SELECTIONS(own, server.near)).find((answer) => typeof answer !== 'string') ?? itself
}
