// Generated from the folder listing by `npm run generate`; do not edit.
import type { Kind } from '../graph/kind.ts'
import awsAcmCertificate from './aws/acm-certificate.ts'
import awsAlarm from './aws/alarm.ts'
import awsAutoScalingGroup from './aws/auto-scaling-group.ts'
import awsBackupPlan from './aws/backup-plan.ts'
import awsBackupSelection from './aws/backup-selection.ts'
import awsBackupVault from './aws/backup-vault.ts'
import awsClassicLoadBalancer from './aws/classic-load-balancer.ts'
import awsClientVpnEndpoint from './aws/client-vpn-endpoint.ts'
import awsCloudtrail from './aws/cloudtrail.ts'
import awsDynamodbTable from './aws/dynamodb-table.ts'
import awsEfsFileSystem from './aws/efs-file-system.ts'
import awsEksCluster from './aws/eks-cluster.ts'
import awsElasticIp from './aws/elastic-ip.ts'
import awsFlowLog from './aws/flow-log.ts'
import awsGuarddutyDetector from './aws/guardduty-detector.ts'
import awsHostedZone from './aws/hosted-zone.ts'
import awsIamGroup from './aws/iam-group.ts'
import awsIamRole from './aws/iam-role.ts'
import awsIamUser from './aws/iam-user.ts'
import awsInstance from './aws/instance.ts'
import awsKmsKey from './aws/kms-key.ts'
import awsLambdaFunction from './aws/lambda-function.ts'
import awsListenerRule from './aws/listener-rule.ts'
import awsListener from './aws/listener.ts'
import awsLoadBalancer from './aws/load-balancer.ts'
import awsNatGateway from './aws/nat-gateway.ts'
import awsNetworkFirewallPolicy from './aws/network-firewall-policy.ts'
import awsNetworkFirewall from './aws/network-firewall.ts'
import awsNetworkInterface from './aws/network-interface.ts'
import awsOpensearchDomain from './aws/opensearch-domain.ts'
import awsPrefixList from './aws/prefix-list.ts'
import awsRdsClusterSnapshot from './aws/rds-cluster-snapshot.ts'
import awsRdsCluster from './aws/rds-cluster.ts'
import awsRdsInstance from './aws/rds-instance.ts'
import awsRdsSnapshot from './aws/rds-snapshot.ts'
import awsRecoveryPoint from './aws/recovery-point.ts'
import awsS3AccountPublicAccessBlock from './aws/s3-account-public-access-block.ts'
import awsS3Bucket from './aws/s3-bucket.ts'
import awsScalingPolicy from './aws/scaling-policy.ts'
import awsSecret from './aws/secret.ts'
import awsSecurityGroup from './aws/security-group.ts'
import awsShieldProtection from './aws/shield-protection.ts'
import awsSubnet from './aws/subnet.ts'
import awsTransitGatewayAttachment from './aws/transit-gateway-attachment.ts'
import awsVolume from './aws/volume.ts'
import awsVpcEndpoint from './aws/vpc-endpoint.ts'
import awsVpcPeeringConnection from './aws/vpc-peering-connection.ts'
import awsVpc from './aws/vpc.ts'
import azureActionGroup from './azure/action-group.ts'
import azureActivityLogAlert from './azure/activity-log-alert.ts'
import azureAksAgentPool from './azure/aks-agent-pool.ts'
import azureAksCluster from './azure/aks-cluster.ts'
import azureAppServiceCertificate from './azure/app-service-certificate.ts'
import azureApplicationGateway from './azure/application-gateway.ts'
import azureAutoscaleSetting from './azure/autoscale-setting.ts'
import azureAzureFirewall from './azure/azure-firewall.ts'
import azureBackupInstance from './azure/backup-instance.ts'
import azureBackupPolicy from './azure/backup-policy.ts'
import azureBackupVaultPolicy from './azure/backup-vault-policy.ts'
import azureBackupVault from './azure/backup-vault.ts'
import azureBlobService from './azure/blob-service.ts'
import azureConditionalAccess from './azure/conditional-access.ts'
import azureCosmosAccount from './azure/cosmos-account.ts'
import azureDdosProtectionPlan from './azure/ddos-protection-plan.ts'
import azureDefenderPlan from './azure/defender-plan.ts'
import azureDiagnosticSetting from './azure/diagnostic-setting.ts'
import azureDiskEncryptionSet from './azure/disk-encryption-set.ts'
import azureDisk from './azure/disk.ts'
import azureDnsZone from './azure/dns-zone.ts'
import azureFileService from './azure/file-service.ts'
import azureFirewallPolicy from './azure/firewall-policy.ts'
import azureFirewallRuleCollectionGroup from './azure/firewall-rule-collection-group.ts'
import azureFlowLog from './azure/flow-log.ts'
import azureFrontDoorWafPolicy from './azure/front-door-waf-policy.ts'
import azureKeyVaultKey from './azure/key-vault-key.ts'
import azureKeyVault from './azure/key-vault.ts'
import azureLoadBalancer from './azure/load-balancer.ts'
import azureLogAlert from './azure/log-alert.ts'
import azureLogAnalyticsWorkspace from './azure/log-analytics-workspace.ts'
import azureMachineExtension from './azure/machine-extension.ts'
import azureManagementLock from './azure/management-lock.ts'
import azureMariadbConfiguration from './azure/mariadb-configuration.ts'
import azureMariadbFirewallRule from './azure/mariadb-firewall-rule.ts'
import azureMariadbServer from './azure/mariadb-server.ts'
import azureMetricAlert from './azure/metric-alert.ts'
import azureMysqlConfiguration from './azure/mysql-configuration.ts'
import azureMysqlFirewallRule from './azure/mysql-firewall-rule.ts'
import azureMysqlFlexibleServer from './azure/mysql-flexible-server.ts'
import azureMysqlServer from './azure/mysql-server.ts'
import azureNatGateway from './azure/nat-gateway.ts'
import azureNetworkInterface from './azure/network-interface.ts'
import azureNetworkSecurityGroup from './azure/network-security-group.ts'
import azurePostgresqlConfiguration from './azure/postgresql-configuration.ts'
import azurePostgresqlFirewallRule from './azure/postgresql-firewall-rule.ts'
import azurePostgresqlFlexibleServer from './azure/postgresql-flexible-server.ts'
import azurePostgresqlServer from './azure/postgresql-server.ts'
import azurePrivateEndpoint from './azure/private-endpoint.ts'
import azureProtectedItem from './azure/protected-item.ts'
import azurePublicIpAddress from './azure/public-ip-address.ts'
import azureRecoveryServicesVault from './azure/recovery-services-vault.ts'
import azureRedisFirewallRule from './azure/redis-firewall-rule.ts'
import azureRedisLinkedServer from './azure/redis-linked-server.ts'
import azureRedis from './azure/redis.ts'
import azureResourceGroup from './azure/resource-group.ts'
import azureRoleAssignment from './azure/role-assignment.ts'
import azureRoleDefinition from './azure/role-definition.ts'
import azureSecurityRule from './azure/security-rule.ts'
import azureSnapshot from './azure/snapshot.ts'
import azureSqlAuditing from './azure/sql-auditing.ts'
import azureSqlDatabaseAuditing from './azure/sql-database-auditing.ts'
import azureSqlDatabase from './azure/sql-database.ts'
import azureSqlDirectoryAuthentication from './azure/sql-directory-authentication.ts'
import azureSqlEncryptionProtector from './azure/sql-encryption-protector.ts'
import azureSqlFailoverGroup from './azure/sql-failover-group.ts'
import azureSqlFirewallRule from './azure/sql-firewall-rule.ts'
import azureSqlLongTermRetention from './azure/sql-long-term-retention.ts'
import azureSqlServer from './azure/sql-server.ts'
import azureSqlShortTermRetention from './azure/sql-short-term-retention.ts'
import azureSqlTransparentDataEncryption from './azure/sql-transparent-data-encryption.ts'
import azureStorageAccount from './azure/storage-account.ts'
import azureStorageManagementPolicy from './azure/storage-management-policy.ts'
import azureSubnet from './azure/subnet.ts'
import azureTrafficManagerEndpoint from './azure/traffic-manager-endpoint.ts'
import azureTrafficManagerProfile from './azure/traffic-manager-profile.ts'
import azureVirtualMachineScaleSet from './azure/virtual-machine-scale-set.ts'
import azureVirtualMachine from './azure/virtual-machine.ts'
import azureVirtualNetworkGateway from './azure/virtual-network-gateway.ts'
import azureVirtualNetworkPeering from './azure/virtual-network-peering.ts'
import azureVirtualNetwork from './azure/virtual-network.ts'
import azureVpnConnection from './azure/vpn-connection.ts'
import azureVpnServerConfiguration from './azure/vpn-server-configuration.ts'
import azureWafPolicy from './azure/waf-policy.ts'
import gcpAddress from './gcp/address.ts'
import gcpAlertPolicy from './gcp/alert-policy.ts'
import gcpAttachedDisk from './gcp/attached-disk.ts'
import gcpAutoscaler from './gcp/autoscaler.ts'
import gcpBackendBucket from './gcp/backend-bucket.ts'
import gcpBackendService from './gcp/backend-service.ts'
import gcpBucketIam from './gcp/bucket-iam.ts'
import gcpBucket from './gcp/bucket.ts'
import gcpCertificateManagerCertificate from './gcp/certificate-manager-certificate.ts'
import gcpCloudIdsEndpoint from './gcp/cloud-ids-endpoint.ts'
import gcpDiskResourcePolicyAttachment from './gcp/disk-resource-policy-attachment.ts'
import gcpDisk from './gcp/disk.ts'
import gcpDnsRecordSet from './gcp/dns-record-set.ts'
import gcpDnsZone from './gcp/dns-zone.ts'
import gcpFirewallPolicyAssociation from './gcp/firewall-policy-association.ts'
import gcpFirewallPolicyRule from './gcp/firewall-policy-rule.ts'
import gcpFirewallPolicy from './gcp/firewall-policy.ts'
import gcpFirewall from './gcp/firewall.ts'
import gcpForwardingRule from './gcp/forwarding-rule.ts'
import gcpGkeBackupPlan from './gcp/gke-backup-plan.ts'
import gcpGkeCluster from './gcp/gke-cluster.ts'
import gcpGkeNodePool from './gcp/gke-node-pool.ts'
import gcpInstanceFromTemplate from './gcp/instance-from-template.ts'
import gcpInstanceGroupManager from './gcp/instance-group-manager.ts'
import gcpInstanceTemplate from './gcp/instance-template.ts'
import gcpInstance from './gcp/instance.ts'
import gcpKeyIam from './gcp/key-iam.ts'
import gcpKmsKeyRing from './gcp/kms-key-ring.ts'
import gcpKmsKey from './gcp/kms-key.ts'
import gcpLogBucket from './gcp/log-bucket.ts'
import gcpLogMetric from './gcp/log-metric.ts'
import gcpLogSink from './gcp/log-sink.ts'
import gcpNetworkPeering from './gcp/network-peering.ts'
import gcpNetwork from './gcp/network.ts'
import gcpNotificationChannel from './gcp/notification-channel.ts'
import gcpOrganizationPolicy from './gcp/organization-policy.ts'
import gcpProjectIam from './gcp/project-iam.ts'
import gcpRedisInstance from './gcp/redis-instance.ts'
import gcpResourcePolicy from './gcp/resource-policy.ts'
import gcpRouterNat from './gcp/router-nat.ts'
import gcpRouter from './gcp/router.ts'
import gcpSecurityPolicyRule from './gcp/security-policy-rule.ts'
import gcpSecurityPolicy from './gcp/security-policy.ts'
import gcpServiceAccountIam from './gcp/service-account-iam.ts'
import gcpSnapshotIam from './gcp/snapshot-iam.ts'
import gcpSnapshot from './gcp/snapshot.ts'
import gcpSqlInstance from './gcp/sql-instance.ts'
import gcpSslCertificate from './gcp/ssl-certificate.ts'
import gcpSslPolicy from './gcp/ssl-policy.ts'
import gcpSubnetwork from './gcp/subnetwork.ts'
import gcpTargetHttpProxy from './gcp/target-http-proxy.ts'
import gcpTargetHttpsProxy from './gcp/target-https-proxy.ts'
import gcpTargetSslProxy from './gcp/target-ssl-proxy.ts'
import gcpUrlMap from './gcp/url-map.ts'
import gcpVpnTunnel from './gcp/vpn-tunnel.ts'
import ownAccessGrant from './own/access-grant.ts'
import ownAccessReview from './own/access-review.ts'
import ownBackup from './own/backup.ts'
import ownCache from './own/cache.ts'
import ownCertificate from './own/certificate.ts'
import ownDatabase from './own/database.ts'
import ownDeletion from './own/deletion.ts'
import ownDisk from './own/disk.ts'
import ownFirewall from './own/firewall.ts'
import ownKey from './own/key.ts'
import ownLink from './own/link.ts'
import ownLoadBalancer from './own/load-balancer.ts'
import ownLog from './own/log.ts'
import ownNetwork from './own/network.ts'
import ownObservation from './own/observation.ts'
import ownRecoveryPlan from './own/recovery-plan.ts'
import ownSegment from './own/segment.ts'
import ownServer from './own/server.ts'
import ownSite from './own/site.ts'
import ownStore from './own/store.ts'
import ownTimeSource from './own/time-source.ts'

