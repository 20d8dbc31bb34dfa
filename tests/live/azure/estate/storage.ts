import type { Maker } from './maker.ts'

/** Storage accounts with their services, and the flow logs that they keep. */
export function addStorage({
  random,
  each,
  add,
  resource,
  child,
  diagnose,
  ago,
  home,
  groups,
  name,
  documents,
  guards,
  subnets
}: Maker): void {
  each(40, (index) => {
    const kind = random.pick(['StorageV2', 'StorageV2', 'StorageV2', 'StorageV2', 'BlockBlobStorage', 'FileStorage'])
    const premium = kind !== 'StorageV2'
    const skuName = premium ? 'Premium_ZRS' : random.pick(['Standard_LRS', 'Standard_ZRS', 'Standard_RAGZRS', 'Standard_GRS'])
    const customer = random.percent(50)
    const account = resource('Microsoft.Storage/storageAccounts', `${name.replaceAll('-', '')}store${index}`, {
      kind,
      sku: { name: skuName, tier: premium ? 'Premium' : 'Standard' },
      properties: {
        allowBlobPublicAccess: random.percent(15),
        allowSharedKeyAccess: random.percent(50),
        supportsHttpsTrafficOnly: random.percent(90),
        minimumTlsVersion: random.pick(['TLS1_2', 'TLS1_2', 'TLS1_0']),
        publicNetworkAccess: random.pick(['Enabled', 'Disabled', 'Disabled']),
        networkAcls: { bypass: 'AzureServices', defaultAction: random.pick(['Deny', 'Allow']), ipRules: [], virtualNetworkRules: [] },
        encryption: {
          keySource: customer ? 'Microsoft.Keyvault' : 'Microsoft.Storage',
          services: { blob: { enabled: true }, file: { enabled: true } },
          ...(customer ? { keyVaultProperties: { keyname: 'databases-1', keyvaulturi: 'https://vault-1.vault.azure.net/' } } : {})
        },
        privateEndpointConnections: random.percent(60)
          ? [{ properties: { privateEndpoint: { id: 'x' }, privateLinkServiceConnectionState: { status: 'Approved' } } }]
          : [],
        ...(/GZ?RS/.test(skuName) ? { secondaryLocation: 'northeurope' } : {})
      }
    })
    const keep = (): object => ({ enabled: random.percent(70), days: random.pick([7, 14, 30]) })
    if (kind !== 'FileStorage') {
      child(account, 'blobServices', 'default', { deleteRetentionPolicy: keep(), cors: { corsRules: [] } }, { sku: account.sku })
      if (random.percent(40)) child(account, 'managementPolicies', 'default', { policy: { rules: [] }, lastModifiedTime: ago(90) })
      diagnose(`${account.id}/blobServices/default`, 'StorageWrite')
    }
    if (kind !== 'BlockBlobStorage') {
      child(account, 'fileServices', 'default', { shareDeleteRetentionPolicy: keep(), protocolSettings: { smb: {} } }, { sku: account.sku })
    }
    if (kind === 'StorageV2')
      for (const service of ['queue', 'table']) diagnose(`${account.id}/${service}Services/default`, 'StorageDelete')
    if (random.percent(50)) {
      resource('Microsoft.Network/privateEndpoints', `store-${index}-endpoint`, {
        properties: {
          subnet: { id: random.pick(subnets) },
          privateLinkServiceConnections: [
            {
              name: 'blob',
              properties: {
                privateLinkServiceId: account.id,
                groupIds: ['blob'],
                privateLinkServiceConnectionState: { status: 'Approved' }
              }
            }
          ]
        }
      })
    }
  })
  each(4, (index) => {
    child(
      add('Microsoft.Network/networkWatchers', `${groups[0]}/providers/Microsoft.Network/networkWatchers/watcher-${index}`, {
        location: home,
        properties: {}
      }),
      'flowLogs',
      `tier-${index}`,
      {
        targetResourceId: guards[index % guards.length]?.id,
        storageId: documents.find(({ type }) => type === 'Microsoft.Storage/storageAccounts')?.id,
        enabled: random.percent(80),
        retentionPolicy: { enabled: true, days: random.pick([30, 90]) }
      },
      { location: home }
    )
  })
}
