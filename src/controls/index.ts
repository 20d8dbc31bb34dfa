// Generated from the folder listing by `npm run generate`; do not edit.
import type { Control } from '../model/control.ts'
import encryptedAtRest from './encrypted-at-rest.ts'
import encryptedInTransit from './encrypted-in-transit.ts'
import replicaInOtherZone from './replica-in-other-zone.ts'

export const CONTROLS: readonly Control[] = [
  encryptedAtRest,
  encryptedInTransit,
  replicaInOtherZone
]