export const KINDS: readonly Kind[] = [
  awsAcmCertificate,
  awsAlarm,
  awsAutoScalingGroup,
  awsBackupPlan,
  awsBackupSelection,
  awsBackupVault,
  awsClassicLoadBalancer,
  awsClientVpnEndpoint,
  awsCloudtrail,
  awsDynamodbTable,
  awsEfsFileSystem,
  awsEksCluster,
  awsElasticIp,
  awsFlowLog,
  awsGuarddutyDetector,
  awsHostedZone,
  awsIamGroup,
  awsIamRole,
  awsIamUser,
  awsInstance,
  awsKmsKey,
  awsLambdaFunction,
  awsListenerRule,
  awsListener,
  awsLoadBalancer,
  awsNatGateway,
  awsNetworkFirewallPolicy,
  awsNetworkFirewall,
  awsNetworkInterface,
  awsOpensearchDomain,
  awsPrefixList,
  awsRdsClusterSnapshot,
  awsRdsCluster,
  awsRdsInstance,
  awsRdsSnapshot,
  awsRecoveryPoint,
  awsS3AccountPublicAccessBlock,
  awsS3Bucket,
  awsScalingPolicy,
  awsSecret,
  awsSecurityGroup,
  awsShieldProtection,
  awsSubnet,
  awsTransitGatewayAttachment,
  awsVolume,
  awsVpcEndpoint,
  awsVpcPeeringConnection,
  awsVpc,
  azureActionGroup,
  azureActivityLogAlert,
  azureAksAgentPool,
  azureAksCluster,
  azureAppServiceCertificate,
  azureApplicationGateway,
  azureAutoscaleSetting,
  azureAzureFirewall,
  azureBackupInstance,
  azureBackupPolicy,
  azureBackupVaultPolicy,
  azureBackupVault,
  azureBlobService,
  azureConditionalAccess,
  azureCosmosAccount,
  azureDdosProtectionPlan,
  azureDefenderPlan,
  azureDiagnosticSetting,
  azureDiskEncryptionSet,
  azureDisk,
  azureDnsZone,
  azureFileService,
  azureFirewallPolicy,
  azureFirewallRuleCollectionGroup,
  azureFlowLog,
  azureFrontDoorWafPolicy,
  azureKeyVaultKey,
  azureKeyVault,
  azureLoadBalancer,
  azureLogAlert,
  azureLogAnalyticsWorkspace,
  azureMachineExtension,
  azureManagementLock,
  azureMariadbConfiguration,
  azureMariadbFirewallRule,
  azureMariadbServer,
  azureMetricAlert,
  azureMysqlConfiguration,
  azureMysqlFirewallRule,
  azureMysqlFlexibleServer,
  azureMysqlServer,
  azureNatGateway,
  azureNetworkInterface,
  azureNetworkSecurityGroup,
  azurePostgresqlConfiguration,
  azurePostgresqlFirewallRule,
  azurePostgresqlFlexibleServer,
  azurePostgresqlServer,
  azurePrivateEndpoint,
  azureProtectedItem,
  azurePublicIpAddress,
  azureRecoveryServicesVault,
  azureRedisFirewallRule,
  azureRedisLinkedServer,
  azureRedis,
  azureResourceGroup,
  azureRoleAssignment,
  azureRoleDefinition,
  azureSecurityRule,
  azureSnapshot,
  azureSqlAuditing,
  azureSqlDatabaseAuditing,
  azureSqlDatabase,
  azureSqlDirectoryAuthentication,
  azureSqlEncryptionProtector,
  azureSqlFailoverGroup,
  azureSqlFirewallRule,
  azureSqlLongTermRetention,
  azureSqlServer,
  azureSqlShortTermRetention,
  azureSqlTransparentDataEncryption,
  azureStorageAccount,
  azureStorageManagementPolicy,
  azureSubnet,
  azureTrafficManagerEndpoint,
  azureTrafficManagerProfile,
  azureVirtualMachineScaleSet,
  azureVirtualMachine,
  azureVirtualNetworkGateway,
  azureVirtualNetworkPeering,
  azureVirtualNetwork,
  azureVpnConnection,
  azureVpnServerConfiguration,
  azureWafPolicy,
  gcpAddress,
  gcpAlertPolicy,
  gcpAttachedDisk,
  gcpAutoscaler,
  gcpBackendBucket,
  gcpBackendService,
  gcpBucketIam,
  gcpBucket,
  gcpCertificateManagerCertificate,
  gcpCloudIdsEndpoint,
  gcpDiskResourcePolicyAttachment,
  gcpDisk,
  gcpDnsRecordSet,
  gcpDnsZone,
  gcpFirewallPolicyAssociation,
  gcpFirewallPolicyRule,
  gcpFirewallPolicy,
  gcpFirewall,
  gcpForwardingRule,
  gcpGkeBackupPlan,
  gcpGkeCluster,
  gcpGkeNodePool,
  gcpInstanceFromTemplate,
  gcpInstanceGroupManager,
  gcpInstanceTemplate,
  gcpInstance,
  gcpKeyIam,
  gcpKmsKeyRing,
  gcpKmsKey,
  gcpLogBucket,
  gcpLogMetric,
  gcpLogSink,
  gcpNetworkPeering,
  gcpNetwork,
  gcpNotificationChannel,
  gcpOrganizationPolicy,
  gcpProjectIam,
  gcpRedisInstance,
  gcpResourcePolicy,
  gcpRouterNat,
  gcpRouter,
  gcpSecurityPolicyRule,
  gcpSecurityPolicy,
  gcpServiceAccountIam,
  gcpSnapshotIam,
  gcpSnapshot,
  gcpSqlInstance,
  gcpSslCertificate,
  gcpSslPolicy,
  gcpSubnetwork,
  gcpTargetHttpProxy,
  gcpTargetHttpsProxy,
  gcpTargetSslProxy,
  gcpUrlMap,
  gcpVpnTunnel,
  ownAccessGrant,
  ownAccessReview,
  ownBackup,
  ownCache,
  ownCertificate,
  ownDatabase,
  ownDeletion,
  ownDisk,
  ownFirewall,
  ownKey,
  ownLink,
  ownLoadBalancer,
  ownLog,
  ownNetwork,
  ownObservation,
  ownRecoveryPlan,
  ownSegment,
  ownServer,
  ownSite,
  ownStore,
  ownTimeSource
]
