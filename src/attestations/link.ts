import { SECRET } from '../model/resource.ts'
import { isSecretName } from '../model/secret.ts'

/** What signs a shared link by names that do not say so: Azure's `sig`, and the parts of a presigned address of S3 or GCS. */
const SIGNATURES = /^(sig|x-(amz|goog)-.*)$/i

/** A link as it may be shown: what lets anybody in is left out. */
export function withoutSecrets(link: string): string {
  const url = new URL(link)
  const secret = [...url.searchParams.keys()].filter((name) => SIGNATURES.test(name) || isSecretName(name))
  if (secret.length === 0) return link
  for (const name of secret) url.searchParams.set(name, SECRET)
  return url.href
}
