/**
 * Shares values that are alike: large inventories hold few different settings, and what is read of thousands of resources is then kept
 * once. Values are facts and what is made of them, which nobody changes.
 */
export interface Sharing {
  /** An equal value that was shared lately, or this one. */
  readonly share: <T extends object | string>(value: T) => T
}

/** Values that are remembered: those that come again do so soon, and those that never do are identities, not settings. */
const REMEMBERED = 4096

export function createSharing(): Sharing {
  const shared = new Map<string, object | string>()
  return {
    share<T extends object | string>(value: T): T {
      const key = JSON.stringify(value, withInfinity)
      const same = (shared.get(key) ?? value) as T
      // A map keeps the order of insertion: what was asked for last stands last.
      shared.delete(key)
      shared.set(key, same)
      if (shared.size > REMEMBERED) shared.delete(shared.keys().next().value as string)
      return same
    }
  }
}

/** JSON has no word for it, and writes `null`. */
function withInfinity(_key: string, value: unknown): unknown {
  return value === Number.POSITIVE_INFINITY ? '\u0000infinity' : value
}
