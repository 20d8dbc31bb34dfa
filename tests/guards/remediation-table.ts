/** What remediations write, by kind and control, over all documents that are tried here. */
export const MADE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'azure.application-gateway': {
    'encrypted-in-transit': ['sslPolicy.minProtocolVersion', 'sslPolicy.policyName']
  },
  'azure.backup-policy': {
    'backup-retention': ['properties.retentionPolicy.dailySchedule.retentionDuration']
  },
  'azure.backup-vault': {
    'soft-delete': ['properties.securitySettings.softDeleteSettings']
  },
  'azure.blob-service': {
    'soft-delete': ['deleteRetentionPolicy']
  },
  'azure.cosmos-account': {
    'no-public-address': ['publicNetworkAccess'],
    'no-public-endpoint': ['publicNetworkAccess']
  },
  'azure.disk': {
    'no-public-endpoint': ['networkAccessPolicy']
  },
  'azure.file-service': {
    'soft-delete': ['shareDeleteRetentionPolicy']
  },
  'azure.key-vault': {
    'deletion-protected': ['properties.enablePurgeProtection'],
    'no-public-endpoint': ['properties.publicNetworkAccess'],
    'soft-delete': ['properties.enableSoftDelete']
  },
  'azure.log-analytics-workspace': {
    'no-public-endpoint': ['publicNetworkAccessForIngestion', 'publicNetworkAccessForQuery']
  },
  'azure.mariadb-server': {
    'backup-retention': ['properties.storageProfile.backupRetentionDays'],
    'encrypted-in-transit': ['properties.minimalTlsVersion', 'properties.sslEnforcement'],
    'no-public-address': ['properties.publicNetworkAccess'],
    'no-public-endpoint': ['properties.publicNetworkAccess'],
    'point-in-time-restore': ['properties.storageProfile.backupRetentionDays']
  },
  'azure.mysql-flexible-server': {
    'backup-retention': ['backup.backupRetentionDays'],
    'no-public-address': ['network.publicNetworkAccess'],
    'no-public-endpoint': ['network.publicNetworkAccess'],
    'point-in-time-restore': ['backup.backupRetentionDays']
  },
  'azure.mysql-server': {
    'backup-retention': ['properties.storageProfile.backupRetentionDays'],
    'encrypted-in-transit': ['properties.minimalTlsVersion', 'properties.sslEnforcement'],
    'no-public-address': ['properties.publicNetworkAccess'],
    'no-public-endpoint': ['properties.publicNetworkAccess'],
    'point-in-time-restore': ['properties.storageProfile.backupRetentionDays']
  },
  'azure.postgresql-flexible-server': {
    'backup-retention': ['backup.backupRetentionDays'],
    'no-public-address': ['network.publicNetworkAccess'],
    'no-public-endpoint': ['network.publicNetworkAccess'],
    'point-in-time-restore': ['backup.backupRetentionDays'],
    'zone-redundant': ['highAvailability.mode']
  },
  'azure.postgresql-server': {
    'backup-retention': ['properties.storageProfile.backupRetentionDays'],
    'encrypted-in-transit': ['properties.minimalTlsVersion', 'properties.sslEnforcement'],
    'no-public-address': ['properties.publicNetworkAccess'],
    'no-public-endpoint': ['properties.publicNetworkAccess'],
    'point-in-time-restore': ['properties.storageProfile.backupRetentionDays']
  },
  'azure.recovery-services-vault': {
    'no-public-endpoint': ['properties.publicNetworkAccess'],
    'soft-delete': ['properties.securitySettings.softDeleteSettings']
  },
  'azure.redis': {
    'encrypted-in-transit': ['enableNonSslPort', 'minimumTlsVersion'],
    'no-anonymous-access': ['redisConfiguration.authnotrequired'],
    'no-public-endpoint': ['publicNetworkAccess']
  },
  'azure.snapshot': {
    'no-public-endpoint': ['networkAccessPolicy']
  },
  'azure.sql-database': {
    'zone-redundant': ['zoneRedundant']
  },
  'azure.sql-server': {
    'encrypted-in-transit': ['minimalTlsVersion'],
    'no-public-address': ['publicNetworkAccess'],
    'no-public-endpoint': ['publicNetworkAccess']
  },
  'azure.storage-account': {
    'encrypted-in-transit': ['enableHttpsTrafficOnly', 'minimumTlsVersion'],
    'no-anonymous-access': ['allowBlobPublicAccess'],
    'no-public-endpoint': ['publicNetworkAccess']
  },
  'gcp.bucket': {
    'identity-based-access': ['uniformBucketLevelAccess'],
    'soft-delete': ['softDeletePolicy.retentionDurationSeconds']
  },
  'gcp.instance': {
    'deletion-protected': ['deletionProtection']
  },
  'gcp.instance-from-template': {
    'deletion-protected': ['deletionProtection']
  },
  'gcp.resource-policy': {
    'backup-retention': ['snapshotSchedulePolicy.retentionPolicy.maxRetentionDays']
  },
  'gcp.sql-instance': {
    'backup-retention': ['settings.backupConfiguration.backupRetentionSettings.retainedBackups', 'settings.backupConfiguration.enabled'],
    'backups-enabled': ['settings.backupConfiguration.enabled'],
    'deletion-protected': ['settings.deletionProtectionEnabled'],
    'encrypted-in-transit': ['settings.ipConfiguration.sslMode'],
    'no-public-address': ['settings.ipConfiguration.ipv4Enabled'],
    'no-public-endpoint': ['settings.ipConfiguration.ipv4Enabled'],
    'point-in-time-restore': [
      'settings.backupConfiguration.binaryLogEnabled',
      'settings.backupConfiguration.enabled',
      'settings.backupConfiguration.pointInTimeRecoveryEnabled',
      'settings.backupConfiguration.transactionLogRetentionDays'
    ],
    'zone-redundant': ['settings.availabilityType']
  },
  'gcp.ssl-policy': {
    'encrypted-in-transit': ['minTlsVersion']
  }
}

