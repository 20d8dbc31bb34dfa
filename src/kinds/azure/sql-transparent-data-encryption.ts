import { onDatabase, sqlSetting } from './sql-children.ts'

/** Transparent data encryption of a database. https://learn.microsoft.com/rest/api/sql/transparent-data-encryptions (2023-08-01, read 2026-11-22) */
export default sqlSetting({
  id: 'azure.sql-transparent-data-encryption',
  title: 'Azure SQL transparent data encryption',
  types: { pulumi: ['azure-native:sql:TransparentDataEncryption'], arm: ['Microsoft.Sql/servers/databases/transparentDataEncryption'] },
  parent: onDatabase,
  property: 'state'
})
