// The architecture of the CM.com client notification on Azure, as it would be deployed: every claim that a machine can check there holds,
// but for those that no public cloud can (waivers.yaml).
import './keys'
import './logs'
import './network'
import './databases'
import './backups'
import './platform'
