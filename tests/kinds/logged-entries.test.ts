import { describe, expect, it } from 'vitest'
import { type LoggedEntries, matchedBy, type Share } from '../../src/kinds/gcp/logged-entries.ts'

const THREATS: LoggedEntries = {
  log: 'networksecurity.googleapis.com%2Ffirewall_threat',
  resourceType: 'networksecurity.googleapis.com/FirewallEndpoint',
  payload: 'json'
}
const NAME = 'projects/ledger-prod/logs/networksecurity.googleapis.com%2Ffirewall_threat'

const FILTERS: readonly (readonly [string, Share])[] = [
  ['', 'all'],
  [' \n -- everything\n', 'all'],
  ['logName:"networksecurity.googleapis.com"', 'all'],
  ['logName:networksecurity', 'all'],
  ['logName:"%2Ffirewall_threat"', 'all'],
  ['logName:"/logs/networksecurity.googleapis.com"', 'all'],
  ['logName:*', 'all'],
  ['log_name:"NetworkSecurity.googleapis.com"', 'all'],
  ['logName:"cloudaudit.googleapis.com"', 'none'],
  ['logName:"/logs/cloudaudit.googleapis.com"', 'none'],
  ['logName="projects/ledger-prod/logs/syslog"', 'none'],
  ['logName="organizations/4711/logs/networksecurity.googleapis.com%2Ffirewall_threat"', 'none'],
  ['log_id("networksecurity.googleapis.com/firewall_threat")', 'all'],
  ['LOG_ID("networksecurity.googleapis.com%2Ffirewall_threat")', 'all'],
  ['log_id("ids.googleapis.com/threat")', 'none'],
  ['resource.type="networksecurity.googleapis.com/FirewallEndpoint"', 'all'],
  ['resource.type="gce_instance"', 'none'],
  ['resource.type!="gce_instance"', 'all'],
  ['resource.type=("gce_instance" OR "networksecurity.googleapis.com/FirewallEndpoint")', 'all'],
  ['resource.type=("gce_instance" OR gke_cluster)', 'none'],
  ['resource.type:"FirewallEndpoint"', 'all'],
  ['resource.type!=("gce_instance" OR "gke_cluster")', 'some'],
  ['resource.type!=("gce_instance" OR "networksecurity.googleapis.com/FirewallEndpoint")', 'some'],
  ['protoPayload.serviceName!="networksecurity.googleapis.com"', 'some'],
  ['NOT protoPayload.serviceName="networksecurity.googleapis.com"', 'all'],
  ['severity>=DEFAULT', 'all'],
  ['protoPayload.serviceName="networksecurity.googleapis.com"', 'none'],
  // What binds how tightly: NOT, then OR, then AND.
  ['logName:"cloudaudit" OR logName:"networksecurity"', 'all'],
  ['resource.type="gce_instance" OR logName:"networksecurity.googleapis.com" AND resource.type="gce_instance"', 'none'],
  ['resource.type="gce_instance" AND resource.type="gke_cluster" OR logName:"networksecurity.googleapis.com"', 'none'],
  ['(resource.type="gce_instance" AND resource.type="gke_cluster") OR logName:"networksecurity.googleapis.com"', 'all'],
  ['NOT resource.type="gce_instance"', 'all'],
  ['-logName:"networksecurity.googleapis.com"', 'none'],
  ['NOT resource.type="gce_instance" AND logName:networksecurity', 'all'],
  ['logName:networksecurity\nNOT log_id("networksecurity.googleapis.com/firewall_threat")', 'none'],
  ['logName:networksecurity -resource.type="gce_instance" -- no hosts', 'all'],
  // What cannot be told decides only where nothing else does.
  ['severity>=ERROR', 'some'],
  ['logName:networksecurity AND severity>=ERROR', 'some'],
  ['logName:cloudaudit.googleapis.com AND severity>=ERROR', 'none'],
  ['logName:networksecurity OR severity>=ERROR', 'all'],
  ['NOT severity>=ERROR', 'some'],
  ['jsonPayload.alert_severity="HIGH"', 'some'],
  ['sample(insertId, 0.5)', 'some'],
  ['"threat"', 'some'],
  ['threat', 'some'],
  ['logName=~"firewall_(threat|rule)"', 'some'],
  ['labels."compute.googleapis.com/name"="host"', 'some'],
  ['resource.type=("gce_instance" AND "gke_cluster")', 'some'],
  // A name that is not encoded, as some of the vendor's samples have it.
  ['logName="projects/ledger-prod/logs/networksecurity.googleapis.com/firewall_threat"', 'some'],
  // What is no filter at all.
  ['(logName:networksecurity', 'some'],
  ['logName:networksecurity)', 'some'],
  ['logName:', 'some'],
  ['logName:networksecurity AND', 'some'],
  ['logName:networksecurity OR', 'some'],
  ['NOT', 'some'],
  ['logName:"networksecurity', 'some'],
  ['logName:networksecurity ! x', 'some']
]

describe('how many of the findings of a firewall a filter lets through', () => {
  it.each(FILTERS)('%s', (filter, share) => {
    expect(matchedBy(filter, THREATS)).toBe(share)
  })
})

const BY_PROJECT: readonly (readonly [string, Share, Share])[] = [
  [`logName="${NAME}"`, 'all', 'some'],
  [`logName="projects/orders-prod/logs/networksecurity.googleapis.com%2Ffirewall_threat"`, 'none', 'some'],
  ['logName:"projects/ledger-prod/logs/networksecurity"', 'all', 'some'],
  ['logName:"projects/orders-prod/logs/networksecurity"', 'none', 'some'],
  ['logName:"ledger-prod/logs/"', 'all', 'some'],
  ['logName:ledger', 'all', 'some'],
  ['logName:cloudaudit', 'none', 'some']
]

it('does not know what entries say of which it is not told how they are written', () => {
  const filter = 'protoPayload.serviceName="networksecurity.googleapis.com"'
  expect(matchedBy(filter, { log: THREATS.log, resourceType: THREATS.resourceType })).toBe('some')
})

describe('a filter that names a project', () => {
  it.each(BY_PROJECT)('%s', (filter, inProject, inSome) => {
    expect(matchedBy(filter, { ...THREATS, project: 'ledger-prod' })).toBe(inProject)
    expect(matchedBy(filter, THREATS)).toBe(inSome)
  })
})
