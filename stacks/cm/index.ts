// The architecture of the CM.com client notification on Google Cloud, as it would be deployed: every claim that a machine can check there
// holds, but for those that no public cloud can (waivers.yaml).
import './network'
import './keys'
import './data'
import './platform'
import './restore-test'
import './logs'
