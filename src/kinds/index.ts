// Generated from the folder listing by `npm run generate`; do not edit.
import type { Kind } from '../graph/kind.ts'
import azureNetworkSecurityGroup from './azure/network-security-group.ts'
import azureResourceGroup from './azure/resource-group.ts'
import azureSecurityRule from './azure/security-rule.ts'
import azureSubnet from './azure/subnet.ts'
import azureVirtualNetwork from './azure/virtual-network.ts'
import gcpSqlInstance from './gcp/sql-instance.ts'

export const KINDS: readonly Kind[] = [
  azureNetworkSecurityGroup,
  azureResourceGroup,
  azureSecurityRule,
  azureSubnet,
  azureVirtualNetwork,
  gcpSqlInstance
]
