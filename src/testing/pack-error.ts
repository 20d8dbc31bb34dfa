/**
 * A policy pack, its configuration or a test's own input cannot be used, or a call to the pack failed. Where the Pulumi
 * engine would stop the preview, the test kit throws this; its message says where and why, in the pack's own words.
 * @example await expect(runPolicyPack({ pack, resources, config: { 'no-such-policy': {} } })).rejects.toThrow(PackError)
 */
export class PackError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'PackError'
  }
}
