/** Exit statuses of the command line. */
export const EXIT = { upheld: 0, contradicted: 1, usage: 2, incomplete: 3, failed: 4 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** Every way in which a run cannot go on, with the exit status it ends in. */
const CODES = {
  'bad-argument': EXIT.usage,
  'bad-config': EXIT.usage,
  'bad-profile': EXIT.usage,
  'unknown-profile': EXIT.usage,
  'duplicate-profile': EXIT.usage,
  'bad-waivers': EXIT.usage,
  'bad-attestations': EXIT.usage,
  'bad-inventory': EXIT.usage,
  'bad-tenants': EXIT.usage,
  'unknown-format': EXIT.usage,
  'target-not-found': EXIT.usage,
  'unreadable-input': EXIT.failed,
  'bad-input': EXIT.failed,
  'empty-input': EXIT.failed,
  'program-failed': EXIT.failed,
  'program-setup': EXIT.failed,
  'pack-setup': EXIT.failed,
  'cannot-write': EXIT.failed,
  interrupted: EXIT.failed,
  internal: EXIT.failed
} as const satisfies Record<string, ExitStatus>

export type ErrorCode = keyof typeof CODES

/**
 * Ends a run. The message has the form "Cannot read plan.json: not JSON", says where and what to do, and holds no secret.
 */
export class ScanError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'ScanError'
    this.code = code
  }

  get exit(): ExitStatus {
    return CODES[this.code]
  }
}
