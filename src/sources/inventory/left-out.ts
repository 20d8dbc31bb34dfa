import type { Gap } from '../../model/resource.ts'

/** Looks at the records of one input for what they leave out as a whole. */
export interface LeftOut {
  see(record: unknown): void
  /** Asked for once all are seen. */
  gaps(): readonly Gap[]
}
