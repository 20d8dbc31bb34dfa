import type { Dialect } from '../../src/model/resource.ts'

interface Exception {
  readonly kind: string
  readonly dialect: Dialect
  readonly paths: readonly string[]
  readonly page: string
}

/** Paths that the vendor publishes elsewhere than in the declarations at hand, each with the page. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    kind: 'azure.storage-account',
    dialect: 'arm',
    paths: [
      'networkAcls.defaultAction',
      'networkAcls.ipRules',
      'networkAcls.ipRules.value',
      'networkAcls.virtualNetworkRules',
      'networkAcls.virtualNetworkRules.id',
      'supportsHttpsTrafficOnly',
      'isNfsV3Enabled'
    ],
    page: 'https://learn.microsoft.com/rest/api/storagerp/storage-accounts/get-properties?view=rest-storagerp-2024-01-01'
  },
  {
    kind: 'azure.redis',
    dialect: 'arm',
    paths: [
      'redisConfiguration.rdb-backup-enabled',
      'redisConfiguration.rdb-backup-frequency',
      'redisConfiguration.rdb-backup-max-snapshot-count',
      'redisConfiguration.aof-backup-enabled'
    ],
    page: 'https://learn.microsoft.com/rest/api/redis/redis/get?view=rest-redis-2024-11-01'
  }
]

/** What is published elsewhere of one kind in one dialect. */
export function publishedElsewhere(kind: string, dialect: Dialect): readonly string[] {
  return EXCEPTIONS.filter((each) => each.kind === kind && each.dialect === dialect).flatMap((each) => each.paths)
}
