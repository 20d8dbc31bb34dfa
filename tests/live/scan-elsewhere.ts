// A scan in a process of its own, which can be killed. It says when it is ready, begins when it is told to, and tells what it found.
import { scan } from '../../src/scan.ts'
import { type Access, connectionsOf, type LiveCloud } from './access.ts'

export interface ScanOrder {
  readonly cloud: LiveCloud
  readonly access: Access
  readonly profile: string
  readonly checkpoint: { readonly folder: string; readonly resume: boolean }
}

process.once('message', ({ cloud, access, profile, checkpoint }: ScanOrder) => {
  void scan({ targets: [access.target], profiles: [profile], live: { connections: connectionsOf(cloud, access), checkpoint } }).then(
    (result) => process.send?.(result, () => process.exit(0))
  )
})
process.send?.('ready')
