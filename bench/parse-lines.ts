// The baseline of the scan: reads a file line by line with JSON.parse and nothing else.
import { createReadStream } from 'node:fs'
import { linesOf } from '../src/sources/inventory/lines.ts'

let count = 0
for await (const lines of linesOf(createReadStream(process.argv[2] as string, { highWaterMark: 1024 * 1024 }))) {
  for (const { text } of lines) {
    JSON.parse(text)
    count += 1
  }
}
process.stdout.write(`${count}\n`)
