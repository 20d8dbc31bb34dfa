/** What is known of a record that says nothing: a neutral inventory has no defaults. */
const OPEN = '?not-collected'

export const UNTOLD = {
  placement: { regions: OPEN, zones: OPEN },
  placementAtSite: { regions: OPEN, zones: [] },
  replication: { regions: OPEN },
  publicAddress: { addresses: OPEN },
  publicEndpoint: { reach: OPEN, sources: OPEN },
  anonymousAccess: { allowed: OPEN },
  privateConnectivity: { attached: OPEN },
  encryptionAtRest: { key: OPEN },
  cipher: { storedBits: OPEN, backupBits: OPEN },
  encryptionInTransit: { plaintextRefused: OPEN, minimumTls: OPEN },
  offeredCiphers: { minimumBits: OPEN },
  zoneRedundancy: { zones: OPEN },
  nodes: { minimum: OPEN },
  steering: { regions: OPEN, fewest: OPEN, takesOver: OPEN },
  backup: { enabled: OPEN, everyHours: OPEN, retentionDays: OPEN, restoreWindowDays: OPEN, regions: OPEN, zones: OPEN, key: OPEN },
  backupHistory: { newestHours: OPEN, oldestHours: OPEN, last: OPEN, whole: true },
  deletionProtection: { enabled: OPEN },
  softDelete: { days: OPEN },
  identity: { directoryOnly: OPEN },
  audit: { enabled: OPEN, retentionDays: OPEN },
  ingress: { rules: OPEN },
  addressSpace: { ranges: OPEN },
  segments: { around: OPEN },
  peering: { networks: OPEN, regions: OPEN },
  grants: { held: [{ principal: OPEN, role: OPEN, rights: OPEN, scope: OPEN, path: 'principal' }], whole: true },
  intrusionPrevention: { mode: OPEN },
  ddosProtection: { enabled: OPEN },
  retention: { earliestDays: OPEN, latestDays: OPEN, afterDeletionDays: OPEN },
  immutability: { days: OPEN, locked: OPEN },
  recordHistory: { oldestDays: OPEN },
  keyRotation: { everyDays: OPEN },
  certificate: { lifeDays: OPEN, replacedAtDays: OPEN, ageDays: OPEN },
  certificateRenewal: { automatic: OPEN },
  monitoring: { availability: OPEN, errors: OPEN, capacity: OPEN, security: OPEN, logs: OPEN },
  operation: { owner: OPEN, operator: OPEN },
  patching: { lastDays: OPEN, waitingDays: OPEN, manner: OPEN },
  vulnerabilityScan: { lastDays: OPEN },
  clock: { sources: OPEN, offsetMilliseconds: OPEN },
  restoreTest: { passedDays: OPEN, automated: OPEN },
  recoveryTest: { passedDays: OPEN },
  backupCheck: { passedDays: OPEN, method: OPEN },
  replicationLag: { seconds: OPEN },
  hardening: { secureBoot: OPEN, ownIdentity: 'not-offered', closedConsole: OPEN, personalLogin: OPEN, guardedMetadata: 'not-offered' }
} as const

/** A data centre in the Netherlands, for small graphs. */
export const AMS1 = {
  id: 'ams1',
  type: 'site',
  typeSystem: 'neutral',
  origin: 'observed',
  document: { id: 'ams1', country: 'NL' }
} as const
