// The architecture of the Sendmarc security brief on Azure, as it would be deployed: every claim that a machine can check holds.
import './network'
import './keys'
import './logs'
import './data'
import './cluster'
import './access'
import './entry'
import './backups'
