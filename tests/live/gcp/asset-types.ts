// Asset types of the services that appear here, from https://cloud.google.com/asset-inventory/docs/asset-types (as of 2026-04-10).
const TYPES: Readonly<Record<string, string>> = {
  'alloydb.googleapis.com': 'Backup Cluster Instance',
  'artifactregistry.googleapis.com': 'DockerImage MavenArtifact NpmPackage PythonPackage Repository Rule',
  'bigquery.googleapis.com': 'Dataset Model Routine Table',
  'bigtableadmin.googleapis.com': 'AppProfile AuthorizedView Backup Cluster Instance Table',
  'certificatemanager.googleapis.com':
    'Certificate CertificateIssuanceConfig CertificateMap CertificateMapEntry DnsAuthorization TrustConfig',
  'cloudbuild.googleapis.com': 'Build BuildTrigger Connection Repository WorkerPool',
  'cloudkms.googleapis.com': 'AutokeyConfig CryptoKey CryptoKeyVersion EkmConfig EkmConnection ImportJob KeyHandle KeyRing',
  'cloudresourcemanager.googleapis.com': 'Folder Organization Project TagBinding TagKey TagValue',
  'compute.googleapis.com':
    'Address Autoscaler BackendBucket BackendService Commitment Disk ExternalVpnGateway Firewall FirewallPolicy ForwardingRule GlobalAddress GlobalForwardingRule HealthCheck HttpHealthCheck HttpsHealthCheck Image Instance InstanceGroup InstanceGroupManager InstanceSettings InstanceTemplate InstantSnapshot Interconnect InterconnectAttachment License MachineImage Network NetworkAttachment NetworkEdgeSecurityService NetworkEndpointGroup NodeGroup NodeTemplate PacketMirroring Project PublicAdvertisedPrefix PublicDelegatedPrefix RegionBackendService RegionDisk Reservation ResourcePolicy Route Router SecurityPolicy ServiceAttachment Snapshot SslCertificate SslPolicy StoragePool Subnetwork TargetGrpcProxy TargetHttpProxy TargetHttpsProxy TargetInstance TargetPool TargetSslProxy TargetTcpProxy TargetVpnGateway UrlMap VpnGateway VpnTunnel',
  'container.googleapis.com': 'Cluster NodePool',
  'dns.googleapis.com': 'ManagedZone Policy ResourceRecordSet ResponsePolicy ResponsePolicyRule',
  'file.googleapis.com': 'Backup Instance Snapshot',
  'firestore.googleapis.com': 'Backup Database',
  'gkebackup.googleapis.com': 'Backup BackupPlan Restore RestorePlan VolumeBackup VolumeRestore',
  'iam.googleapis.com': 'OauthClient Role ServiceAccount ServiceAccountKey',
  'ids.googleapis.com': 'Endpoint',
  'k8s.io': 'Endpoints Namespace Node PersistentVolume PersistentVolumeClaim Pod Service ServiceAccount',
  'logging.googleapis.com': 'Link LogBucket LogMetric LogSink LogView RecentQuery SavedQuery Settings',
  'memcache.googleapis.com': 'Instance',
  'memorystore.googleapis.com': 'Instance',
  'monitoring.googleapis.com': 'AlertPolicy Dashboard NotificationChannel Snooze UptimeCheckConfig',
  'netapp.googleapis.com': 'ActiveDirectory Backup BackupPolicy BackupVault KmsConfig Replication Snapshot StoragePool Volume',
  'orgpolicy.googleapis.com': 'CustomConstraint Policy',
  'pubsub.googleapis.com': 'Schema Snapshot Subscription Topic',
  'redis.googleapis.com': 'Cluster Instance',
  'run.googleapis.com': 'DomainMapping Execution Job Revision Service',
  'secretmanager.googleapis.com': 'Secret SecretVersion',
  'serviceusage.googleapis.com': 'Service',
  'spanner.googleapis.com': 'Backup Database Instance InstanceConfig InstancePartition',
  'sqladmin.googleapis.com': 'Backup BackupRun Instance',
  'storage.googleapis.com': 'Bucket'
}

/** All of them can carry an IAM policy. */
export const ASSET_TYPES: ReadonlySet<string> = new Set(
  Object.entries(TYPES).flatMap(([service, names]) => names.split(' ').map((name) => `${service}/${name}`))
)
