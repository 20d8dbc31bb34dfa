import { onServer, sqlSetting } from './sql-children.ts'

/** What protects the database keys of a server. https://learn.microsoft.com/rest/api/sql/encryption-protectors (2023-08-01, read 2026-11-22) */
export default sqlSetting({
  id: 'azure.sql-encryption-protector',
  title: 'Azure SQL encryption protector',
  types: { pulumi: ['azure-native:sql:EncryptionProtector'], arm: ['Microsoft.Sql/servers/encryptionProtector'] },
  parent: onServer,
  property: 'serverKeyType'
})
