// The architecture of the Maropost security brief on Google Cloud, as it would be deployed: every claim that a machine can check holds.
import { siteApplication, siteFileTransfer } from './application'
import { siteDatabases } from './data'
import { publicEntry } from './entry'
import { alerting, auditing } from './logs'
import { siteNetwork } from './network'
import { SITES } from './sites'

const groups = SITES.map((site) => {
  const subnet = siteNetwork(site)
  siteDatabases(site)
  siteFileTransfer(site)
  return siteApplication(site, subnet)
})

publicEntry(groups, 'campaigns.example.com')
auditing('campaign-production')
alerting('campaign-production')
