import { makeTenant } from './account.ts'
import type { FakeOptions } from './options.ts'
import { startAzure } from './server.ts'

/** What another process asks for, and what it is told. */
export interface Serving {
  readonly scale: number
  readonly options: FakeOptions
}

export type Served =
  | { readonly endpoint: string; readonly ca: string; readonly token: string; readonly expiresOnTimestamp: number }
  | { readonly calls: number }

// The service in a process of its own, which takes nothing from the one that is timed.
process.once('message', ({ scale, options }: Serving) => {
  void startAzure(makeTenant({ scale }), options).then(async ({ connection, calls }) => {
    const access = await connection.credential?.getToken('')
    const served: Served = {
      endpoint: connection.endpoint ?? '',
      ca: connection.tlsOptions?.ca ?? '',
      token: '',
      expiresOnTimestamp: 0,
      ...access
    }
    process.send?.(served)
    process.on('message', () => process.send?.({ calls: calls.length } satisfies Served))
  })
})