/** Repairs that a remediation never makes, by the reason. */
export const NEVER: Readonly<Record<string, readonly string[]>> = {
  'the resource would be made anew, or the service refuses to change it once it is there': [
    'azure.aks-agent-pool no-public-address',
    'azure.aks-agent-pool zone-redundant',
    'azure.aks-cluster no-public-address',
    'azure.aks-cluster private-control-plane',
    'azure.aks-cluster zone-redundant',
    'azure.application-gateway zone-redundant',
    'azure.azure-firewall zone-redundant',
    'azure.key-vault-key key-rotation',
    'azure.mariadb-server backup-redundancy',
    'azure.mysql-flexible-server backup-redundancy',
    'azure.mysql-flexible-server zone-redundant',
    'azure.mysql-server backup-redundancy',
    'azure.postgresql-flexible-server backup-redundancy',
    'azure.postgresql-server backup-redundancy',
    'azure.public-ip-address zone-redundant',
    'azure.recovery-services-vault backup-redundancy',
    'azure.redis zone-redundant',
    'azure.virtual-machine-scale-set zone-redundant',
    'gcp.gke-cluster no-public-address',
    'gcp.gke-node-pool no-public-address',
    'gcp.instance-template no-public-address',
    'gcp.redis-instance encrypted-in-transit',
    'gcp.redis-instance multi-node',
    'gcp.redis-instance zone-redundant',
    'gcp.snapshot region-pinned'
  ],
  'another tier, or more machines or copies, would have to be paid for': [
    'azure.application-gateway multi-node',
    'azure.disk zone-redundant',
    'azure.firewall-policy intrusion-prevention',
    'azure.public-ip-address ddos-protected',
    'azure.sql-database backup-redundancy',
    'azure.virtual-machine-scale-set multi-node',
    'gcp.autoscaler multi-node',
    'gcp.instance-group-manager multi-node',
    'gcp.security-policy ddos-protected'
  ],
  'it takes more than the claim says: a network, a plan, a time of day, a place': [
    'azure.backup-policy backups-enabled',
    'azure.virtual-network ddos-protected',
    'gcp.gke-cluster private-control-plane',
    'gcp.redis-instance backups-enabled',
    'gcp.resource-policy backups-enabled',
    'gcp.resource-policy region-pinned'
  ],
  'something would be taken out of a list': [
    'azure.network-interface no-public-address',
    'gcp.firewall ingress-restricted',
    'gcp.instance no-public-address',
    'gcp.instance-from-template no-public-address'
  ],
  'whoever signs in otherwise would be locked out, the program itself perhaps': [
    'azure.aks-cluster identity-based-access',
    'azure.cosmos-account identity-based-access',
    'azure.key-vault identity-based-access',
    'azure.postgresql-flexible-server identity-based-access',
    'azure.redis identity-based-access',
    'azure.sql-server identity-based-access',
    'azure.storage-account identity-based-access',
    'gcp.gke-cluster identity-based-access',
    'gcp.instance identity-based-access',
    'gcp.instance-from-template identity-based-access'
  ],
  'requests that are answered today might be refused': [
    'azure.front-door-waf-policy intrusion-prevention',
    'azure.waf-policy intrusion-prevention'
  ],
  'nobody could undo it, and it forbids more than deletion': [
    'azure.backup-vault deletion-protected',
    'azure.recovery-services-vault deletion-protected',
    'gcp.log-bucket deletion-protected'
  ],
  'logs would be collected that are paid for, and that other claims may limit': [
    'azure.log-analytics-workspace audit-logged',
    'gcp.backend-service audit-logged',
    'gcp.firewall audit-logged',
    'gcp.firewall-policy-rule audit-logged',
    'gcp.log-bucket audit-logged',
    'gcp.log-sink audit-logged',
    'gcp.router-nat audit-logged',
    'gcp.subnetwork audit-logged'
  ],
  'versions of a key would be made from then on, which what it encrypts has to follow': [
    'azure.disk-encryption-set key-rotation',
    'gcp.kms-key key-rotation'
  ]
}

