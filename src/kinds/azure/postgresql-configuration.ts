import { parameterKind } from './server-parameters.ts'

/** Server parameter of an Azure Database for PostgreSQL server. */
export default parameterKind({
  id: 'azure.postgresql-configuration',
  title: 'Azure Database for PostgreSQL server parameter',
  types: {
    pulumi: ['azure-native:dbforpostgresql:Configuration', 'azure-native:dbforpostgresql:SingleServerConfiguration'],
    arm: ['Microsoft.DBforPostgreSQL/flexibleServers/configurations', 'Microsoft.DBforPostgreSQL/servers/configurations']
  },
  servers: ['azure.postgresql-flexible-server', 'azure.postgresql-server'],
  wiredTo: /dbforpostgresql[^:]*:(Single)?Server$/
})
