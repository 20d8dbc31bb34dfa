import { createRequire } from 'node:module'
import type * as GrpcModule from '@grpc/grpc-js'
import type * as PluginMessages from '@pulumi/pulumi/proto/plugin_pb.js'
import type * as ProviderStubs from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import type * as ProviderMessages from '@pulumi/pulumi/proto/provider_pb.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { SECRET_MARK, SIGNATURE } from '../../src/sources/pulumi/value.ts'
import { type StandInProvider, startStandInProvider } from './stand-in-provider.ts'

const load = createRequire(import.meta.url)
const grpc = load('@grpc/grpc-js') as typeof GrpcModule
const messages = load('@pulumi/pulumi/proto/provider_pb.js') as typeof ProviderMessages
const plugin = load('@pulumi/pulumi/proto/plugin_pb.js') as typeof PluginMessages
const { ResourceProviderClient } = load('@pulumi/pulumi/proto/provider_grpc_pb.js') as typeof ProviderStubs
const { Empty } = load('google-protobuf/google/protobuf/empty_pb.js') as { Empty: new () => never }
const { Struct } = load('google-protobuf/google/protobuf/struct_pb.js') as {
  Struct: { fromJavaScript(value: object): NonNullable<ReturnType<ProviderMessages.CreateRequest['getProperties']>> }
}

const URN = 'urn:pulumi:dev::ledger::gcp:sql/databaseInstance:DatabaseInstance::ledger-db'
const INPUTS = {
  region: 'europe-west3',
  rootPassword: { [SIGNATURE]: SECRET_MARK, value: 'not-a-real-password' },
  settings: { tier: 'db-custom-2-7680', ipConfiguration: { ipv4Enabled: false, privateNetwork: UNKNOWN_SENTINEL } }
}

let provider: StandInProvider
let client: InstanceType<typeof ResourceProviderClient>
beforeAll(async () => {
  provider = await startStandInProvider({ name: 'gcp', version: '9.37.0' })
  client = new ResourceProviderClient(`127.0.0.1:${provider.port}`, grpc.credentials.createInsecure())
})
afterAll(() => {
  client.close()
  provider.close()
})

function ask<Response>(call: (reply: (error: GrpcModule.ServiceError | null, response: Response) => void) => unknown): Promise<Response> {
  return new Promise((resolve, reject) => {
    call((error, response) => (error === null ? resolve(response) : reject(error)))
  })
}

