import { CM } from './violations-cm.ts'
import { RETARUS } from './violations-retarus.ts'

/** What the violating variants of the reference stacks contradict: claim → "kind name: control" of every finding, nothing more and nothing less. */
export const VIOLATIONS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ...RETARUS,
  ...CM,
  maropost: {
    'hosted-on-gcp': ['azure.network-security-group elsewhere: operated-by'],
    'sensor-events-to-siem': [
      'gcp.alert-policy silent: alerts-delivered',
      'gcp.cloud-ids-endpoint sensors: findings-forwarded',
      'gcp.cloud-ids-endpoint sensors: monitored'
    ],
    'threat-alert-monitoring': ['gcp.alert-policy silent: alerts-delivered', 'gcp.cloud-ids-endpoint sensors: monitored'],
    'browser-session-128-bit': [
      'gcp.target-http-proxy campaign: encrypted-in-transit',
      'gcp.target-https-proxy campaign: encrypted-in-transit',
      'gcp.target-https-proxy campaign: strong-ciphers'
    ],
    'real-time-backups': [
      'gcp.sql-instance customers-master: point-in-time-restore',
      'gcp.sql-instance mailings-master: point-in-time-restore'
    ],
    'no-external-ip': ['gcp.instance campaign: no-public-address', 'gcp.sql-instance customers-master: no-public-address'],
    'all-servers-internal': [
      'gcp.instance campaign: no-public-address',
      'gcp.sql-instance customers-master: no-public-address',
      'gcp.sql-instance customers-master: no-public-endpoint'
    ],
    'client-data-apart-from-application': [
      'gcp.firewall anything-goes: tiers-segregated',
      'gcp.firewall plain-ftp: tiers-segregated',
      'gcp.sql-instance customers-master: no-public-endpoint',
      'gcp.sql-instance customers-master: private-connectivity'
    ],
    'app-db-acl-segregation': [
      'gcp.firewall anything-goes: tiers-segregated',
      'gcp.firewall plain-ftp: tiers-segregated',
      'gcp.sql-instance customers-master: no-public-endpoint',
      'gcp.sql-instance customers-master: private-connectivity'
    ],
    'tls-1-2-endpoint': ['gcp.target-http-proxy campaign: encrypted-in-transit', 'gcp.target-https-proxy campaign: encrypted-in-transit'],
    'sftp-128-bit': ['gcp.firewall anything-goes: ingress-restricted', 'gcp.firewall plain-ftp: ingress-restricted'],
    'perimeter-firewall-blocks-unused': ['gcp.firewall anything-goes: ingress-restricted', 'gcp.firewall plain-ftp: ingress-restricted'],
    'ids-ips-sensors': ['gcp.cloud-ids-endpoint sensors: intrusion-prevention'],
    'three-locations': ['gcp.instance campaign: region-pinned', 'gcp.sql-instance customers-master: region-pinned'],
    'account-data-single-location': [
      'gcp.resource-policy weekly: region-pinned',
      'gcp.resource-policy weekly: single-location-per-tenant',
      'gcp.sql-instance customers-master: region-pinned',
      'gcp.sql-instance customers-master: single-location-per-tenant',
      'gcp.sql-instance customers-slave: single-location-per-tenant',
      'gcp.sql-instance mailings-master: single-location-per-tenant'
    ],
    'client-chooses-location': [
      'gcp.resource-policy weekly: single-location-per-tenant',
      'gcp.sql-instance customers-master: single-location-per-tenant',
      'gcp.sql-instance customers-slave: single-location-per-tenant',
      'gcp.sql-instance mailings-master: single-location-per-tenant'
    ],
    'multi-zone-databases': ['gcp.sql-instance customers-master: zone-redundant', 'gcp.sql-instance mailings-master: zone-redundant'],
    'no-off-site-copy-needed': ['gcp.resource-policy weekly: region-pinned', 'gcp.sql-instance customers-master: region-pinned'],
    'daily-snapshots': ['gcp.resource-policy weekly: backups-enabled', 'gcp.sql-instance mailings-master: backups-enabled'],
    'snapshots-multi-zone': ['gcp.sql-instance mailings-master: backup-redundancy'],
    'snapshot-retention-7-days': [
      'gcp.resource-policy weekly: backup-retention',
      'gcp.sql-instance customers-master: backup-retention',
      'gcp.sql-instance mailings-master: backup-retention'
    ],
    'customer-db-replicated-in-location': [
      'gcp.sql-instance customers-master: replica-in-other-zone',
      'gcp.sql-instance mailings-master: replica-in-other-zone'
    ],
    'asynchronous-replication': [
      'gcp.sql-instance customers-master: replica-in-other-zone',
      'gcp.sql-instance mailings-master: replica-in-other-zone'
    ],
    'master-slave-zones-differ': [
      'gcp.sql-instance customers-master: replica-in-other-zone',
      'gcp.sql-instance mailings-master: replica-in-other-zone'
    ],
    'zone-loss-failover': [
      'gcp.instance campaign: zone-redundant',
      'gcp.sql-instance customers-master: zone-redundant',
      'gcp.sql-instance mailings-master: zone-redundant'
    ],
    'database-access-audit-trail': [
      'gcp.sql-instance customers-master: audit-logged',
      'gcp.sql-instance customers-slave: audit-logged',
      'gcp.sql-instance mailings-master: audit-logged'
    ]
  },
  sendmarc: {
    'hosted-on-azure': [
      'azure.aks-cluster portal: documented-service',
      'azure.redis queues: documented-service',
      'gcp.bucket files-elsewhere: operated-by',
      'gcp.dns-zone records-elsewhere: operated-by',
      'gcp.gke-cluster portal-elsewhere: operated-by',
      'gcp.redis-instance queues-elsewhere: operated-by'
    ],
    'aks-runs-portal': ['gcp.gke-cluster portal-elsewhere: documented-service'],
    'mariadb-structured-data': ['azure.sql-database history: documented-service', 'azure.sql-server history: documented-service'],
    'redis-broker-and-cache': ['gcp.redis-instance queues-elsewhere: documented-service'],
    'azure-dns-backend': ['gcp.dns-zone records-elsewhere: documented-service'],
    'file-storage-service': ['gcp.bucket files-elsewhere: documented-service'],
    'all-data-on-gpv2': ['azure.storage-account files: documented-service'],
    'remote-access-ssl-vpn': [
      'azure.network-interface jump: ingress-restricted',
      'azure.network-security-group open: ingress-restricted',
      'azure.subnet flat: ingress-restricted',
      'azure.virtual-network-gateway staff: identity-based-access',
      'azure.virtual-network-gateway staff: tunnel-encrypted'
    ],
    'error-logs-analysed': ['azure.aks-cluster portal: monitored', 'azure.metric-alert silent: alerts-delivered'],
    'availability-monitoring': [
      'azure.aks-cluster portal: monitored',
      'azure.application-gateway portal: monitored',
      'azure.metric-alert silent: alerts-delivered'
    ],
    'automatic-alerts': [
      'azure.aks-cluster portal: monitored',
      'azure.application-gateway portal: monitored',
      'azure.azure-firewall perimeter: monitored',
      'azure.metric-alert silent: alerts-delivered'
    ],
    'services-on-private-network': [
      'azure.aks-cluster portal: no-public-address',
      'azure.aks-cluster portal: private-control-plane',
      'azure.mysql-flexible-server archive: private-connectivity',
      'azure.mysql-flexible-server reports: private-connectivity',
      'azure.network-interface jump: no-public-address',
      'azure.redis queues: private-connectivity',
      'azure.sql-server history: private-connectivity',
      'azure.storage-account files: private-connectivity'
    ],
    'not-reachable-from-outside': [
      'azure.aks-cluster portal: private-control-plane',
      'azure.key-vault keys: no-public-endpoint',
      'azure.mysql-flexible-server archive: no-public-endpoint',
      'azure.mysql-flexible-server reports: no-public-endpoint',
      'azure.redis queues: no-public-endpoint',
      'azure.sql-server history: no-public-endpoint',
      'azure.storage-account files: no-anonymous-access',
      'azure.storage-account files: no-public-endpoint'
    ],
    'private-traffic-encrypted': [
      'azure.mysql-flexible-server reports: encrypted-in-transit',
      'azure.redis queues: encrypted-in-transit',
      'azure.sql-server history: encrypted-in-transit',
      'azure.storage-account files: encrypted-in-transit'
    ],
    'only-web-interface-public': [
      'azure.aks-cluster portal: no-public-address',
      'azure.aks-cluster portal: private-control-plane',
      'azure.aks-cluster portal: public-path-inspected',
      'azure.application-gateway portal: public-path-inspected',
      'azure.mysql-flexible-server archive: no-public-endpoint',
      'azure.mysql-flexible-server reports: no-public-endpoint',
      'azure.network-interface jump: ingress-restricted',
      'azure.network-interface jump: no-public-address',
      'azure.network-interface jump: public-path-inspected',
      'azure.network-security-group open: ingress-restricted',
      'azure.redis queues: no-public-endpoint',
      'azure.sql-server history: no-public-endpoint',
      'azure.storage-account files: no-public-endpoint',
      'azure.subnet flat: ingress-restricted'
    ],
    'public-path-lb-and-firewall': [
      'azure.aks-cluster portal: public-path-inspected',
      'azure.application-gateway portal: intrusion-prevention',
      'azure.application-gateway portal: public-path-inspected',
      'azure.network-interface jump: public-path-inspected'
    ],
    'firewall-intrusion-prevention': [
      'azure.application-gateway portal: intrusion-prevention',
      'azure.azure-firewall perimeter: intrusion-prevention',
      'azure.firewall-policy perimeter: intrusion-prevention',
      'azure.waf-policy portal: intrusion-prevention'
    ],
    'all-web-traffic-inspected': [
      'azure.aks-cluster portal: public-path-inspected',
      'azure.application-gateway portal: intrusion-prevention',
      'azure.application-gateway portal: public-path-inspected',
      'azure.azure-firewall perimeter: intrusion-prevention',
      'azure.firewall-policy perimeter: intrusion-prevention',
      'azure.network-interface jump: public-path-inspected',
      'azure.network-security-group open: tiers-segregated',
      'azure.subnet flat: tiers-segregated',
      'azure.waf-policy portal: intrusion-prevention'
    ],
    'ddos-web-application': ['azure.application-gateway portal: ddos-protected', 'azure.application-gateway portal: intrusion-prevention'],
    'directory-managed-access': [
      'azure.aks-cluster portal: identity-based-access',
      'azure.mysql-flexible-server archive: identity-based-access',
      'azure.mysql-flexible-server reports: identity-based-access',
      'azure.role-assignment founder: access-by-group',
      'azure.storage-account files: identity-based-access'
    ],
    'storage-redundant': ['azure.storage-account files: zone-redundant'],
    'storage-encrypts-rest-and-transit': ['azure.storage-account files: encrypted-in-transit'],
    'approved-staff-only': ['azure.role-assignment founder: access-restricted'],
    'at-rest-files-and-databases': ['azure.sql-database history: encrypted-at-rest'],
    'managed-private-keys': [
      'azure.key-vault keys: deletion-protected',
      'azure.mysql-flexible-server archive: encrypted-at-rest',
      'azure.mysql-flexible-server reports: encrypted-at-rest',
      'azure.sql-database history: encrypted-at-rest',
      'azure.sql-server history: encrypted-at-rest',
      'azure.storage-account files: encrypted-at-rest'
    ],
    'data-in-use-transit-tls': [
      'azure.mysql-flexible-server reports: encrypted-in-transit',
      'azure.sql-server history: encrypted-in-transit',
      'azure.storage-account files: encrypted-in-transit'
    ],
    'backups-aes-256': ['azure.sql-database history: backup-encrypted'],
    'ddos-network-layer': [
      'azure.public-ip-address jump: ddos-protected',
      'azure.public-ip-address portal: ddos-protected',
      'azure.virtual-network flat: ddos-protected'
    ],
    'certificate-rotation-3-months': ['azure.application-gateway portal: certificate-renewed'],
    'https-everywhere': ['azure.application-gateway portal: encrypted-in-transit', 'azure.storage-account files: encrypted-in-transit'],
    'update-audit-trail': [
      'azure.mysql-flexible-server archive: audit-logged',
      'azure.mysql-flexible-server reports: audit-logged',
      'azure.sql-database history: audit-logged',
      'azure.sql-server history: audit-logged'
    ],
    'geo-redundant-system': [
      'azure.aks-cluster portal: region-redundant',
      'azure.mysql-flexible-server archive: region-redundant',
      'azure.mysql-flexible-server reports: region-redundant',
      'azure.redis queues: region-redundant',
      'azure.sql-database history: region-redundant',
      'azure.sql-server history: region-redundant',
      'azure.storage-account files: region-redundant'
    ],
    'aks-multiple-nodes': ['azure.aks-cluster portal: multi-node'],
    'scale-parts': ['azure.aks-cluster portal: scales'],
    'node-loss-takeover': ['azure.aks-cluster portal: multi-node'],
    'cross-region-failover': [
      'azure.application-gateway portal: failover-in-jurisdiction',
      'azure.mysql-flexible-server archive: region-redundant',
      'azure.mysql-flexible-server reports: region-redundant',
      'azure.sql-database history: region-redundant',
      'azure.sql-server history: region-redundant',
      'azure.traffic-manager-profile portal: failover-in-jurisdiction'
    ],
    'persistent-data-two-regions': [
      'azure.mysql-flexible-server archive: region-redundant',
      'azure.mysql-flexible-server reports: region-redundant',
      'azure.redis queues: region-redundant',
      'azure.sql-database history: region-redundant',
      'azure.sql-server history: region-redundant',
      'azure.storage-account files: region-redundant'
    ],
    'backups-geo-redundant': [
      'azure.mysql-flexible-server archive: backup-redundancy',
      'azure.mysql-flexible-server reports: backup-redundancy',
      'azure.recovery-services-vault backups: backup-redundancy',
      'azure.sql-database history: backup-redundancy'
    ],
    'pitr-7-days': ['azure.mysql-flexible-server reports: point-in-time-restore'],
    'forensic-encrypted-default': ['azure.storage-account files: encrypted-at-rest'],
    'forensic-client-only': ['azure.role-assignment founder: access-restricted', 'azure.storage-account files: no-anonymous-access'],
    'reporting-history-by-plan': ['azure.storage-account files: retention-limit'],
    'delete-14-days-after-cancel': [
      'azure.mysql-flexible-server archive: backup-retention',
      'azure.recovery-services-vault backups: retention-limit',
      'azure.storage-account files: retention-limit'
    ],
    'segregate-trust-levels': ['azure.network-security-group open: tiers-segregated', 'azure.subnet flat: tiers-segregated'],
    'management-systems-segmented': [
      'azure.network-interface jump: ingress-restricted',
      'azure.network-security-group open: ingress-restricted',
      'azure.network-security-group open: tiers-segregated',
      'azure.subnet flat: ingress-restricted',
      'azure.subnet flat: tiers-segregated'
    ],
    'network-logs-security-events': [
      'azure.application-gateway portal: audit-logged',
      'azure.azure-firewall perimeter: audit-logged',
      'azure.network-security-group open: audit-logged',
      'azure.virtual-network flat: audit-logged'
    ],
    'online-encrypted-transfers': [
      'azure.application-gateway portal: encrypted-in-transit',
      'azure.mysql-flexible-server reports: encrypted-in-transit',
      'azure.sql-server history: encrypted-in-transit',
      'azure.storage-account files: encrypted-in-transit'
    ]
  }
}
