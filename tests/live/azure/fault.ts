/** What goes wrong with a call, instead of or on top of its answer. */
export type Fault =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly code: string
      readonly message?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The connection is reset before anything was answered. */
  | { readonly kind: 'reset' }
  /** Half of the body arrives, then the connection ends. */
  | { readonly kind: 'truncated' }
  /** The body is no JSON, as of a gateway that is not well. */
  | { readonly kind: 'garbled' }
  /** No answer for so long. */
  | { readonly kind: 'stall'; readonly ms: number }
  /** The token that was used is no longer good. */
  | { readonly kind: 'expired token' }

/** A call as the server sees it. */
export interface Seen {
  readonly method: string
  /** The action of role-based access control that it takes. */
  readonly action: string
  readonly path: string
  readonly subscription: string | undefined
  readonly apiVersion: string
  /** Query of Resource Graph. */
  readonly query?: string
  /** A later page of a list. */
  readonly isLaterPage: boolean
}

export interface ScriptedFault {
  /** Calls that it may strike. */
  readonly on: (call: Seen) => boolean
  /** Which of those, counted from 1; every one when left out. */
  readonly nth?: readonly number[]
  readonly fault: Fault
}

/** Tells the fault that strikes a call, if any; each script counts for itself. */
export function createScript(faults: readonly ScriptedFault[]): (call: Seen) => Fault | undefined {
  const counts = new Map<ScriptedFault, number>()
  return (call) => {
    for (const scripted of faults) {
      if (!scripted.on(call)) continue
      const count = (counts.get(scripted) ?? 0) + 1
      counts.set(scripted, count)
      if (scripted.nth === undefined || scripted.nth.includes(count)) return scripted.fault
    }
    return undefined
  }
}

/** A page of resources of Resource Graph. */
export const isRows = ({ query = '' }: Seen): boolean => /^resources\n.*\n\| order by id asc$/.test(query)
export const laterRows = (call: Seen): boolean => isRows(call) && call.isLaterPage
/** A read of children that Resource Graph does not carry. */
export const isChild = ({ action }: Seen): boolean => /^Microsoft\.(Sql|Storage|DBfor\w+|KeyVault|RecoveryServices)\//.test(action)
export const laterChildren = (call: Seen): boolean => isChild(call) && call.isLaterPage
export const isDiscovery = ({ action }: Seen): boolean => action === 'Microsoft.Management/managementGroups/descendants/read'

/** An answer with a status and the service's word. */
export const status = (code: number, word: string, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'status',
  status: code,
  code: word,
  headers
})
