import { type AssetPage, type Timestamp, timestampOf } from './asset-client.ts'

/** The one moment for which a run reads. */
export interface ReadTime {
  readonly stamp: () => Timestamp
  /** The moment, where it is not the one that was asked for. */
  readonly corrected: () => Date | undefined
  /**
   * Asks the service for its own time, once in a run, when it refused a call for a reason that may be the moment asked for. Resolves to
   * whether there is another moment now than the one that was refused.
   */
  check(refused: Timestamp, probe: () => Promise<AssetPage>): Promise<boolean>
}

/** Snapshots are there for so long. https://cloud.google.com/asset-inventory/docs/reference/rest/v1/assets/list (2026-11-22) */
const KEPT_MS = 35 * 24 * 60 * 60 * 1000

export function createReadTime(asked: Date, onProgress?: (message: string) => void): ReadTime {
  let stamp = timestampOf(asked)
  let corrected: Date | undefined
  let checking: Promise<void> | undefined

  async function correct(probe: () => Promise<AssetPage>): Promise<void> {
    const { readTime } = await probe()
    const age = (readTime?.getTime() ?? asked.getTime()) - asked.getTime()
    if (readTime === undefined || (age >= 0 && age <= KEPT_MS)) return
    corrected = readTime
    stamp = timestampOf(readTime)
    const why = age < 0 ? 'which is still to come for Cloud Asset Inventory: the clock here is off' : 'which it keeps no longer'
    onProgress?.(`cannot read for ${asked.toISOString()}, ${why}; reading for ${readTime.toISOString()}`)
  }

  return {
    stamp: () => stamp,
    corrected: () => corrected,
    async check(refused, probe) {
      checking ??= correct(probe)
      try {
        await checking
      } catch {
        // Whatever keeps the service from telling its time keeps it from the call as well, and is told there.
        checking = undefined
      }
      return stamp !== refused
    }
  }
}
