import type * as network from '@pulumi/azure-native/network'
import * as sql from '@pulumi/azure-native/sql'
import { alerted } from './alerts'
import { dataIdentity, dataKey } from './keys'
import { platform, privately, restoreTest } from './network'
import { at, CLASSIFIED, group } from './place'
import { PRODUCTS, type Product } from './products'

/** Reached from inside only, by directory identities, under the company's own key. */
function server(name: string, subnet: network.Subnet, tags: Record<string, string> = {}): sql.Server {
  const created = new sql.Server(name, {
    ...at,
    version: '12.0',
    publicNetworkAccess: 'Disabled',
    minimalTlsVersion: '1.2',
    administrators: { administratorType: 'ActiveDirectory', azureADOnlyAuthentication: true, login: 'database-administrators' },
    identity: { type: 'UserAssigned', userAssignedIdentities: [dataIdentity.id] },
    primaryUserAssignedIdentityId: dataIdentity.id,
    keyId: dataKey.keyUriWithVersion,
    tags: { ...CLASSIFIED, ...tags }
  })
  privately(name, [{ name: 'sql', privateLinkServiceId: created.id, groupIds: ['sqlServer'] }], subnet)
  return created
}

const products = server('products', platform)

/** The database of one product: its backups lie in three zones of the Netherlands for as long as its row of the retention table says. */
function productDatabase({ name, product = name, purpose, days, weekly, yearly }: Product): void {
  const database = new sql.Database(name, {
    ...at,
    serverName: products.name,
    sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', capacity: 4 },
    requestedBackupStorageRedundancy: 'Zone',
    tags: { ...CLASSIFIED, product, ...(purpose === undefined ? {} : { purpose }) }
  })
  alerted(`${name}-database-load`, database.id, 'cpu_percent', 85)
  const of = { resourceGroupName: group.name, serverName: products.name, databaseName: database.name, policyName: 'default' }
  new sql.BackupShortTermRetentionPolicy(name, { ...of, retentionDays: days })
  if (weekly === undefined && yearly === undefined) return
  new sql.LongTermRetentionPolicy(name, {
    ...of,
    ...(weekly === undefined ? {} : { weeklyRetention: weekly }),
    ...(yearly === undefined ? {} : { yearlyRetention: yearly, weekOfYear: 1 })
  })
}

for (const product of PRODUCTS) productDatabase(product)

/** Restores are tested in a network of their own, before the data is anonymised. */
const tests = server('restore-test', restoreTest, { purpose: 'restore-test' })
new sql.Database('restore-test', {
  ...at,
  serverName: tests.name,
  requestedBackupStorageRedundancy: 'Zone',
  tags: { ...CLASSIFIED, purpose: 'restore-test' }
})
