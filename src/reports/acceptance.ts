import type { AppliedWaiver } from '../model/waiver.ts'

/** Who accepted an exception, and why. @example 'jane@example.com: The disk goes away with the old cluster. (OPS-17)' */
export function acceptanceOf({ owner, reason, ticket }: AppliedWaiver): string {
  return `${owner}: ${reason}${ticket === undefined ? '' : ` (${ticket})`}`
}
