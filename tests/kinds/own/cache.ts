import kind from '../../../src/kinds/own/cache.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      document: {
        monitoring: { availability: true, errors: true, capacity: true, security: true, logs: false },
        owner: 'CM.com',
        operator: 'CM.com',
        id: 'sessions',
        site: 'ams1',
        zones: ['a', 'b'],
        copies: ['rtm1'],
        replicaOf: 'sessions-main',
        nodes: 3,
        exposure: { reach: 'restricted', sources: ['198.51.100.0/24'] },
        privateNetwork: true,
        encryption: { algorithm: 'AES-128', keys: 'platform' },
        transit: { plaintextRefused: true, minimumTls: '1.3', minimumCipherBits: 256 },
        backup: { enabled: false, encryption: { algorithm: 'AES-192', keys: 'hsm' } },
        directoryOnly: false
      }
    }
  },
  facets: {
    monitoring: { availability: true, errors: true, capacity: true, security: true, logs: false },
    operation: { owner: 'CM.com', operator: 'CM.com' },
    restoreTest: UNTOLD.restoreTest,
    placement: { regions: ['ams1'], zones: ['a', 'b'] },
    replication: { regions: ['rtm1'] },
    publicEndpoint: { reach: 'restricted', sources: ['198.51.100.0/24'] },
    privateConnectivity: { attached: true },
    cipher: { storedBits: 128, backupBits: 192 },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.3' },
    offeredCiphers: { minimumBits: 256 },
    zoneRedundancy: { zones: 2 },
    nodes: { minimum: 3 },
    backup: { ...UNTOLD.backup, enabled: false, key: 'hsm-key' },
    backupHistory: UNTOLD.backupHistory,
    identity: { directoryOnly: false }
  },
  failing: { neutral: { document: { nodes: 1, exposure: { reach: 'open', sources: ['0.0.0.0/0'] }, encryption: 'none' } } },
  failingFacets: {
    nodes: { minimum: 1 },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    encryptionAtRest: { key: 'none' }
  },
  absent: {
    neutral: {
      monitoring: UNTOLD.monitoring,
      operation: UNTOLD.operation,
      restoreTest: UNTOLD.restoreTest,
      placement: UNTOLD.placement,
      replication: UNTOLD.replication,
      publicEndpoint: UNTOLD.publicEndpoint,
      privateConnectivity: UNTOLD.privateConnectivity,
      cipher: UNTOLD.cipher,
      encryptionAtRest: UNTOLD.encryptionAtRest,
      encryptionInTransit: UNTOLD.encryptionInTransit,
      offeredCiphers: UNTOLD.offeredCiphers,
      zoneRedundancy: UNTOLD.zoneRedundancy,
      nodes: UNTOLD.nodes,
      backup: UNTOLD.backup,
      backupHistory: UNTOLD.backupHistory,
      identity: UNTOLD.identity
    }
  },
  links: { neutral: { replicaOf: [{ text: 'sessions-main' }], copiedTo: [{ text: 'rtm1' }] } }
} satisfies KindFixture
