/** The oldest Node that the package runs on, as `engines` of its manifest says. */
const OLDEST = [22, 12] as const

/** What to tell whoever runs it on an older one; undefined where it runs. @param version as `process.version` has it: v22.12.0 */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
  return isOld ? `Cannot run on Node ${version}: asbuilt needs Node ${OLDEST.join('.')} or later` : undefined
}
