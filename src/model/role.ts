import type { Facet } from './facets.ts'

/**
 * What part a resource plays, whatever the vendor calls it, and the facets that apply to the part:
 * a kind of that role must answer every one of them; all other facets are not applicable.
 */
export const ROLE_FACETS = {
  database: [
    'placement',
    'replication',
    'publicAddress',
    'publicEndpoint',
    'anonymousAccess',
    'privateConnectivity',
    'encryptionAtRest',
    'encryptionInTransit',
    'zoneRedundancy',
    'backup',
    'backupHistory',
    'deletionProtection',
    'immutability',
    'identity',
    'audit',
    'monitoring'
  ],
  cache: [
    'placement',
    'replication',
    'publicEndpoint',
    'privateConnectivity',
    'encryptionAtRest',
    'encryptionInTransit',
    'zoneRedundancy',
    'nodes',
    'backup',
    'backupHistory',
    'identity',
    'monitoring'
  ],
  'object-storage': [
    'placement',
    'replication',
    'publicEndpoint',
    'anonymousAccess',
    'privateConnectivity',
    'encryptionAtRest',
    'encryptionInTransit',
    'zoneRedundancy',
    'softDelete',
    'retention',
    'immutability',
    'identity',
    'audit'
  ],
  disk: ['placement', 'replication', 'publicEndpoint', 'encryptionAtRest', 'zoneRedundancy', 'backup', 'backupHistory'],
  server: [
    'placement',
    'publicAddress',
    'encryptionAtRest',
    'zoneRedundancy',
    'backup',
    'backupHistory',
    'deletionProtection',
    'identity',
    'hardening',
    'monitoring'
  ],
  'server-group': ['placement', 'publicAddress', 'zoneRedundancy', 'nodes'],
  cluster: [
    'placement',
    'controlPlane',
    'publicAddress',
    'encryptionAtRest',
    'zoneRedundancy',
    'nodes',
    'deletionProtection',
    'identity',
    'audit',
    'monitoring'
  ],
  'node-pool': ['placement', 'publicAddress', 'encryptionAtRest', 'zoneRedundancy', 'nodes', 'hardening'],
  'load-balancer': ['placement', 'encryptionInTransit', 'intrusionPrevention', 'ddosProtection', 'zoneRedundancy', 'nodes', 'audit'],
  firewall: ['placement', 'ingress', 'intrusionPrevention', 'audit'],
  network: ['placement', 'ddosProtection', 'segments', 'peering'],
  subnet: ['placement', 'ingress', 'addressSpace', 'segments', 'audit'],
  'network-interface': ['placement', 'publicAddress', 'ingress'],
  address: ['placement', 'ddosProtection', 'zoneRedundancy'],
  gateway: ['placement', 'audit'],
  vpn: ['placement', 'tunnel'],
  'private-endpoint': ['placement'],
  key: ['placement', 'encryptionAtRest', 'keyRotation', 'deletionProtection'],
  'key-store': ['placement', 'publicEndpoint', 'privateConnectivity', 'deletionProtection', 'softDelete', 'identity', 'audit'],
  log: ['placement', 'publicEndpoint', 'encryptionAtRest', 'deletionProtection', 'immutability', 'audit'],
  'log-export': ['audit'],
  backup: ['placement', 'encryptionAtRest', 'backup', 'restorePoint', 'anonymousAccess'],
  'backup-store': [
    'placement',
    'replication',
    'publicEndpoint',
    'privateConnectivity',
    'encryptionAtRest',
    'backup',
    'softDelete',
    'deletionProtection'
  ],
  dns: ['placement'],
  site: ['placement'],
  'time-source': ['placement', 'clock'],
  'recovery-plan': ['recoveryTest'],
  policy: ['encryptionInTransit', 'intrusionPrevention'],
  alert: ['alertDelivery', 'alertSubject'],
  'alert-receiver': ['alertDelivery'],
  'alert-metric': ['alertSubject'],
  group: ['placement'],
  attachment: [],
  'access-grant': ['anonymousAccess', 'audit', 'grants'],
  'access-role': ['rights'],
  'sign-in-policy': ['secondFactor'],
  deletion: ['dueDeletion'],
  setting: ['setting']
} as const satisfies Record<string, readonly Facet[]>

export type Role = keyof typeof ROLE_FACETS
export const ROLES = Object.keys(ROLE_FACETS) as Role[]
