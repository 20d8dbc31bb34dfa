import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as GrpcModule from '@grpc/grpc-js'
import type * as CallbackStubs from '@pulumi/pulumi/proto/callback_grpc_pb.js'
import type * as CallbackMessages from '@pulumi/pulumi/proto/callback_pb.js'
import type * as EngineStubs from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import type * as EngineMessages from '@pulumi/pulumi/proto/engine_pb.js'
import type * as ProviderMessages from '@pulumi/pulumi/proto/provider_pb.js'
import type * as ResourceStubs from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import type * as ResourceMessages from '@pulumi/pulumi/proto/resource_pb.js'
import { ScanError } from '../../errors.ts'
import type { Project } from './project.ts'
import type { Properties } from './properties.ts'

/** google.protobuf.Struct; it comes with the SDK and has no types of its own here. */
export type Struct = NonNullable<ReturnType<ResourceMessages.RegisterResourceRequest['getObject']>>

/** The program's own Pulumi SDK: what runs it and what speaks to it. asbuilt itself depends on no version of Pulumi. */
export interface Sdk {
  /** Path of `@pulumi/pulumi/cmd/run`. */
  readonly run: string
  /** The program has a ts-node that understands ES modules, which the SDK then uses. */
  readonly hasModuleCompiler: boolean
  readonly grpc: typeof GrpcModule
  /** Servers of @grpc/grpc-js before 1.10 have to be started, later ones warn about it. */
  readonly startsServers: boolean
  readonly resource: typeof ResourceMessages
  readonly resourceStubs: typeof ResourceStubs
  readonly engine: typeof EngineMessages
  readonly engineStubs: typeof EngineStubs
  readonly provider: typeof ProviderMessages
  /** Answers to Invoke; older SDKs have them among the messages of providers. */
  readonly InvokeResponse: typeof ResourceMessages.ResourceInvokeResponse
  readonly empty: { readonly Empty: new () => object }
  readonly struct: { readonly Struct: { new (): Struct; fromJavaScript(value: Properties): Struct } }
  /** Only programs with transforms need these. */
  callbacks(): { readonly stubs: typeof CallbackStubs; readonly messages: typeof CallbackMessages }
}

export function loadSdk({ folder, workingFolder, root }: Project): Sdk {
  const run = [workingFolder, root].map(findRun).find((path) => path !== undefined)
  if (run === undefined) {
    throw new ScanError('program-setup', `Cannot run ${folder}: @pulumi/pulumi is not installed there; run npm install in ${folder}`)
  }
  const load = createRequire(run)
  try {
    const resource = load('../../proto/resource_pb.js') as typeof ResourceMessages
    const provider = load('../../proto/provider_pb.js') as typeof ProviderMessages
    const [, minor] = (load('@grpc/grpc-js/package.json') as { version: string }).version.split('.').map(Number)
    return {
      run,
      hasModuleCompiler: resolves(run, 'ts-node/esm'),
      grpc: load('@grpc/grpc-js'),
      startsServers: (minor ?? 0) < 10,
      resource,
      resourceStubs: load('../../proto/resource_grpc_pb.js'),
      engine: load('../../proto/engine_pb.js'),
      engineStubs: load('../../proto/engine_grpc_pb.js'),
      provider,
      InvokeResponse: resource.ResourceInvokeResponse ?? provider.InvokeResponse,
      empty: load('google-protobuf/google/protobuf/empty_pb.js'),
      struct: load('google-protobuf/google/protobuf/struct_pb.js'),
      callbacks: () => ({ stubs: load('../../proto/callback_grpc_pb.js'), messages: load('../../proto/callback_pb.js') })
    }
  } catch (cause) {
    throw new ScanError(
      'program-setup',
      `Cannot run ${folder}: its @pulumi/pulumi is incomplete (${missingModule(cause)}); run npm install in ${folder}`,
      { cause }
    )
  }
}

function findRun(from: string): string | undefined {
  try {
    return createRequire(join(from, 'package.json')).resolve('@pulumi/pulumi/cmd/run')
  } catch {
    return undefined
  }
}

function resolves(from: string, module: string): boolean {
  try {
    createRequire(from).resolve(module)
    return true
  } catch {
    return false
  }
}

function missingModule(cause: unknown): string {
  return (cause as Error).message.split('\n', 1)[0] as string
}
