import { ScanError } from '../../errors.ts'
import { LIVE_SCOPES, type LiveCloud, type LiveTarget } from './live-target.ts'

/** Whether a target means an account, well written or not. */
export function isLive(text: string): boolean {
  return /^(gcp|azure|aws):/.test(text)
}

/** A live account as a target names it, such as `gcp:projects/ledger-prod`; undefined where it is no live target. */
export function readLiveTarget(text: string): LiveTarget | undefined {
  const { cloud, scope, id } = /^(?<cloud>gcp|azure|aws):(?<scope>[^/]*)(\/(?<id>.*))?$/.exec(text)?.groups ?? {}
  if (cloud === undefined) return undefined
  const scopes = LIVE_SCOPES[cloud as LiveCloud]
  const known = scope !== undefined && Object.hasOwn(scopes, scope) ? scopes[scope] : undefined
  if (known === undefined) {
    const forms = Object.values(scopes).map(({ example }) => `${cloud}:${example}`)
    throw new ScanError('bad-argument', `Cannot use target ${text}: it must look like ${forms.join(', ')}`)
  }
  const { pattern, example } = known
  if (id === undefined || !pattern.test(id))
    throw new ScanError('bad-argument', `Cannot use target ${text}: it must look like ${cloud}:${example}`)
  return { cloud: cloud as LiveCloud, scope: scope as string, id, text }
}
