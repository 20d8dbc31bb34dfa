import type { Reference, Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { allTrue, chain, type Fact, list, map } from '../../model/fact.ts'
import { reachedBy } from '../../model/monitoring.ts'

/** Pulumi's type of what alert rules send to. */
export const ACTION_GROUP = /(monitor|insights)[^:]*:ActionGroup$/

/** Action groups that a list of actions names. */
export function actionGroups(actions: Fact<readonly Reader[]>): Fact<readonly Reference[]> {
  return chain(actions, (found) =>
    map(list(found.map((action) => action.references('actionGroupId', ACTION_GROUP))), (groups) => groups.flat())
  )
}

/** A rule reaches somebody when it is on and one of its action groups does. */
export const reachesItsGroups: Settling<'alertDelivery'> = (own, near) => ({ reaches: allTrue([own.reaches, reachedBy(near.to('uses'))]) })
