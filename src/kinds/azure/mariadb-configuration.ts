import { parameterKind } from './server-parameters.ts'

/** Server parameter of an Azure Database for MariaDB server. */
export default parameterKind({
  id: 'azure.mariadb-configuration',
  title: 'Azure Database for MariaDB server parameter',
  types: { pulumi: ['azure-native:dbformariadb:Configuration'], arm: ['Microsoft.DBforMariaDB/servers/configurations'] },
  servers: ['azure.mariadb-server'],
  wiredTo: /dbformariadb[^:]*:Server$/
})
