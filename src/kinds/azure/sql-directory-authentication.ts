import { UNSTATED } from '../../graph/reader.ts'
import { map } from '../../model/fact.ts'
import { onServer, sqlSetting } from './sql-children.ts'

/** Whether a server takes directory logins only. https://learn.microsoft.com/rest/api/sql/server-azure-ad-only-authentications (2023-08-01, read 2026-11-22) */
export default sqlSetting({
  id: 'azure.sql-directory-authentication',
  title: 'Azure SQL directory-only authentication',
  types: { pulumi: ['azure-native:sql:ServerAzureADOnlyAuthentication'], arm: ['Microsoft.Sql/servers/azureADOnlyAuthentications'] },
  parent: onServer,
  property: 'azureADOnlyAuthentication',
  value: (r) => map(r.boolean('azureADOnlyAuthentication', { absent: UNSTATED }), String)
})
