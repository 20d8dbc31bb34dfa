import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Control } from '../../src/model/control.ts'
import type { Evidence } from '../../src/model/fact.ts'
import type { Claim } from '../../src/model/profile.ts'
import { type Resource, SECRET, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { asset, claim, claimed, database, declared, disk, profile, scanned } from './evaluated.ts'

const UNPROTECTED: Partial<Claim> = { scope: { roles: ['database'] }, verify: [{ control: 'deletion-protected' }] }
const DATABASES = ['ledger-db', 'orders-db', 'reports-db'].map((name) => database(name))

function fingerprints(resources: readonly Resource[], claims: readonly Claim[] = [claim('kept', UNPROTECTED)]): readonly string[] {
  return scanned({ resources, profiles: [profile(claims)] }).findings.map(({ fingerprint }) => fingerprint)
}

describe('labels', () => {
  it('are judged of each resource by itself, however alike the rest is', () => {
    const labelled = claim('owned', { scope: { roles: ['disk'] }, verify: [{ control: 'labelled', with: { labels: ['owner'] } }] })
    const resources = [disk('ledger-data', { labels: { owner: 'billing' } }), disk('orders-data', { labels: {} }), disk('reports-data')]
    expect(scanned({ resources, profiles: [profile([labelled])] }).findings.map(({ resource }) => resource.name)).toEqual([
      'orders-data',
      'reports-data'
    ])
  })
})

describe('a fingerprint', () => {
  it('is the same whatever the order of resources and claims', () => {
    const claims = [
      claim('kept', UNPROTECTED),
      claim('private', { scope: { roles: ['database'] }, verify: [{ control: 'no-public-address' }] })
    ]
    const before = fingerprints(DATABASES, claims).toSorted()
    expect(before.length).toBe(new Set(before).size)
    fc.assert(
      fc.property(fc.shuffledSubarray(DATABASES, { minLength: 3 }), fc.boolean(), (resources, turned) => {
        expect(fingerprints(resources, turned ? claims.toReversed() : claims).toSorted()).toEqual(before)
      }),
      { numRuns: 20 }
    )
  })

  it('is the same when lines move, other properties change or others come and go', () => {
    const at = (line: number, document: object = {}) =>
      declared(
        'gcp:sql/databaseInstance:DatabaseInstance',
        'ledger-db',
        { region: 'europe-west3', ...document },
        { sourceLocation: { file: 'index.ts', line, column: 3 } }
      )
    const [first] = fingerprints([at(14)])
    expect(fingerprints([at(99, { settings: { tier: 'db-custom-4-15360' } })])).toEqual([first])
    expect(fingerprints([...DATABASES, at(14)])).toContain(first)
  })

  it('is another for another resource, claim or control', () => {
    const of = (resource: Resource, name: string, control: string) =>
      fingerprints([resource], [claim(name, { scope: { roles: ['database'] }, verify: [{ control }] })])
    const all = [
      ...of(database('ledger-db'), 'kept', 'deletion-protected'),
      ...of(database('orders-db'), 'kept', 'deletion-protected'),
      ...of(database('ledger-db'), 'guarded', 'deletion-protected'),
      ...of(database('ledger-db'), 'kept', 'backups-enabled')
    ]
    expect(new Set(all).size).toBe(4)
    for (const fingerprint of all) expect(fingerprint).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is another for each resource with the same name', () => {
    const twins = [
      database('ledger-db'),
      database('ledger-db', {}, { id: '//sqladmin.googleapis.com/projects/billing/instances/ledger-db' })
    ]
    expect(new Set(fingerprints(twins)).size).toBe(2)
  })
})

describe('findings', () => {
  it('stand in the order of the claims, then of the resources', () => {
    const claims = [claim('z-first', UNPROTECTED), claim('a-second', UNPROTECTED)]
    const { findings } = scanned({ resources: DATABASES.toReversed(), profiles: [profile(claims)] })
    expect(findings.map(({ claim: id, resource }) => [id, resource.name])).toEqual(
      ['ledger/z-first', 'ledger/a-second'].flatMap((id) => ['ledger-db', 'orders-db', 'reports-db'].map((name) => [id, name]))
    )
  })

  it('say what the resource is, where it stands and where it is written', () => {
    const sourceLocation = { file: 'index.ts', line: 14, column: 3 }
    const resource = declared('gcp:sql/databaseInstance:DatabaseInstance', 'ledger-db', { region: 'europe-west3' }, { sourceLocation })
    expect(claimed([resource], UNPROTECTED).listed).toMatchObject([
      {
        claim: 'ledger/kept',
        control: 'deletion-protected',
        severity: 'medium',
        outcome: 'fail',
        because: 'can be deleted at once',
        required: 'on',
        found: 'off',
        resource: {
          id: resource.urn,
          urn: resource.urn,
          kind: 'gcp.sql-instance',
          type: 'gcp:sql/databaseInstance:DatabaseInstance',
          name: 'ledger-db',
          cloud: 'gcp',
          location: 'europe-west3'
        },
        evidence: [{ resource: resource.urn, path: 'settings.deletionProtectionEnabled', value: false, origin: 'provider-default' }],
        location: sourceLocation,
        fix: { path: 'settings.deletionProtectionEnabled', value: true, text: 'settings.deletionProtectionEnabled: true' }
      }
    ])
  })

  it('have the severity of the claim, else of the control', () => {
    expect(claimed(DATABASES, { ...UNPROTECTED, severity: 'critical' }).listed[0]?.severity).toBe('critical')
    expect(claimed(DATABASES, UNPROTECTED).listed[0]?.severity).toBe('medium')
  })

  it('say what they wait for, and propose no fix before they fail', () => {
    const vault = 'urn:pulumi:prod::ledger::gcp:compute/address:Address::front'
    const resource = declared(
      'gcp:sql/databaseInstance:DatabaseInstance',
      'ledger-db',
      { settings: UNKNOWN_SENTINEL },
      { wires: { settings: [vault] } }
    )
    const [finding] = claimed([resource], UNPROTECTED).listed
    expect(finding).toMatchObject({ outcome: 'unknown', why: 'computed', waitsOn: [vault] })
    expect(finding).not.toHaveProperty('fix')
  })

  it('tell whose the evidence is when a neighbour gives it', () => {
    const replica = database('ledger-replica', { masterInstanceName: 'ledger-db', region: 'us-east1' })
    const { listed } = claimed([database('ledger-db'), replica], {
      scope: { names: ['ledger-db'] },
      verify: [{ control: 'region-pinned', with: { jurisdictions: ['DE'], covers: ['replica'] } }]
    })
    expect(listed).toMatchObject([
      { outcome: 'fail', resource: { name: 'ledger-db' }, evidence: [{ resource: replica.id, path: 'region', value: 'us-east1' }] }
    ])
  })

  it('name the path that a fix has to change, also where no exact repair is known', () => {
    const { listed } = claimed([disk('ledger-data', { zone: 'europe-west1-b' })], {
      scope: { roles: ['disk'] },
      verify: [{ control: 'region-pinned', with: { jurisdictions: ['DE'], covers: ['primary'] } }]
    })
    expect(listed[0]?.fix).toEqual({
      path: 'zone',
      text: 'Move the resource or its copies into an allowed region, and name the location where the default lies outside'
    })
  })

  it('name the path of the fact that failed, though the control asked for it as a neighbour would', () => {
    const backup = { settings: { backupConfiguration: { enabled: true, location: 'us' } } }
    const { listed } = claimed([database('ledger-db', backup)], {
      scope: { roles: ['database'] },
      verify: [{ control: 'region-pinned', with: { regions: ['primary'], covers: ['backup'] } }]
    })
    expect(listed[0]?.fix?.path).toBe('settings.backupConfiguration.location')
  })

  it('list what is closed only when asked', () => {
    const resources = [
      database('ledger-db', { settings: { deletionProtectionEnabled: true } }),
      disk('ledger-data'),
      asset('container.googleapis.com/Cluster', 'ledger'),
      database('orders-db')
    ]
    const entry = { scope: { clouds: ['gcp' as const] }, verify: [{ control: 'deletion-protected' }] }
    const outcomes = (...include: ('pass' | 'not-applicable' | 'not-modelled')[]) =>
      claimed(resources, entry, { options: { include: new Set(include) } }).listed.map(({ resource, outcome }) => [resource.name, outcome])
    expect(outcomes()).toEqual([['orders-db', 'fail']])
    expect(outcomes('pass')).toContainEqual(['ledger-db', 'pass'])
    expect(outcomes('not-applicable')).toContainEqual(['ledger-data', 'not-applicable'])
    expect(outcomes('not-modelled')).toContainEqual(['ledger', 'not-modelled'])
    expect(outcomes('pass', 'not-applicable', 'not-modelled')).toHaveLength(4)
    expect(claimed(resources, entry, { options: { include: new Set(['pass']) } }).findings).toBe(1)
  })
})

/** A control that shows whatever evidence a test gives it. */
function showing(evidence: readonly Evidence[]): Control {
  return {
    id: 'shown',
    title: '',
    description: '',
    remedy: 'Look',
    severity: 'low',
    needs: [],
    parameters: {},
    judge: () => ({ outcome: 'fail', because: 'is shown', evidence })
  }
}

function shown(path: string, value: unknown): unknown {
  const controls = [showing([{ path, origin: 'declared', value }])]
  return claimed([database('ledger-db')], { scope: { roles: ['database'] }, verify: [{ control: 'shown' }] }, { controls }).listed[0]
    ?.evidence[0]?.value
}

describe('a secret is never shown', () => {
  it.each([
    'adminPassword',
    'settings.rootPassword',
    'administratorLoginPassword',
    'connectionString',
    'siteConfig.connectionStrings[0].value',
    'app_settings.connection_string',
    'primaryAccessKey',
    'listKeys.sharedKey',
    'masterAuth.clientKey.privateKeyData',
    'properties.clientSecret',
    'secrets.database.url',
    'sasToken',
    'credentials[0].token',
    'properties.certificateData'
  ])('under %s', (path) => {
    expect(shown(path, 'hunter2')).toBe(SECRET)
    expect(shown(path, ['hunter2', 'hunter3'])).toBe(SECRET)
  })

  it.each([
    ['authConfig.passwordAuth', 'Disabled'],
    ['osProfile.linuxConfiguration.disablePasswordAuthentication', 'true'],
    ['allowSharedKeyAccess', 'true'],
    ['encryption.keyVaultProperties.secretUri', 'https://ledger.vault.azure.net/secrets/database'],
    ['settings.ipConfiguration.sslMode', 'ENCRYPTED_ONLY'],
    ['settings.passwordValidationPolicy.minLength', 12]
  ])('but %s is no secret', (path, value) => {
    expect(shown(path, value)).toBe(value)
  })

  it('but where nothing is set, nothing is hidden', () => {
    expect(shown('diskEncryptionKey.rawKey', '')).toBe('')
    expect(shown('diskEncryptionKey.rawKey', ' ')).toBe(SECRET)
  })

  it('where the source marks it', () => {
    const resource = declared('gcp:sql/databaseInstance:DatabaseInstance', 'ledger-db', { settings: { deletionProtectionEnabled: SECRET } })
    expect(claimed([resource], UNPROTECTED).listed).toMatchObject([
      {
        outcome: 'unknown',
        why: 'unreadable',
        because: 'deletion protection: settings.deletionProtectionEnabled is secret',
        evidence: [{ value: SECRET }]
      }
    ])
  })

  it('and each piece of evidence is shown once', () => {
    const once: Evidence = { path: 'region', origin: 'declared', value: 'europe-west3' }
    const { listed } = claimed(
      [database('ledger-db')],
      { scope: { roles: ['database'] }, verify: [{ control: 'shown' }] },
      { controls: [showing([once, once, { ...once, resource: 'other' }])] }
    )
    expect(listed[0]?.evidence.map(({ resource }) => resource)).toEqual([database('ledger-db').id, 'other'])
  })
})

it('a resource that a program only looks up is a neighbour, not judged itself', () => {
  const resources = [
    declared('gcp:sql/databaseInstance:DatabaseInstance', 'ledger-db', {}, { external: true }),
    declared('gcp:sql/databaseInstance:DatabaseInstance', 'ledger-replica', { masterInstanceName: 'ledger-db' })
  ]
  expect(claimed(resources, UNPROTECTED).listed.map(({ resource }) => resource.name)).toEqual(['ledger-replica'])
  expect(claimed(resources, UNPROTECTED).resources).toBe(1)
})
