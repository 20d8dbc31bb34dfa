import { known } from '../model/fact.ts'
import type { Link } from './kind.ts'

/** Any resource of a kind may stand in for any other of it: which ones do, their owner's labels tell. */
export function standsInFor(kind: string): Link {
  return { name: 'standsInFor', to: [kind], read: () => known([{ within: '' }]) }
}