/** Failures of the documents tried here that a remediation leaves although it makes repairs of that sort elsewhere, by the reason. */
export const LEFT: Readonly<Record<string, readonly string[]>> = {
  'the document has none of what the block to be written in requires': [
    'azure.backup-policy backup-retention: empty',
    'azure.mariadb-server encrypted-in-transit: empty',
    'azure.mariadb-server no-public-address: empty',
    'azure.mariadb-server no-public-endpoint: empty',
    'azure.mysql-server encrypted-in-transit: empty',
    'azure.mysql-server no-public-address: empty',
    'azure.mysql-server no-public-endpoint: empty',
    'azure.postgresql-flexible-server zone-redundant: empty',
    'azure.postgresql-server encrypted-in-transit: empty',
    'azure.postgresql-server no-public-address: empty',
    'azure.postgresql-server no-public-endpoint: empty',
    'azure.sql-database zone-redundant: empty',
    'gcp.sql-instance deletion-protected: empty',
    'gcp.sql-instance encrypted-in-transit: empty',
    'gcp.sql-instance no-public-address: empty',
    'gcp.sql-instance no-public-endpoint: empty',
    'gcp.sql-instance zone-redundant: empty'
  ],
  'nothing in the document says that its tier and its region offer it': [
    'azure.mariadb-server no-public-address: failing',
    'azure.mariadb-server no-public-endpoint: failing',
    'azure.mysql-server no-public-address: failing',
    'azure.mysql-server no-public-endpoint: failing',
    'azure.postgresql-flexible-server zone-redundant: failing',
    'azure.postgresql-server no-public-address: failing',
    'azure.postgresql-server no-public-endpoint: failing',
    'azure.sql-database zone-redundant: failing'
  ],
  'no private network is there that the instance could be reached through instead': [
    'gcp.sql-instance no-public-address: failing',
    'gcp.sql-instance no-public-endpoint: failing'
  ],
  'a standby takes backups and logs, which another claim has to ask for': [
    'gcp.sql-instance zone-redundant: failing',
    'gcp.sql-instance zone-redundant: of MySQL, without a word on backups',
    'gcp.sql-instance zone-redundant: on a network that is known after apply, without backups'
  ],
  'no more than seven days of logs are kept in every edition, and none without a backup of that age': [
    'gcp.sql-instance point-in-time-restore: failing',
    'gcp.sql-instance point-in-time-restore: of MySQL, without a word on backups',
    'gcp.sql-instance point-in-time-restore: on a network that is known after apply, without backups',
    'gcp.sql-instance point-in-time-restore: with a private network beside its public address'
  ],
  'what the document keeps longer than the claim allows is not for a remediation to let go': [
    'gcp.sql-instance backup-retention: with a private network beside its public address'
  ],
  'the policy runs weekly, and a daily one would have to be written anew': ['azure.backup-policy backup-retention: failing'],
  'a listener serves plain HTTP, and another would take a certificate': ['azure.application-gateway encrypted-in-transit: failing'],
  'the days of soft delete are fixed when a vault is made': ['azure.key-vault soft-delete: failing'],
  'purge protection takes soft delete': ['azure.key-vault deletion-protected: without soft delete']
}

/** Controls that do not fail any more, but cannot be decided either, by the reason. */
export const OPEN: Readonly<Record<string, readonly string[]>> = {
  'the vendor states no minimum TLS version of the engine': ['gcp.sql-instance encrypted-in-transit: failing']
}
