import { addBackups } from './estate/backups.ts'
import { addCaches } from './estate/caches.ts'
import { addClusters } from './estate/clusters.ts'
import { addGateways } from './estate/gateways.ts'
import { addKeys } from './estate/keys.ts'
import { addMachines } from './estate/machines.ts'
import { createMaker, type Making } from './estate/maker.ts'
import { addNetworks } from './estate/networks.ts'
import { addOrdinary } from './estate/ordinary.ts'
import { addServers } from './estate/servers.ts'
import { addSqlServers } from './estate/sql.ts'
import { addStorage } from './estate/storage.ts'
import { randomOf } from './random.ts'
import { type ArmDocument, EMPTY, type FakeSubscription, type FakeTenant, GROUP, LEDGER, PAYMENTS, STAGING, TENANT } from './tenant.ts'

export interface TenantOptions {
  readonly seed?: number
  /** 1 makes 5,000 resources and more. */
  readonly scale?: number
  /** The moment from which ages are counted back. */
  readonly now?: Date
}

/** Three subscriptions that are used, one of which nothing was ever made in. */
export function makeTenant({ seed = 7, scale = 1, now = new Date() }: TenantOptions = {}): FakeTenant {
  const subscription = (id: string, name: string, share: number): FakeSubscription => ({
    id,
    name,
    state: 'Enabled',
    documents: share === 0 ? [] : documentsOf({ subscription: id, name, random: randomOf(seed + share), scale: scale * share, now })
  })
  return {
    id: TENANT,
    managementGroup: GROUP,
    subscriptions: [
      subscription(LEDGER, 'ledger-prod', 1.5),
      subscription(PAYMENTS, 'payments-prod', 1),
      subscription(STAGING, 'payments-staging', 0.5),
      subscription(EMPTY, 'archive', 0)
    ]
  }
}

/** Each part refers to those before it. */
const PARTS = [
  addNetworks,
  addGateways,
  addKeys,
  addMachines,
  addStorage,
  addServers,
  addSqlServers,
  addCaches,
  addClusters,
  addBackups,
  addOrdinary
]

function documentsOf(making: Making): readonly ArmDocument[] {
  const maker = createMaker(making)
  for (const addPart of PARTS) addPart(maker)
  return maker.documents
}
