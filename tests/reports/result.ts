import type { ClaimResult, Finding, Result } from '../../src/model/finding.ts'
import type { AppliedWaiver } from '../../src/model/waiver.ts'

const NO_OUTCOMES = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, 'not-modelled': 0, error: 0 }

function claim(id: string, parts: Partial<ClaimResult>): ClaimResult {
  return {
    id: `sample/${id}`,
    profile: 'sample',
    section: 'Backups',
    statement: id,
    severity: 'high',
    verdict: 'upheld',
    findings: 0,
    outcomes: NO_OUTCOMES,
    resources: 1,
    ...parts
  }
}

const FAILED: Finding = {
  fingerprint: '0f3a5c7d9e1b2f4a6c8e0d1f3b5a7c9e',
  claim: 'sample/snapshots-seven-days',
  control: 'backup-retention',
  severity: 'high',
  outcome: 'fail',
  because: 'backups are kept: 3 days',
  required: '7 days',
  found: '3 days',
  resource: {
    id: 'urn:pulumi:dev::books::gcp:compute/resourcePolicy:ResourcePolicy::daily',
    kind: 'gcp.resource-policy',
    type: 'gcp:compute/resourcePolicy:ResourcePolicy',
    name: 'daily',
    cloud: 'gcp',
    location: 'europe-west3',
    urn: 'urn:pulumi:dev::books::gcp:compute/resourcePolicy:ResourcePolicy::daily'
  },
  evidence: [
    {
      resource: 'urn:pulumi:dev::books::gcp:compute/resourcePolicy:ResourcePolicy::daily',
      path: 'snapshotSchedulePolicy.retentionPolicy.maxRetentionDays',
      value: 3,
      origin: 'declared'
    }
  ],
  location: { file: 'stacks/the books/backups.ts', line: 14, column: 3 },
  fix: {
    path: 'snapshotSchedulePolicy.retentionPolicy.maxRetentionDays',
    value: 7,
    text: 'snapshotSchedulePolicy.retentionPolicy.maxRetentionDays: 7'
  }
}

const WAITING: Finding = {
  fingerprint: '1f3a5c7d9e1b2f4a6c8e0d1f3b5a7c9e',
  claim: 'sample/replica-elsewhere',
  control: 'replica-in-other-zone',
  severity: 'medium',
  outcome: 'unknown',
  because: 'zone of replica orders-replica: known only after apply',
  why: 'computed',
  waitsOn: ['urn:pulumi:dev::books::gcp:sql/databaseInstance:DatabaseInstance::orders-replica'],
  resource: {
    id: '//sqladmin.googleapis.com/projects/books/instances/orders',
    kind: 'gcp.sql-instance',
    type: 'sqladmin.googleapis.com/Instance',
    name: 'orders',
    cloud: 'gcp'
  },
  evidence: []
}

const { fix: _fix, ...FOUND } = FAILED

const PASSED: Finding = {
  ...FOUND,
  fingerprint: '2f3a5c7d9e1b2f4a6c8e0d1f3b5a7c9e',
  claim: 'sample/private-network',
  control: 'no-public-address',
  outcome: 'pass',
  because: 'has no public address',
  required: 'none',
  found: 'none',
  resource: { ...FAILED.resource, id: '//compute.googleapis.com/projects/books/instances/web-1', kind: 'gcp.instance', name: 'web-1' },
  evidence: [
    {
      resource: '//compute.googleapis.com/projects/books/instances/web-1',
      path: 'networkInterfaces[0].accessConfigs',
      value: false,
      origin: 'provider-default'
    }
  ]
}

