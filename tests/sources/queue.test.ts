import { expect, it } from 'vitest'
import { createQueue } from '../../src/sources/queue.ts'

it('hands on everything in order, also what comes while it is read', async () => {
  const queue = createQueue<number>()
  for (let item = 0; item < 10; item++) queue.push(item)
  const read: number[] = []
  for await (const item of queue.items()) {
    read.push(item)
    if (item === 3) queue.push(10)
    if (item === 10) queue.end()
  }
  expect(read).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

it('has whoever makes items faster than they are read wait, until there is room again', async () => {
  const queue = createQueue<number>()
  let made = 0
  let read = 0
  let most = 0
  const making = (async (): Promise<void> => {
    for (; made < 100; made++) {
      queue.push(made)
      most = Math.max(most, made + 1 - read)
      await queue.room()
    }
    queue.end()
  })()
  for await (const _item of queue.items()) {
    read += 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  await making
  expect(read).toBe(100)
  expect(most).toBeLessThan(10)
})
