import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as GrpcModule from '@grpc/grpc-js'
import type * as AnalyzerStubs from '@pulumi/pulumi/proto/analyzer_grpc_pb.js'
import type * as AnalyzerMessages from '@pulumi/pulumi/proto/analyzer_pb.js'
import type * as PluginMessages from '@pulumi/pulumi/proto/plugin_pb.js'
import { ScanError } from '../errors.ts'
import type { Properties } from '../sources/pulumi/properties.ts'
import type { Struct } from '../sources/pulumi/sdk.ts'

/** pulumirpc.Analyzer as the pack's own Pulumi SDK speaks it. asbuilt itself depends on no version of Pulumi. */
export interface Protocol {
  readonly grpc: typeof GrpcModule
  readonly analyzer: typeof AnalyzerMessages
  readonly analyzerStubs: typeof AnalyzerStubs
  readonly plugin: typeof PluginMessages
  readonly empty: { readonly Empty: new () => object }
  readonly struct: { readonly Struct: { new (): Struct; fromJavaScript(value: Properties): Struct } }
}

/** Loads it from where `folder` finds its packages; only the messages, for the whole SDK takes a second. */
export function loadProtocol(folder: string): Protocol {
  try {
    const load = createRequire(createRequire(join(folder, 'package.json')).resolve('@pulumi/pulumi/package.json'))
    return {
      grpc: load('@grpc/grpc-js') as typeof GrpcModule,
      analyzer: load('./proto/analyzer_pb.js') as typeof AnalyzerMessages,
      analyzerStubs: load('./proto/analyzer_grpc_pb.js') as typeof AnalyzerStubs,
      plugin: load('./proto/plugin_pb.js') as typeof PluginMessages,
      empty: load('google-protobuf/google/protobuf/empty_pb.js') as Protocol['empty'],
      struct: load('google-protobuf/google/protobuf/struct_pb.js') as Protocol['struct']
    }
  } catch (cause) {
    throw new ScanError(
      'pack-setup',
      'Cannot start the policy pack: @pulumi/pulumi is not installed in its folder; run npm install there',
      {
        cause
      }
    )
  }
}
