export type LiveCloud = 'gcp' | 'azure' | 'aws'

/** A part of a cloud to be read through its inventory services. */
export interface LiveTarget {
  readonly cloud: LiveCloud
  /** `projects`, `subscriptions`, `accounts` … */
  readonly scope: string
  readonly id: string
  /** As the user wrote it. */
  readonly text: string
}

interface LiveScope {
  readonly pattern: RegExp
  readonly example: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const EXAMPLE_UUID = '00000000-0000-0000-0000-000000000000'

export const LIVE_SCOPES: Readonly<Record<LiveCloud, Readonly<Record<string, LiveScope>>>> = {
  gcp: {
    organizations: { pattern: /^\d+$/, example: 'organizations/123456789' },
    folders: { pattern: /^\d+$/, example: 'folders/123456789' },
    projects: { pattern: /^([a-z][a-z0-9-]{4,28}[a-z0-9]|[a-z0-9.-]+:[a-z][a-z0-9-]+|\d+)$/, example: 'projects/ledger-prod' }
  },
  azure: {
    tenants: { pattern: UUID, example: `tenants/${EXAMPLE_UUID}` },
    managementGroups: { pattern: /^[\w.()-]{1,90}$/, example: 'managementGroups/ledger' },
    subscriptions: { pattern: UUID, example: `subscriptions/${EXAMPLE_UUID}` }
  },
  aws: {
    accounts: { pattern: /^\d{12}$/, example: 'accounts/123456789012' },
    aggregators: { pattern: /^[\w-]{1,256}$/, example: 'aggregators/organization' }
  }
}
