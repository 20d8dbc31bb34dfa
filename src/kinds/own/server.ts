import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { measure } from '../../model/measure.ts'
import { AT_SITE, BACKED_UP_AT, placement, settledPlacement, UNTOLD, zoneRedundancy } from './place.ts'
import {
  cipher,
  backup,
  backupHistory,
  deletionProtection,
  ENCRYPTED_BY,
  encryptionAtRest,
  identity,
  publicAddress,
  settledBackup,
  settledHistory
} from './protection.ts'
import {
  monitoring,
  clock,
  operation,
  patching,
  settledClock,
  settledRestoreTest,
  TIMED_BY,
  untoldRestoreTest,
  vulnerabilityScan
} from './upkeep.ts'

/** A host or a virtual machine. */
export default defineKind({
  id: 'own.server',
  title: 'Server',
  cloud: 'own',
  role: 'server',
  types: { neutral: ['server'] },
  links: [TIMED_BY, AT_SITE, BACKED_UP_AT, ENCRYPTED_BY],
  facets: {
    operation,
    patching,
    vulnerabilityScan,
    clock,
    restoreTest: untoldRestoreTest,
    placement,
    publicAddress,
    cipher,
    encryptionAtRest,
    zoneRedundancy,
    backup,
    backupHistory,
    monitoring,
    deletionProtection,
    identity,
    hardening,
    hostLogs: (r) => ({ sent: r.boolean('sendsLogs', UNTOLD) }),
    malwareProtection: (r) => ({ enabled: r.boolean('malwareProtection', UNTOLD) })
  },
  settle: {
    clock: settledClock,
    restoreTest: settledRestoreTest,
    placement: settledPlacement,
    backup: settledBackup,
    backupHistory: settledHistory
  }
})

/** A host of one's own has neither an account of a cloud nor one that hands out its credentials. */
function hardening(r: Reader): Facets['hardening'] {
  const taken = (name: string): Facets['hardening']['secureBoot'] => measure(r.boolean(`hardening.${name}`, UNTOLD))
  const byNature = r.byNature('not-offered' as const, 'hardening')
  return {
    secureBoot: taken('secureBoot'),
    ownIdentity: byNature,
    closedConsole: taken('closedConsole'),
    personalLogin: taken('personalLogin'),
    guardedMetadata: byNature
  }
}
