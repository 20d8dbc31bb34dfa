import type { AccessLevel, GrantedParts, Rights } from '../../model/facets.ts'

/**
 * Managed policies of AWS that open what documents speak of. Others, and those of the account's own, may allow anything.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html (2026-11-28)
 */
const ROWS: Readonly<Record<string, readonly [level: AccessLevel, on: GrantedParts]>> = {
  AdministratorAccess: ['admin', 'all'],
  IAMFullAccess: ['admin', 'all'],
  PowerUserAccess: ['write', 'all'],
  ReadOnlyAccess: ['read', 'all'],
  'job-function/ViewOnlyAccess': ['inspect', 'all'],
  SecurityAudit: ['inspect', 'all'],
  AmazonS3FullAccess: ['admin', ['object-storage']],
  AmazonS3ReadOnlyAccess: ['read', ['object-storage']],
  AmazonRDSFullAccess: ['write', ['database']],
  AmazonRDSReadOnlyAccess: ['inspect', ['database']],
  AmazonDynamoDBReadOnlyAccess: ['read', ['database']],
  AmazonEC2FullAccess: ['write', ['server', 'network']],
  AmazonEC2ReadOnlyAccess: ['inspect', ['server', 'network']],
  AmazonVPCFullAccess: ['write', ['network']],
  AmazonVPCReadOnlyAccess: ['inspect', ['network']]
}

export function rightsOfManaged(arn: string): Rights | undefined {
  const name = /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(arn)?.[1]
  const row = name === undefined ? undefined : ROWS[name]
  return row === undefined ? undefined : { level: row[0], on: row[1] }
}