describe('a stand-in provider, spoken to as the engine does', () => {
  it('shakes hands, is attached to and tells its version and schema', async () => {
    const greeted = await ask<ProviderMessages.ProviderHandshakeResponse>((reply) =>
      client.handshake(new messages.ProviderHandshakeRequest(), reply)
    )
    expect(greeted.getAcceptSecrets()).toBe(true)
    const attach = new plugin.PluginAttach()
    attach.setAddress('127.0.0.1:1')
    await ask((reply) => client.attach(attach, reply))
    expect((await ask<PluginMessages.PluginInfo>((reply) => client.getPluginInfo(new Empty(), reply))).getVersion()).toBe('9.37.0')
    const schema = await ask<ProviderMessages.GetSchemaResponse>((reply) => client.getSchema(new messages.GetSchemaRequest(), reply))
    expect(JSON.parse(schema.getSchema())).toEqual({ name: 'gcp', version: '9.37.0' })
  })

  it('takes any configuration, previews included', async () => {
    const check = new messages.CheckRequest()
    check.setNews(Struct.fromJavaScript({ region: 'europe-west3' }))
    expect((await ask<ProviderMessages.CheckResponse>((reply) => client.checkConfig(check, reply))).getInputs()?.toJavaScript()).toEqual({
      region: 'europe-west3'
    })
    const configured = await ask<ProviderMessages.ConfigureResponse>((reply) => client.configure(new messages.ConfigureRequest(), reply))
    expect([configured.getAcceptsecrets(), configured.getSupportspreview()]).toEqual([true, true])
  })

  it('leaves inputs as they are, secrets and unknown leaves too', async () => {
    const check = new messages.CheckRequest()
    check.setUrn(URN)
    check.setNews(Struct.fromJavaScript(INPUTS))
    const response = await ask<ProviderMessages.CheckResponse>((reply) => client.check(check, reply))
    expect(response.getInputs()?.toJavaScript()).toEqual(INPUTS)
    expect(response.getFailuresList()).toEqual([])
  })

  it('previews a creation without an id and without a deed', async () => {
    const before = provider.deeds.length
    const response = await ask<ProviderMessages.CreateResponse>((reply) => client.create(creation({ preview: true }), reply))
    expect(response.getId()).toBe('')
    expect(response.getProperties()?.toJavaScript()).toEqual(INPUTS)
    expect(provider.deeds).toHaveLength(before)
  })

  it('creates with an id and a name of its own, updates and deletes, and remembers it', async () => {
    const before = provider.deeds.length
    const created = await ask<ProviderMessages.CreateResponse>((reply) => client.create(creation({ preview: false }), reply))
    const id = 'stand-in/DatabaseInstance/ledger-db'
    expect(created.getId()).toBe(id)
    expect(created.getProperties()?.toJavaScript()).toEqual({ ...INPUTS, name: 'ledger-db', id })
    const update = new messages.UpdateRequest()
    update.setUrn(URN)
    update.setNews(Struct.fromJavaScript({ region: 'europe-west4' }))
    expect((await ask<ProviderMessages.UpdateResponse>((reply) => client.update(update, reply))).getProperties()?.toJavaScript()).toEqual({
      region: 'europe-west4'
    })
    const removal = new messages.DeleteRequest()
    removal.setUrn(URN)
    await ask((reply) => client.delete(removal, reply))
    expect(provider.deeds.slice(before)).toEqual([
      { verb: 'create', urn: URN, inputs: INPUTS },
      { verb: 'update', urn: URN, inputs: { region: 'europe-west4' } },
      { verb: 'delete', urn: URN }
    ])
  })

  it('tells a change from none', async () => {
    const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges
    const changes = async (news: object): Promise<number> => {
      const diff = new messages.DiffRequest()
      diff.setOldInputs(Struct.fromJavaScript(INPUTS))
      diff.setOlds(Struct.fromJavaScript({ ...INPUTS, name: 'ledger-db' }))
      diff.setNews(Struct.fromJavaScript(news))
      return (await ask<ProviderMessages.DiffResponse>((reply) => client.diff(diff, reply))).getChanges()
    }
    expect(await changes(INPUTS)).toBe(DIFF_NONE)
    expect(await changes({ ...INPUTS, region: 'us-east1' })).toBe(DIFF_SOME)
  })

  it('reads what it is told and knows nothing else', async () => {
    const read = new messages.ReadRequest()
    read.setId('ledger-db-id')
    read.setProperties(Struct.fromJavaScript(INPUTS))
    const response = await ask<ProviderMessages.ReadResponse>((reply) => client.read(read, reply))
    expect(response.getId()).toBe('ledger-db-id')
    expect(response.getProperties()?.toJavaScript()).toEqual(INPUTS)
    const invoke = new messages.InvokeRequest()
    invoke.setTok('gcp:organizations/getProject:getProject')
    expect((await ask<ProviderMessages.InvokeResponse>((reply) => client.invoke(invoke, reply))).getReturn()?.toJavaScript()).toEqual({})
    await ask((reply) => client.cancel(new Empty(), reply))
  })

  it('refuses what it does not stand in for', async () => {
    await expect(ask((reply) => client.construct(new messages.ConstructRequest(), reply))).rejects.toMatchObject({
      code: grpc.status.UNIMPLEMENTED
    })
  })
})

function creation({ preview }: { readonly preview: boolean }): ProviderMessages.CreateRequest {
  const request = new messages.CreateRequest()
  request.setUrn(URN)
  request.setProperties(Struct.fromJavaScript(INPUTS))
  request.setPreview(preview)
  return request
}
