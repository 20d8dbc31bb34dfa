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
    kind: 'azure.role-assignment',
    dialect: 'arm',
    paths: ['principalName'],
    page: 'https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-cli'
  },
  {
    kind: 'gcp.alert-policy',
    dialect: 'gcp-api',
    paths: [
      'combiner',
      'conditions',
      'conditions.conditionAbsent.filter',
      'conditions.conditionMatchedLog.filter',
      'conditions.conditionMonitoringQueryLanguage.query',
      'conditions.conditionPrometheusQueryLanguage.query',
      'conditions.conditionSql.query',
      'conditions.conditionThreshold.filter',
      'enabled',
      'notificationChannels',
      'userLabels'
    ],
    page: 'https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.alertPolicies'
  },
  {
    kind: 'gcp.certificate-manager-certificate',
    dialect: 'gcp-api',
    paths: ['labels', 'managed', 'managed.issuanceConfig', 'pemCertificate'],
    page: 'https://cloud.google.com/certificate-manager/docs/reference/certificate-manager/rest/v1/projects.locations.certificates'
  },
  {
    kind: 'gcp.notification-channel',
    dialect: 'gcp-api',
    paths: ['enabled', 'userLabels', 'verificationStatus'],
    page: 'https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.notificationChannels'
  },
  {
    kind: 'gcp.dns-record-set',
    dialect: 'gcp-api',
    paths: [
      'routingPolicy',
      'routingPolicy.geo.enableFencing',
      'routingPolicy.geo.items',
      'routingPolicy.geo.items.healthCheckedTargets',
      'routingPolicy.geo.items.healthCheckedTargets.externalEndpoints',
      'routingPolicy.geo.items.healthCheckedTargets.internalLoadBalancers',
      'routingPolicy.geo.items.rrdatas',
      'routingPolicy.healthCheck',
      'routingPolicy.primaryBackup.backupGeoTargets.items',
      'routingPolicy.primaryBackup.backupGeoTargets.items.healthCheckedTargets',
      'routingPolicy.primaryBackup.backupGeoTargets.items.healthCheckedTargets.externalEndpoints',
      'routingPolicy.primaryBackup.backupGeoTargets.items.healthCheckedTargets.internalLoadBalancers',
      'routingPolicy.primaryBackup.backupGeoTargets.items.rrdatas',
      'routingPolicy.primaryBackup.primaryTargets.externalEndpoints',
      'routingPolicy.primaryBackup.primaryTargets.internalLoadBalancers',
      'routingPolicy.wrr.items',
      'routingPolicy.wrr.items.healthCheckedTargets',
      'routingPolicy.wrr.items.healthCheckedTargets.externalEndpoints',
      'routingPolicy.wrr.items.healthCheckedTargets.internalLoadBalancers',
      'routingPolicy.wrr.items.rrdatas',
      'routingPolicy.wrr.items.weight'
    ],
    page: 'https://cloud.google.com/dns/docs/reference/rest/v1/resourceRecordSets'
  },
  {
    // Not among what can be queried, but part of every item.
    kind: 'aws.iam-role',
    dialect: 'aws-api',
    paths: ['assumeRolePolicyDocument'],
    page: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html'
  },
  {
    // Pulumi spells lists in the plural.
    kind: 'gcp.bucket',
    dialect: 'terraform',
    paths: [
      'lifecycleRules.condition.matchesPrefix',
      'lifecycleRules.condition.matchesSuffix',
      'lifecycleRules.condition.matchesStorageClass'
    ],
    page: 'https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/storage_bucket.html.markdown'
  },
  {
    // The client is older than conditions on size.
    kind: 'gcp.bucket',
    dialect: 'gcp-api',
    paths: ['lifecycle.rule.condition.sizeAboveBytes', 'lifecycle.rule.condition.sizeBelowBytes'],
    page: 'https://cloud.google.com/storage/docs/lifecycle#conditions'
  },
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
  },
  {
    // AWS Config adds what the API tells of attributes by a call of their own.
    kind: 'aws.classic-load-balancer',
    dialect: 'aws-api',
    paths: ['supplementaryConfiguration.LoadBalancerAttributes.accessLog.enabled'],
    page: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerAttributes.html'
  },
  {
    // The schema of advanced queries leaves lists of conditions out.
    kind: 'aws.backup-selection',
    dialect: 'aws-api',
    paths: [
      'BackupSelection.ListOfTags',
      'BackupSelection.Conditions.StringEquals',
      'BackupSelection.Conditions.StringLike',
      'BackupSelection.Conditions.StringNotEquals',
      'BackupSelection.Conditions.StringNotLike'
    ],
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-backup-backupselection-backupselectionresourcetype.html'
  },
  {
    // AWS Config has the items of this type in the form of CloudFormation; the schema is older than the lock.
    kind: 'aws.backup-vault',
    dialect: 'aws-api',
    paths: ['LockConfiguration'],
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-backup-backupvault-lockconfigurationtype.html'
  },
  {
    // Supplementary configuration has the form of the SDK for Java; the schema leaves out what cannot be searched.
    kind: 'aws.s3-bucket',
    dialect: 'aws-api',
    paths: [
      'supplementaryConfiguration.AccessControlList',
      'supplementaryConfiguration.BucketPolicy',
      'supplementaryConfiguration.BucketPolicy.policyText'
    ],
    page: 'https://docs.aws.amazon.com/AWSJavaSDK/latest/javadoc/com/amazonaws/services/s3/model/package-summary.html'
  },
  {
    // The schema is older than keys that AWS owns.
    kind: 'aws.rds-instance',
    dialect: 'aws-api',
    paths: ['storageEncryptionType'],
    page: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html'
  },
  {
    kind: 'aws.rds-cluster',
    dialect: 'aws-api',
    paths: ['storageEncryptionType'],
    page: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBCluster.html'
  },
  {
    kind: 'aws.rds-snapshot',
    dialect: 'aws-api',
    paths: ['storageEncryptionType'],
    page: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshot.html'
  },
  {
    kind: 'aws.rds-cluster-snapshot',
    dialect: 'aws-api',
    paths: ['storageEncryptionType'],
    page: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterSnapshot.html'
  },
  {
    kind: 'aws.dynamodb-table',
    dialect: 'aws-api',
    paths: [
      'deletionProtectionEnabled',
      'supplementaryConfiguration.ContinuousBackupsDescription.pointInTimeRecoveryDescription.recoveryPeriodInDays'
    ],
    page: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html'
  },
  {
    kind: 'aws.efs-file-system',
    dialect: 'aws-api',
    paths: [
      'AvailabilityZoneName',
      'FileSystemPolicy',
      'ReplicationConfiguration.Destinations',
      'ReplicationConfiguration.Destinations.Region'
    ],
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-filesystem.html'
  },
  {
    kind: 'aws.opensearch-domain',
    dialect: 'aws-api',
    paths: ['AccessPolicies', 'AutomatedSnapshotPauseOptions.State'],
    page: 'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html'
  }
]

/** What is published elsewhere of one kind in one dialect. */
export function publishedElsewhere(kind: string, dialect: Dialect): readonly string[] {
  return EXCEPTIONS.filter((each) => each.kind === kind && each.dialect === dialect).flatMap((each) => each.paths)
}
