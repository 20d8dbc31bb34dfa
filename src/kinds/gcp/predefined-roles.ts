import type { AccessLevel, GrantedParts, Rights } from '../../model/facets.ts'

type Row = readonly [role: RegExp, level: AccessLevel, on: GrantedParts]

/**
 * What predefined roles allow, as far as it matters to what documents speak of; the first that fits counts. A role that is not here may
 * allow anything: agents of services, for one, read buckets. https://cloud.google.com/iam/docs/roles-permissions (2026-11-28)
 */
const ROWS: readonly Row[] = [
  [/^owner$/, 'admin', 'all'],
  [/^editor$/, 'write', 'all'],
  [/^viewer$/, 'read', 'all'],
  [/^browser$/, 'inspect', 'all'],
  // Who may do what, anywhere below.
  [/^iam\.securityAdmin$|^iam\.(organizationRoleAdmin|roleAdmin)$/, 'admin', 'all'],
  [/^resourcemanager\.(organizationAdmin|folderAdmin|folderIamAdmin|projectIamAdmin)$/, 'admin', 'all'],
  [/^iam\.(securityReviewer|organizationRoleViewer|roleViewer)$|^resourcemanager\..*[vV]iewer$/, 'inspect', 'all'],
  [/^cloudasset\.viewer$/, 'inspect', 'all'],
  [/^storage\.(admin|legacyBucketOwner|legacyObjectOwner|objectAdmin|folderAdmin)$/, 'admin', ['object-storage']],
  [/^storage\.(legacyBucketWriter|objectCreator|objectUser)$/, 'write', ['object-storage']],
  [/^storage\.(objectViewer|legacyObjectReader)$/, 'read', ['object-storage']],
  [/^storage\.(bucketViewer|legacyBucketReader|insightsCollectorService)$/, 'inspect', ['object-storage']],
  [/^cloudsql\.admin$/, 'admin', ['database']],
  [/^cloudsql\.editor$/, 'write', ['database']],
  // It may export a database.
  [/^cloudsql\.viewer$/, 'read', ['database']],
  [/^bigquery\.(admin|dataOwner)$/, 'admin', ['database']],
  [/^bigquery\.(dataEditor|user)$/, 'write', ['database']],
  [/^bigquery\.dataViewer$/, 'read', ['database']],
  [/^bigquery\.(jobUser|metadataViewer|resourceViewer)$/, 'inspect', ['database']],
  [/^redis\.admin$/, 'admin', ['cache']],
  [/^redis\.editor$/, 'write', ['cache']],
  [/^redis\.viewer$/, 'inspect', ['cache']],
  [/^compute\.admin$/, 'admin', ['server', 'network']],
  [/^compute\.osAdminLogin$/, 'admin', ['server']],
  [/^compute\.(instanceAdmin(\.v1)?|osLogin)$|^iap\.tunnelResourceAccessor$/, 'write', ['server']],
  [/^compute\.(networkAdmin|securityAdmin|networkUser|loadBalancerAdmin|publicIpAdmin|xpnAdmin)$/, 'write', ['network']],
  [/^compute\.(viewer|networkViewer)$/, 'inspect', ['server', 'network']],
  [/^container\.admin$/, 'admin', ['cluster']],
  [/^container\.(clusterAdmin|developer)$/, 'write', ['cluster']],
  [/^container\.(clusterViewer|viewer)$/, 'inspect', ['cluster']],
  [/^cloudkms\.admin$/, 'admin', ['key']],
  [/^cloudkms\.(cryptoKey(EncrypterDecrypter|Encrypter|Decrypter)|signer|signerVerifier)$/, 'write', ['key']],
  [/^cloudkms\.(viewer|publicKeyViewer|verifier)$/, 'inspect', ['key']],
  // Services that hold nothing of these parts.
  [/^(artifactregistry|cloudtrace|dns|errorreporting|logging|monitoring|pubsub|secretmanager)\.\w+$/, 'write', []]
]

/** What a role of Google's own allows; undefined for others, and where that is not known here. */
export function rightsOfPredefined(role: string): Rights | undefined {
  const name = /^roles\/(.+)$/.exec(role)?.[1]
  const row = name === undefined ? undefined : ROWS.find(([form]) => form.test(name))
  return row === undefined ? undefined : { level: row[1], on: row[2] }
}
