import kind from '../../../src/kinds/azure/conditional-access.ts'
import type { Given, KindFixture } from '../fixture.ts'

const CONDITIONS = {
  clientAppTypes: ['all'],
  users: {
    includeUsers: ['All'],
    excludeUsers: [],
    includeGroups: [],
    excludeGroups: [],
    includeRoles: [],
    excludeRoles: [],
    excludeGuestsOrExternalUsers: null
  },
  applications: { includeApplications: ['All'], excludeApplications: [], includeUserActions: [], applicationFilter: null },
  platforms: null,
  locations: null,
  devices: null,
  signInRiskLevels: [],
  userRiskLevels: [],
  insiderRiskLevels: null,
  authenticationFlows: null
}
const MFA = { operator: 'OR', builtInControls: ['mfa'], customAuthenticationFactors: [], termsOfUse: [], authenticationStrength: null }
const EVERYBODY = { displayName: 'Second factor for everybody', state: 'enabled', conditions: CONDITIONS, grantControls: MFA }
const BLOCKED = { ...EVERYBODY, displayName: 'No old protocols', grantControls: { ...MFA, builtInControls: ['block'] } }

const policies = (...value: readonly object[]): Given => ({ document: { value } })
const asked = (required: unknown) => ({ secondFactor: { required } })

function judged(title: string, required: unknown, ...value: readonly object[]) {
  return { title, dialect: 'arm' as const, given: policies(...value), facets: asked(required) }
}

function limited(conditions: object): object {
  return { ...EVERYBODY, conditions: { ...CONDITIONS, ...conditions } }
}

function granting(grantControls: object): object {
  return { ...EVERYBODY, grantControls: { ...MFA, ...grantControls } }
}

export default {
  kind,
  same: { arm: policies(BLOCKED, EVERYBODY) },
  facets: asked(true),
  failing: { arm: policies(limited({ users: { ...CONDITIONS.users, excludeGroups: ['0d5e1c52'] } })) },
  failingFacets: asked(false),
  absent: { arm: asked('?not-collected') },
  cases: [
    judged('does not count a policy that only reports', '?not-collected', { ...EVERYBODY, state: 'enabledForReportingButNotEnforced' }),
    judged('does not count a policy that is off', false, BLOCKED, { ...EVERYBODY, state: 'disabled' }),
    judged('does not guess at a policy without state', '?not-collected', { ...EVERYBODY, state: undefined }),
    judged(
      'does not know whether several policies together cover everything',
      '?unreadable',
      limited({ platforms: { includePlatforms: ['iOS'] } }),
      limited({ platforms: { includePlatforms: ['windows'] } })
    ),
    judged('needs one that covers everything beside those that do not', true, limited({ signInRiskLevels: ['high'] }), EVERYBODY),
    judged(
      'takes everywhere for no limit',
      true,
      limited({ platforms: { includePlatforms: ['all'] }, locations: { includeLocations: ['All'] } })
    ),
    ...[
      { users: { ...CONDITIONS.users, includeUsers: [], includeRoles: ['62e90394'] } },
      { users: { ...CONDITIONS.users, excludeUsers: ['ada'] } },
      { users: { ...CONDITIONS.users, excludeRoles: ['62e90394'] } },
      { users: { ...CONDITIONS.users, excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'serviceProvider' } } },
      { applications: { includeApplications: ['MicrosoftAdminPortals'] } },
      { applications: { includeApplications: ['All'], excludeApplications: ['797f4846'] } },
      { applications: { includeApplications: ['All'], applicationFilter: { mode: 'exclude', rule: 'x' } } },
      { clientAppTypes: ['browser'] },
      { platforms: { includePlatforms: ['iOS'] } },
      { platforms: { includePlatforms: ['all'], excludePlatforms: ['linux'] } },
      { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
      { devices: { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } } },
      { signInRiskLevels: ['high'] },
      { userRiskLevels: ['high'] }
    ].map((conditions) => judged(`does not take a part for the whole: ${JSON.stringify(conditions)}`, false, limited(conditions))),
    judged('does not take an alternative for a demand', false, granting({ builtInControls: ['mfa', 'compliantDevice'] })),
    judged('takes one of several demands', true, granting({ operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] })),
    judged('does not take terms of use for a factor', false, granting({ termsOfUse: ['ce580154'] })),
    judged(
      'knows the strength that takes several factors',
      true,
      granting({ builtInControls: [], authenticationStrength: { requirementsSatisfied: 'mfa' } })
    ),
    judged(
      'knows a strength that takes one',
      false,
      granting({ builtInControls: [], authenticationStrength: { requirementsSatisfied: 'none' } })
    ),
    judged('does not take compliant devices for a factor', false, granting({ builtInControls: ['compliantDevice'] })),
    judged('does not take a policy without controls for one', false, { ...EVERYBODY, grantControls: null })
  ]
} satisfies KindFixture
