import type { TenantRegister } from '../model/tenant.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { readTextFile } from '../profiles/text-file.ts'

/** Reads registers of tenants as one; undefined where there are none. Throws a ScanError that names file, line and column of everything wrong. */
export async function loadTenants(paths: readonly string[], vocabulary: Vocabulary): Promise<TenantRegister | undefined> {
  if (paths.length === 0) return undefined
  const { parseTenants } = await import('./parse.ts')
  const registers = paths.map((path) => parseTenants(readTextFile(path, { code: 'bad-tenants', what: 'tenants' }), path, vocabulary))
  return { tenants: registers.flatMap(({ tenants }) => tenants), withoutTenant: registers.flatMap(({ withoutTenant }) => withoutTenant) }
}