/** One claim of every verdict, a failure with a place and one without. */
export const RESULT: Result = {
  schema: 'asbuilt/result/1',
  tool: { name: 'asbuilt', version: '0.1.0' },
  profiles: [{ id: 'sample', title: 'A sample', version: '2', date: '2026-01-31', digest: 'sha256:00' }],
  startedAt: '2026-11-22T12:00:00.000Z',
  inputs: [
    {
      target: 'stacks/the books',
      source: 'Pulumi program',
      collectedAt: '2026-11-22T12:00:00.000Z',
      resources: 3,
      recognised: 2,
      gaps: [
        {
          what: 'compute.googleapis.com/Disk: 2 resources are listed without properties',
          why: 'not-collected',
          types: ['compute.googleapis.com/Disk']
        }
      ]
    }
  ],
  summary: {
    resources: 3,
    recognised: 2,
    unrecognised: { 'gcp:pubsub/topic:Topic': 1 },
    outcomes: { pass: 3, fail: 1, unknown: 1, notApplicable: 0, notModelled: 0, error: 0, waived: 0 },
    coverage: 0.8
  },
  claims: [
    claim('private-network', {
      outcomes: { ...NO_OUTCOMES, pass: 3 },
      statement: 'All servers are on a private network.',
      systems: ['servers', 'gateways'],
      checkable: 'resource',
      because: 'gateways: shown by no inventory',
      note: 'Servers of every tier are meant.',
      checks: [
        {
          controls: [{ id: 'no-public-address', title: 'No public address' }],
          outcomes: { ...NO_OUTCOMES, pass: 3 },
          passes: [PASSED]
        }
      ]
    }),
    claim('snapshots-seven-days', {
      verdict: 'contradicted',
      findings: 1,
      outcomes: { ...NO_OUTCOMES, fail: 1 },
      statement: 'Snapshots are kept for seven days.',
      conflictsWith: ['sample/replica-elsewhere'],
      checks: [
        {
          controls: [{ id: 'backup-retention', title: 'Backups are kept for the documented time', with: { minimumDays: 7 } }],
          outcomes: { ...NO_OUTCOMES, fail: 1 },
          passes: []
        }
      ]
    }),
    claim('replica-elsewhere', {
      verdict: 'undecided',
      undecidedBy: 'computed',
      findings: 1,
      severity: 'medium',
      outcomes: { ...NO_OUTCOMES, unknown: 1 },
      statement: 'Slaves stand in another zone.'
    }),
    claim('drills', {
      verdict: 'undecided',
      undecidedBy: 'pending',
      pending: 'needs the control restore-tested',
      needsSource: 'a record of restore tests',
      undeclared: ['how often restores are tested'],
      because: 'not yet checked: needs the control restore-tested'
    }),
    claim('audited', { verdict: 'unattested', because: 'needs an audit report', attest: { artefact: 'audit report', maxAgeDays: 365 } }),
    claim('caches', { verdict: 'no-resources', because: 'nothing plays caches', resources: 0 })
  ],
  findings: [FAILED, WAITING]
}

export const ACCEPTED: AppliedWaiver = {
  owner: 'jane@example.com',
  reason: 'The disk goes away with the old cluster.',
  ticket: 'OPS-17',
  expires: '2026-12-01',
  place: 'waivers.yaml:2:5'
}

/** The same with its failure waived, and a waiver in every state. */
export const WAIVED: Result = {
  ...RESULT,
  summary: { ...RESULT.summary, outcomes: { ...RESULT.summary.outcomes, waived: 1 } },
  claims: RESULT.claims.map((each) =>
    each.verdict === 'contradicted' ? { ...each, waived: 1, withWaivers: { verdict: 'upheld' } } : each
  ),
  findings: [{ ...FAILED, waiver: ACCEPTED }, WAITING],
  waivers: [
    { ...ACCEPTED, state: 'expiring', findings: 1 },
    { owner: 'joe@example.com', reason: 'Holds.', expires: '2027-06-01', place: 'waivers.yaml:8:5', state: 'active', findings: 2 },
    { owner: 'joe@example.com', reason: 'Moved.', expires: '2027-06-01', place: 'waivers.yaml:13:5', state: 'unused', findings: 0 },
    { owner: 'joe@example.com', reason: 'Late.', expires: '2026-11-01', place: 'more.yaml:2:5', state: 'expired', findings: 0 }
  ]
}

const SHOWN = { artefact: 'SOC 2 report', person: 'jane@example.com', date: '2026-06-01' }

/** Claims that only people can support, and one of machines, with an attestation in every state. */
export const ATTESTED: Result = {
  ...RESULT,
  claims: [
    claim('audited', { verdict: 'attested', attestation: { ...SHOWN, validUntil: '2027-05-31', place: 'a.yaml:2:5', state: 'valid' } }),
    claim('trained', { verdict: 'attested', attestation: { ...SHOWN, validUntil: '2026-11-30', place: 'a.yaml:8:5', state: 'expiring' } }),
    claim('tested', { verdict: 'expired', attestation: { ...SHOWN, validUntil: '2026-11-01', place: 'a.yaml:14:5', state: 'expired' } }),
    claim('vetted', {
      verdict: 'unattested',
      attestation: {
        ...SHOWN,
        place: 'a.yaml:20:5',
        file: 'vetting.pdf',
        digest: 'sha256:00',
        state: 'invalid',
        because: 'its file is another'
      }
    }),
    claim('private-network', {
      outcomes: { ...NO_OUTCOMES, pass: 3 },
      attestation: { ...SHOWN, link: 'https://trust.example.com', validUntil: '2027-05-31', place: 'a.yaml:26:5', state: 'valid' }
    })
  ],
  findings: []
}

/** The same with a register of tenants that a label contradicts. */
export const TENANTED: Result = {
  ...RESULT,
  tenancy: {
    tenants: [{ id: 'acme', place: 'tenants.yaml:2:5', resources: 2 }],
    contradictions: [
      {
        resource: '//sqladmin.googleapis.com/projects/books/instances/orders',
        name: 'orders',
        label: 'customer-region',
        value: 'eu',
        registered: ['us'],
        places: ['tenants.yaml:2:5']
      }
    ]
  }
}
