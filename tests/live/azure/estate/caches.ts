import type { Maker } from './maker.ts'

/** Caches with their firewall rules. */
export function addCaches({ random, each, resource, child, diagnose }: Maker): void {
  each(8, (index) => {
    const premium = random.percent(60)
    const cache = resource('Microsoft.Cache/Redis', `jobs-${index}`, {
      ...(premium ? { zones: ['1', '2'] } : {}),
      properties: {
        sku: premium ? { name: 'Premium', family: 'P', capacity: 1 } : { name: 'Standard', family: 'C', capacity: 2 },
        redisVersion: '6.0',
        enableNonSslPort: random.percent(20),
        minimumTlsVersion: random.pick(['1.2', '1.2', '1.0']),
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        disableAccessKeyAuthentication: random.percent(30),
        replicasPerPrimary: 1,
        redisConfiguration: premium
          ? { 'rdb-backup-enabled': 'true', 'rdb-backup-frequency': '60', 'rdb-backup-max-snapshot-count': '1' }
          : {},
        linkedServers: [],
        privateEndpointConnections: []
      }
    })
    if (random.percent(40)) child(cache, 'firewallRules', 'office', { startIP: '198.51.100.7', endIP: '198.51.100.7' })
    diagnose(cache.id, 'ConnectedClientList')
  })
}
