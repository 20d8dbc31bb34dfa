/** What the violating variants of the stacks of CM.com contradict; see violations.ts. */
export const CM: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  cm: {
    'customers-no-infrastructure-access': [
      'gcp.firewall consoles: ingress-restricted',
      'gcp.firewall restore-test: ingress-restricted',
      'gcp.project-iam viewers: no-anonymous-access'
    ],
    'full-control-of-data': [
      'gcp.disk payments: encrypted-at-rest',
      'gcp.kms-key data: deletion-protected',
      'gcp.sql-instance caic: encrypted-at-rest',
      'gcp.sql-instance cdp: encrypted-at-rest',
      'gcp.sql-instance ga: encrypted-at-rest',
      'gcp.sql-instance gt: encrypted-at-rest',
      'gcp.sql-instance inspire: encrypted-at-rest',
      'gcp.sql-instance messaging: encrypted-at-rest',
      'gcp.sql-instance mmc: encrypted-at-rest',
      'gcp.sql-instance msc: encrypted-at-rest',
      'gcp.sql-instance numbers: encrypted-at-rest',
      'gcp.sql-instance sign: encrypted-at-rest',
      'gcp.sql-instance voice: encrypted-at-rest',
      'gcp.sql-instance ytp: encrypted-at-rest'
    ],
    'asset-register-complete': [
      'gcp.disk payments: labelled',
      'gcp.instance messaging: labelled',
      'gcp.sql-instance numbers: labelled',
      'gcp.sql-instance restore-test: labelled'
    ],
    'hardening-cis-nist': ['gcp.instance messaging: hardened', 'gcp.instance messaging: identity-based-access'],
    'network-named-accounts': ['gcp.project-iam network: access-by-group', 'gcp.project-iam viewers: access-by-group'],
    'config-ports-restricted': [
      'gcp.firewall consoles: ingress-restricted',
      'gcp.firewall consoles: tiers-segregated',
      'gcp.firewall restore-test: ingress-restricted',
      'gcp.firewall restore-test: tiers-segregated',
      'gcp.firewall-policy perimeter: tiers-segregated',
      'gcp.firewall-policy-rule allow: tiers-segregated'
    ],
    'soc-24x7': [
      'gcp.firewall consoles: audit-logged',
      'gcp.firewall restore-test: audit-logged',
      'gcp.firewall-policy perimeter: audit-logged',
      'gcp.firewall-policy-rule allow: audit-logged',
      'gcp.subnetwork platform: audit-logged'
    ],
    'network-behaviour-monitoring': ['gcp.subnetwork platform: audit-logged'],
    'next-gen-firewall': ['gcp.firewall-policy perimeter: intrusion-prevention'],
    'backup-coverage': ['gcp.sql-instance numbers: backups-enabled'],
    'daily-snapshots': ['gcp.sql-instance numbers: backups-enabled'],
    'backup-two-zones': ['gcp.sql-instance numbers: backup-redundancy'],
    'restore-test-isolated': [
      'gcp.firewall restore-test: ingress-restricted',
      'gcp.firewall restore-test: tiers-segregated',
      'gcp.sql-instance restore-test: no-public-address',
      'gcp.sql-instance restore-test: no-public-endpoint'
    ],
    'data-at-rest-netherlands': ['gcp.sql-instance numbers: region-pinned'],
    'backups-netherlands': ['gcp.disk payments: region-pinned', 'gcp.resource-policy forever: region-pinned'],
    'retention-messaging': ['gcp.sql-instance messaging: backup-retention'],
    'retention-voice': ['gcp.sql-instance voice: backup-retention'],
    'retention-ytp': ['gcp.sql-instance ytp: backup-retention'],
    'retention-gt': ['gcp.sql-instance gt: backup-retention'],
    'retention-ga': ['gcp.sql-instance ga: backup-retention'],
    'retention-caic': ['gcp.sql-instance caic: backup-retention'],
    'retention-msc': ['gcp.sql-instance msc: backup-retention'],
    'retention-mmc': ['gcp.sql-instance mmc: backup-retention'],
    'retention-cdp': ['gcp.sql-instance cdp: backup-retention'],
    'retention-inspire': ['gcp.sql-instance inspire: backup-retention'],
    'retention-sign': ['gcp.sql-instance sign: backup-retention'],
    'retention-online-payments': ['gcp.disk payments: backup-retention'],
    'deletion-production-then-backup': ['gcp.resource-policy forever: backup-retention']
  },
  'cm-azure': {
    'customers-no-infrastructure-access': [
      'azure.network-security-group consoles: ingress-restricted',
      'azure.network-security-group restore-test: ingress-restricted',
      'azure.subnet platform: ingress-restricted',
      'azure.subnet restore-test: ingress-restricted'
    ],
    'full-control-of-data': [
      'azure.key-vault keys: deletion-protected',
      'azure.sql-database caic: encrypted-at-rest',
      'azure.sql-database cdp: encrypted-at-rest',
      'azure.sql-database ga: encrypted-at-rest',
      'azure.sql-database gt: encrypted-at-rest',
      'azure.sql-database inspire: encrypted-at-rest',
      'azure.sql-database messaging: encrypted-at-rest',
      'azure.sql-database mmc: encrypted-at-rest',
      'azure.sql-database msc: encrypted-at-rest',
      'azure.sql-database numbers: encrypted-at-rest',
      'azure.sql-database online-payments: encrypted-at-rest',
      'azure.sql-database sign: encrypted-at-rest',
      'azure.sql-database voice: encrypted-at-rest',
      'azure.sql-database ytp: encrypted-at-rest',
      'azure.sql-server products: encrypted-at-rest',
      'azure.storage-account media: encrypted-at-rest',
      'azure.storage-account media: no-anonymous-access'
    ],
    'asset-register-complete': [
      'azure.aks-cluster messaging: labelled',
      'azure.key-vault keys: labelled',
      'azure.recovery-services-vault backups: labelled',
      'azure.sql-database numbers: labelled',
      'azure.sql-server products: labelled',
      'azure.sql-server restore-test: labelled',
      'azure.storage-account dumps: labelled',
      'azure.storage-account media: labelled'
    ],
    'hardening-cis-nist': ['azure.aks-cluster messaging: hardened', 'azure.aks-cluster messaging: identity-based-access'],
    'network-named-accounts': ['azure.role-assignment network: access-by-group'],
    'config-ports-restricted': [
      'azure.network-security-group consoles: ingress-restricted',
      'azure.network-security-group consoles: tiers-segregated',
      'azure.network-security-group restore-test: ingress-restricted',
      'azure.network-security-group restore-test: tiers-segregated',
      'azure.subnet platform: ingress-restricted',
      'azure.subnet platform: tiers-segregated',
      'azure.subnet restore-test: ingress-restricted',
      'azure.subnet restore-test: tiers-segregated'
    ],
    'soc-24x7': [
      'azure.aks-cluster messaging: audit-logged',
      'azure.azure-firewall perimeter: audit-logged',
      'azure.network-security-group consoles: audit-logged',
      'azure.network-security-group restore-test: audit-logged',
      'azure.subnet platform: audit-logged',
      'azure.subnet restore-test: audit-logged'
    ],
    'network-behaviour-monitoring': ['azure.subnet platform: audit-logged', 'azure.subnet restore-test: audit-logged'],
    'next-gen-firewall': ['azure.azure-firewall perimeter: intrusion-prevention', 'azure.firewall-policy perimeter: intrusion-prevention'],
    'backup-encrypted-in-transit': ['azure.storage-account dumps: encrypted-in-transit'],
    'backup-aes256-at-rest': ['azure.sql-database sign: backup-encrypted'],
    'daily-snapshots': ['azure.backup-policy weekly: backups-enabled'],
    'backup-two-zones': [
      'azure.recovery-services-vault backups: backup-redundancy',
      'azure.sql-database numbers: backup-redundancy',
      'azure.storage-account dumps: zone-redundant'
    ],
    'restore-test-isolated': [
      'azure.network-security-group restore-test: ingress-restricted',
      'azure.network-security-group restore-test: tiers-segregated',
      'azure.sql-server restore-test: no-public-address',
      'azure.sql-server restore-test: no-public-endpoint',
      'azure.subnet restore-test: ingress-restricted',
      'azure.subnet restore-test: tiers-segregated'
    ],
    'data-at-rest-netherlands': ['azure.storage-account media: region-pinned'],
    'backups-netherlands': ['azure.sql-database numbers: region-pinned'],
    'retention-messaging': ['azure.sql-database messaging: backup-retention'],
    'retention-voice': ['azure.sql-database voice: backup-retention'],
    'retention-ytp': ['azure.sql-database ytp: backup-retention'],
    'retention-gt': ['azure.sql-database gt: backup-retention'],
    'retention-ga': ['azure.sql-database ga: backup-retention'],
    'retention-caic': ['azure.sql-database caic: backup-retention'],
    'retention-msc': ['azure.sql-database msc: backup-retention'],
    'retention-mmc': ['azure.sql-database mmc: backup-retention'],
    'retention-cdp': ['azure.sql-database cdp: backup-retention'],
    'retention-inspire': ['azure.sql-database inspire: backup-retention'],
    'retention-sign': ['azure.sql-database sign: backup-retention'],
    'retention-online-payments': ['azure.sql-database online-payments: backup-retention'],
    'deletion-production-then-backup': ['azure.backup-policy weekly: backup-retention', 'azure.storage-account dumps: retention-limit']
  }
}
