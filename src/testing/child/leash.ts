import { Socket } from 'node:net'

/** Runs in the pack's own process, before Pulumi's runner. */
const PARENT = 3

// When the test is gone, whatever ended it, nobody is left to stop the pack.
const leash = new Socket({ fd: PARENT, readable: true, writable: false })
leash.on('error', () => undefined)
leash.on('close', () => process.kill(process.pid, 'SIGKILL'))
leash.resume()
leash.unref()
