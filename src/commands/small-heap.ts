import { setFlagsFromString } from 'node:v8'

/**
 * Collects garbage when the heap has grown by an eighth, where by itself it may grow several times over as long as there is memory: the
 * answers of a cloud are large and soon forgotten. It takes half as much memory and, of a large account, half as much CPU time again.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=12')
  setFlagsFromString('--semi-space-growth-factor=1')
}
