export const TENANT = '8c3f0d52-1f0a-4a6e-9d1b-2b7f5e6a9c01'
export const GROUP = 'ledger-platform'
export const LEDGER = '10000000-0000-4000-8000-000000000001'
export const PAYMENTS = '10000000-0000-4000-8000-000000000002'
export const STAGING = '10000000-0000-4000-8000-000000000003'
export const EMPTY = '10000000-0000-4000-8000-000000000004'

/** A document of Azure Resource Manager. */
export interface ArmDocument {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly location?: string
  readonly kind?: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly [property: string]: unknown
}

export interface FakeSubscription {
  readonly id: string
  readonly name: string
  readonly state: string
  /** Everything in it, children and settings on resources included. */
  readonly documents: readonly ArmDocument[]
}

/** A tenant as Azure Resource Manager and Resource Graph show it. */
export interface FakeTenant {
  readonly id: string
  readonly managementGroup: string
  readonly subscriptions: readonly FakeSubscription[]
}
