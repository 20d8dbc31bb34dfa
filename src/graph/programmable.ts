import type { Role } from '../model/role.ts'
import type { Kind } from './kind.ts'

/** Parts of which every resource is made by somebody on purpose … */
const MADE: readonly Role[] = [
  'database',
  'cache',
  'object-storage',
  'server-group',
  'cluster',
  'load-balancer',
  'firewall',
  'network',
  'gateway',
  'vpn',
  'key-store',
  'log',
  'backup-store',
  'dns'
]
/** … and parts of which groups and machines make some by themselves. */
export const MADE_ALONG: readonly Role[] = ['server', 'disk', 'node-pool', 'address', 'subnet']

/** Whether it can be told of resources of a kind: of those of one's own there is no program. */
export function isProgrammable({ cloud, role }: Kind): boolean {
  return cloud !== 'own' && (MADE.includes(role) || MADE_ALONG.includes(role))
}
