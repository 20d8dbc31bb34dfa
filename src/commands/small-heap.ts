import { setFlagsFromString } from 'node:v8'

/**
 * Collects garbage when the heap has grown by a twelfth, where by itself it may grow several times over as long as there is memory: the
 * answers of a cloud are large and soon forgotten. It takes half the memory, and more CPU time; pauses disturb nobody.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=8')
  setFlagsFromString('--semi-space-growth-factor=1')
  // What is made while garbage is marked step by step would come on top.
  setFlagsFromString('--no-incremental-marking')
}
