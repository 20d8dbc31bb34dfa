import { defineKind } from '../../graph/kind.ts'
import { untoldHistory } from '../../graph/backup-history.ts'
import type { Reader } from '../../graph/reader.ts'
import { allTrue, unknown } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { madeForGkeNodes } from './gke-made.ts'
import { serverHardening } from './hardening.ts'
import { serverLogs } from './host-logs.ts'
import { historyOfDisks, ownBackup, settleBackup } from './instance-backup.ts'
import { diskLinks } from './instance-disks.ts'
import { ownKey, settleKey } from './instance-key.ts'
import { metadataFlag } from './instance-metadata.ts'
import { networkLinks, publicAddresses } from './network-interface.ts'
import { zonalPlacement } from './zone.ts'

const INTERFACES = 'networkInterfaces'

/** Compute Engine VM. https://cloud.google.com/compute/docs/reference/rest/v1/instances (2026-11-22) */
export default defineKind({
  id: 'gcp.instance',
  title: 'Compute Engine instance',
  cloud: 'gcp',
  role: 'server',
  types: {
    pulumi: ['gcp:compute/instance:Instance'],
    terraform: ['google_compute_instance'],
    cai: ['compute.googleapis.com/Instance']
  },
  links: [...networkLinks(() => INTERFACES), ...diskLinks],
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: serverLogs,
    monitoring: alertsElsewhere,
    placement: zonalPlacement,
    publicAddress: (r) => ({ addresses: publicAddresses(r, INTERFACES) }),
    encryptionAtRest: (r) => ({ key: ownKey(r) }),
    zoneRedundancy: (r) => ({ zones: r.byNature(1, 'zone') }),
    backup: ownBackup,
    backupHistory: (r) => untoldHistory(r, 'disks', { whole: true }),
    deletionProtection: (r) => ({ enabled: r.boolean('deletionProtection', { absent: false }) }),
    identity: (r) => ({ directoryOnly: osLogin(r) }),
    hardening: (r) => serverHardening(r),
    secondFactor: (r) => ({ required: secondFactor(r) })
  },
  settle: {
    monitoring: heardOf('gce_instance'),
    encryptionAtRest: settleKey,
    backup: settleBackup,
    backupHistory: historyOfDisks
  },
  providerMade: (r) => madeForGkeNodes(r),
  fixes: {
    'no-public-address': () => ({ path: 'networkInterfaces[*].accessConfigs', value: [] }),
    'deletion-protected': () => ({ path: 'deletionProtection', value: true, safe: true }),
    'identity-based-access': (dialect) =>
      dialect === 'terraform'
        ? { path: 'metadata.enable-oslogin', value: 'TRUE' }
        : { path: 'metadata.items', value: [{ key: 'enable-oslogin', value: 'TRUE' }] }
  }
})

/**
 * OS Login turns metadata keys off: only IAM lets anybody in over SSH. The project's own metadata may say so too, where the
 * server says nothing. https://cloud.google.com/compute/docs/oslogin/set-up-oslogin (2026-11-22)
 */
function osLogin(r: Reader): Facets['identity']['directoryOnly'] {
  return metadataFlag(r, 'metadata', 'enable-oslogin')
}

/**
 * OS Login asks for it on the server itself. Whether the directory asks at the console and the API too, no inventory tells: this much is
 * never proven. https://cloud.google.com/compute/docs/oslogin/set-up-oslogin (2026-11-28)
 */
function secondFactor(r: Reader): Facets['secondFactor']['required'] {
  const elsewhere = unknown('not-collected', { missing: 'whether the directory asks for a second factor at the console and the API' })
  return allTrue([osLogin(r), metadataFlag(r, 'metadata', 'enable-oslogin-2fa'), elsewhere])
}
