import { parameterKind } from './server-parameters.ts'

/** Server parameter of an Azure Database for MySQL server. */
export default parameterKind({
  id: 'azure.mysql-configuration',
  title: 'Azure Database for MySQL server parameter',
  types: {
    pulumi: ['azure-native:dbformysql:Configuration', 'azure-native:dbformysql:SingleServerConfiguration'],
    arm: ['Microsoft.DBforMySQL/flexibleServers/configurations', 'Microsoft.DBforMySQL/servers/configurations']
  },
  servers: ['azure.mysql-flexible-server', 'azure.mysql-server'],
  tellsCurrent: true,
  wiredTo: /dbformysql[^:]*:(Single)?Server$/
})
