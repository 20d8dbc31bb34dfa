import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as GrpcModule from '@grpc/grpc-js'
import type * as AnalyzerStubs from '@pulumi/pulumi/proto/analyzer_grpc_pb.js'
import type * as AnalyzerMessages from '@pulumi/pulumi/proto/analyzer_pb.js'
import type { Properties } from '../sources/pulumi/properties.ts'
import { PackError } from './pack-error.ts'
import { cannotStart } from './pack-port.ts'
import type { PackFolder } from './pack-folder.ts'

type Struct = NonNullable<ReturnType<AnalyzerMessages.AnalyzeRequest['getProperties']>>

/** The first SDK whose protocol has all that the engine of today sends. */
const OLDEST = [3, 204, 0] as const

/** The pack's own Pulumi SDK: what runs it and what speaks to it. The test kit itself depends on no version of Pulumi. */
export interface PackSdk {
  /** Path of `@pulumi/pulumi/cmd/run-policy-pack`. */
  readonly run: string
  readonly grpc: typeof GrpcModule
  readonly messages: typeof AnalyzerMessages
  readonly stubs: typeof AnalyzerStubs
  readonly Empty: new () => never
  readonly Struct: { fromJavaScript(value: Properties): Struct }
}

export function loadPackSdk({ folder, root }: PackFolder): PackSdk {
  const run = findRun(root)
  if (run === undefined) throw new PackError(`${cannotStart(folder)}: @pulumi/pulumi is not installed there; run npm install in ${folder}`)
  const load = createRequire(run)
  try {
    const { version } = load('@pulumi/pulumi/package.json') as { readonly version: string }
    if (isOlder(version, OLDEST)) throw new Error(`it is ${version}, and ${OLDEST.join('.')} or later is needed`)
    return {
      run,
      grpc: load('@grpc/grpc-js'),
      messages: load('../../proto/analyzer_pb.js'),
      stubs: load('../../proto/analyzer_grpc_pb.js'),
      Empty: (load('google-protobuf/google/protobuf/empty_pb.js') as { Empty: PackSdk['Empty'] }).Empty,
      Struct: (load('google-protobuf/google/protobuf/struct_pb.js') as { Struct: PackSdk['Struct'] }).Struct
    }
  } catch (cause) {
    const [missing] = (cause as Error).message.split('\n', 1)
    throw new PackError(`${cannotStart(folder)}: its @pulumi/pulumi cannot be used (${missing}); run npm install in ${folder}`, { cause })
  }
}

function findRun(folder: string): string | undefined {
  try {
    return createRequire(join(folder, 'package.json')).resolve('@pulumi/pulumi/cmd/run-policy-pack')
  } catch {
    return undefined
  }
}

function isOlder(version: string, than: readonly number[]): boolean {
  const parts = version.split('.').map(Number.parseFloat)
  const place = than.findIndex((part, index) => parts[index] !== part)
  return place >= 0 && (parts[place] ?? 0) < (than[place] as number)
}
