/** What the violating variants of the stacks of Retarus contradict; see violations.ts. */
export const RETARUS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  retarus: {
    'need-to-know': [
      'gcp.bucket content: no-anonymous-access',
      'gcp.bucket-iam content-for-everybody: access-by-group',
      'gcp.bucket-iam content-for-everybody: no-anonymous-access',
      'gcp.bucket-iam content-for-jane: access-by-group'
    ],
    'data-owner-and-processor-defined': [
      'gcp.bucket content: labelled',
      'gcp.bucket fax-images: labelled',
      'gcp.gke-cluster messaging: labelled'
    ],
    'integrity-no-manipulation': [
      'gcp.bucket content: no-anonymous-access',
      'gcp.bucket-iam content-for-everybody: access-by-group',
      'gcp.bucket-iam content-for-everybody: no-anonymous-access',
      'gcp.bucket-iam content-for-jane: access-by-group',
      'gcp.sql-instance metadata-second: audit-logged',
      'gcp.sql-instance metadata: audit-logged'
    ],
    'authenticity-immutability': [
      'gcp.log-bucket audit: deletion-protected',
      'gcp.log-bucket audit: immutable',
      'gcp.sql-instance call-data-records: audit-logged'
    ],
    'role-based-authorisation': [
      'gcp.bucket content: identity-based-access',
      'gcp.bucket-iam content-for-everybody: access-by-group',
      'gcp.bucket-iam content-for-jane: access-by-group',
      'gcp.gke-cluster messaging: identity-based-access'
    ],
    'no-content-beyond-delivery': ['gcp.bucket fax-images: retention-limit'],
    'deliver-and-delete': ['gcp.bucket fax-images: retention-limit'],
    'metadata-apart-from-content': ['gcp.bucket content: labelled'],
    'only-cdr-kept': ['gcp.sql-instance metadata-second: labelled'],
    'staff-do-not-view-content': [
      'gcp.bucket content: identity-based-access',
      'gcp.bucket-iam content-for-everybody: access-restricted',
      'gcp.bucket-iam content-for-jane: access-restricted'
    ],
    'logical-separation': ['gcp.bucket content: no-anonymous-access', 'gcp.firewall anything-goes: tiers-segregated'],
    'confidentiality-classification': [
      'gcp.bucket content: labelled',
      'gcp.bucket fax-images: labelled',
      'gcp.gke-cluster messaging: labelled',
      'gcp.sql-instance call-data-records: labelled',
      'gcp.sql-instance metadata-second: labelled',
      'gcp.sql-instance metadata: labelled'
    ],
    'transfer-encryption-on-request': [
      'gcp.target-http-proxy entry: encrypted-in-transit',
      'gcp.target-https-proxy entry: encrypted-in-transit',
      'gcp.vpn-tunnel customer: labelled',
      'gcp.vpn-tunnel customer: tunnel-encrypted'
    ],
    'optional-content-storage': ['gcp.bucket content: no-anonymous-access'],
    'network-firewalls': ['gcp.firewall anything-goes: ingress-restricted'],
    'network-segmentation': ['gcp.firewall anything-goes: ingress-restricted', 'gcp.firewall anything-goes: tiers-segregated'],
    'network-monitoring': ['gcp.network everybody: monitored', 'gcp.subnetwork messaging: audit-logged'],
    'backup-capability': ['gcp.sql-instance metadata: backup-retention', 'gcp.sql-instance metadata: backups-enabled'],
    'audit-trail': ['gcp.sql-instance metadata-second: audit-logged', 'gcp.sql-instance metadata: audit-logged'],
    'transit-protected': [
      'gcp.bucket content: encrypted-in-transit',
      'gcp.bucket fax-images: encrypted-in-transit',
      'gcp.sql-instance call-data-records: encrypted-in-transit',
      'gcp.sql-instance metadata-second: encrypted-in-transit',
      'gcp.sql-instance metadata: encrypted-in-transit',
      'gcp.target-http-proxy entry: encrypted-in-transit',
      'gcp.target-https-proxy entry: encrypted-in-transit'
    ],
    'fax-image-encryption': ['gcp.bucket fax-images: encrypted-at-rest'],
    'fax-immediate-deletion': ['gcp.bucket fax-images: retention-limit'],
    'us-data-only-in-us': ['gcp.bucket content: region-pinned', 'gcp.sql-instance metadata: region-pinned'],
    'eu-customers-may-choose-eu': ['gcp.bucket fax-images: region-pinned'],
    'autonomous-us-and-europe': ['gcp.bucket content: region-pinned', 'gcp.sql-instance metadata: region-pinned'],
    'failover-same-jurisdiction': [
      'gcp.backend-service entry: failover-in-jurisdiction',
      'gcp.forwarding-rule entry: failover-in-jurisdiction',
      'gcp.sql-instance call-data-records: region-redundant',
      'gcp.sql-instance metadata: region-pinned'
    ],
    'eea-two-data-centers': ['gcp.sql-instance call-data-records: region-pinned', 'gcp.sql-instance call-data-records: region-redundant'],
    'multi-data-center-option': ['gcp.sql-instance call-data-records: region-redundant'],
    'reroute-on-local-outage': ['gcp.forwarding-rule entry: failover-in-jurisdiction', 'gcp.sql-instance metadata: region-pinned'],
    'three-data-center-option': ['gcp.forwarding-rule entry: failover-in-jurisdiction']
  },
  'retarus-azure': {
    'need-to-know': ['azure.role-assignment content-for-jane: access-by-group', 'azure.storage-account content: no-anonymous-access'],
    'data-owner-and-processor-defined': [
      'azure.aks-cluster messaging: labelled',
      'azure.storage-account content: labelled',
      'azure.storage-account fax-images: labelled'
    ],
    'integrity-no-manipulation': [
      'azure.postgresql-flexible-server metadata-second: audit-logged',
      'azure.postgresql-flexible-server metadata: audit-logged',
      'azure.role-assignment content-for-jane: access-by-group',
      'azure.sql-database history: audit-logged',
      'azure.sql-server history: audit-logged',
      'azure.storage-account content: audit-logged',
      'azure.storage-account content: no-anonymous-access',
      'azure.storage-account fax-images: audit-logged'
    ],
    'authenticity-immutability': [
      'azure.log-analytics-workspace audit: deletion-protected',
      'azure.postgresql-flexible-server call-data-records: audit-logged',
      'azure.storage-account audit-archive: immutable'
    ],
    'role-based-authorisation': [
      'azure.aks-cluster messaging: identity-based-access',
      'azure.role-assignment content-for-jane: access-by-group',
      'azure.storage-account content: identity-based-access',
      'azure.storage-account fax-images: identity-based-access'
    ],
    'no-content-beyond-delivery': ['azure.storage-account fax-images: not-backed-up', 'azure.storage-account fax-images: retention-limit'],
    'deliver-and-delete': ['azure.storage-account fax-images: not-backed-up', 'azure.storage-account fax-images: retention-limit'],
    'metadata-apart-from-content': ['azure.sql-database history: labelled', 'azure.sql-server history: labelled'],
    'only-cdr-kept': ['azure.postgresql-flexible-server metadata-second: labelled'],
    'staff-do-not-view-content': [
      'azure.role-assignment content-for-jane: access-restricted',
      'azure.storage-account content: audit-logged',
      'azure.storage-account content: identity-based-access',
      'azure.storage-account fax-images: audit-logged',
      'azure.storage-account fax-images: identity-based-access'
    ],
    'logical-separation': [
      'azure.network-security-group open: tiers-segregated',
      'azure.storage-account content: no-anonymous-access',
      'azure.subnet flat: tiers-segregated'
    ],
    'confidentiality-classification': [
      'azure.aks-cluster messaging: labelled',
      'azure.postgresql-flexible-server call-data-records: labelled',
      'azure.postgresql-flexible-server metadata-second: labelled',
      'azure.postgresql-flexible-server metadata: labelled',
      'azure.sql-database history: labelled',
      'azure.sql-server history: labelled',
      'azure.storage-account content: labelled',
      'azure.storage-account fax-images: labelled'
    ],
    'transfer-encryption-on-request': [
      'azure.application-gateway entry: encrypted-in-transit',
      'azure.application-gateway entry: labelled'
    ],
    'optional-content-storage': ['azure.storage-account content: no-anonymous-access'],
    'network-firewalls': ['azure.network-security-group open: ingress-restricted', 'azure.subnet flat: ingress-restricted'],
    'network-segmentation': [
      'azure.network-security-group open: ingress-restricted',
      'azure.network-security-group open: tiers-segregated',
      'azure.subnet flat: ingress-restricted',
      'azure.subnet flat: tiers-segregated'
    ],
    'network-monitoring': [
      'azure.subnet flat: audit-logged',
      'azure.virtual-network europe: monitored',
      'azure.virtual-network flat: monitored'
    ],
    'at-rest-aes': ['azure.sql-database history: encrypted-at-rest'],
    'backup-capability': ['azure.storage-account fax-images: not-backed-up'],
    'audit-trail': [
      'azure.aks-cluster messaging: audit-logged',
      'azure.postgresql-flexible-server metadata-second: audit-logged',
      'azure.postgresql-flexible-server metadata: audit-logged',
      'azure.sql-database history: audit-logged',
      'azure.sql-server history: audit-logged'
    ],
    'transit-protected': [
      'azure.application-gateway entry: encrypted-in-transit',
      'azure.postgresql-flexible-server metadata-second: encrypted-in-transit',
      'azure.postgresql-flexible-server metadata: encrypted-in-transit',
      'azure.sql-server history: encrypted-in-transit',
      'azure.storage-account content: encrypted-in-transit'
    ],
    'fax-image-encryption': ['azure.storage-account fax-images: encrypted-at-rest'],
    'fax-immediate-deletion': ['azure.storage-account fax-images: not-backed-up', 'azure.storage-account fax-images: retention-limit'],
    'us-data-only-in-us': ['azure.postgresql-flexible-server metadata: region-pinned', 'azure.storage-account content: region-pinned'],
    'eu-customers-may-choose-eu': ['azure.storage-account fax-images: region-pinned'],
    'autonomous-us-and-europe': [
      'azure.postgresql-flexible-server metadata: region-pinned',
      'azure.virtual-network flat: network-isolated'
    ],
    'failover-same-jurisdiction': [
      'azure.application-gateway entry: failover-in-jurisdiction',
      'azure.postgresql-flexible-server call-data-records: region-redundant',
      'azure.postgresql-flexible-server metadata: region-pinned',
      'azure.traffic-manager-profile transfer: failover-in-jurisdiction'
    ],
    'eea-two-data-centers': ['azure.postgresql-flexible-server call-data-records: region-redundant'],
    'multi-data-center-option': [
      'azure.application-gateway entry: failover-in-jurisdiction',
      'azure.postgresql-flexible-server call-data-records: region-redundant',
      'azure.traffic-manager-profile transfer: failover-in-jurisdiction'
    ],
    'reroute-on-local-outage': [
      'azure.application-gateway entry: failover-in-jurisdiction',
      'azure.postgresql-flexible-server metadata: region-pinned',
      'azure.traffic-manager-profile transfer: failover-in-jurisdiction'
    ],
    'three-data-center-option': ['azure.application-gateway entry: failover-in-jurisdiction']
  }
}
