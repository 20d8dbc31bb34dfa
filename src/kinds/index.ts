// Generated from the folder listing by `npm run generate`; do not edit.
import type { Kind } from '../graph/kind.ts'
import azureResourceGroup from './azure/resource-group.ts'
import gcpSqlInstance from './gcp/sql-instance.ts'

export const KINDS: readonly Kind[] = [
  azureResourceGroup,
  gcpSqlInstance
]
