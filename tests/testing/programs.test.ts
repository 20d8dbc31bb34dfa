import { describe, expect, test } from 'vitest'
import { runPolicyPack, secret, unknown } from '../../src/testing.ts'
import { type ProgramOptions, type Staged, stageProgram } from '../../src/testing/program-stack.ts'
import { withoutInternals } from '../../src/testing/wire-form.ts'
import { collectFrom, programFolder } from '../sources/pulumi/collect.ts'
import { packFolder } from './packs.ts'

async function stage(program: string, options: ProgramOptions = {}) {
  const staged = await stageProgram(programFolder(program), options)
  const named = (name: string) => {
    const found = staged.stack.resources.find((resource) => resource.name === name)
    if (found === undefined) throw new Error(`no ${name} among ${staged.stack.resources.map((resource) => resource.name).join(', ')}`)
    return found
  }
  return { ...staged, named, urns: staged.stack.resources.map(({ urn }) => urn.split('::').slice(2).join('::')) }
}

describe('a program shows a pack', () => {
  test('its components, the providers it makes itself, and whose resources they are', async () => {
    const { urns, named, stack } = await stage('component')
    expect(urns.sort()).toEqual([
      'example:data:Ledger$example:data:Replica$gcp:compute/disk:Disk::ledger-primary',
      'example:data:Ledger$example:data:Replica::ledger-primary',
      'example:data:Ledger$gcp:compute/disk:Disk::ledger-copy',
      'example:data:Ledger::ledger',
      'pulumi:providers:gcp::frankfurt',
      'pulumi:pulumi:Stack::component-dev'
    ])
    const copy = named('ledger-copy')
    const [primary] = copy.propertyDependencies.sourceDisk ?? []
    expect(primary).toMatch(/Disk::ledger-primary$/)
    // A resource without an id yet, handed over whole: the engine sends what is unknown, and the dependency says which it is.
    expect(copy.inputs).toEqual({ size: 10, sourceDisk: unknown })
    expect(copy.provider).toBe(named('frankfurt').urn)
    expect(named('frankfurt').inputs).toEqual({ region: 'europe-west3', zone: 'europe-west3-c', version: '9.37.0', __internal: {} })
    const [replica] = [...stack.outputs].filter(([urn]) => urn.endsWith('Replica::ledger-primary'))
    expect(replica?.[1]).toEqual({ disk: unknown })
  })

  test('what its transforms have made of it, secrets kept', async () => {
    const { named } = await stage('transforms', { answers: `${programFolder('transforms')}/answers.yaml` })
    expect(named('tier').inputs).toEqual({ network: unknown, ipCidrRange: '10.0.0.0/24', description: unknown, region: 'europe-west3' })
    expect(named('tier').propertyDependencies.network).toEqual([named('backbone').urn])
    const { stack } = await stage('transforms')
    const user = stack.resources.find(({ type }) => type === 'gcp:sql/user:User')
    expect(user?.inputs).toEqual({ instance: 'ledger-db', password: secret('hunter2'), deletionPolicy: 'ABANDON' })
  })

  test('nothing of what it reads, and names it', async () => {
    const { named, gaps } = await stage('references')
    expect(named('backbone')).toMatchObject({ external: true, inputs: {}, propertyDependencies: {} })
    expect(named('acme/platform/prod')).toMatchObject({ external: true, inputs: { name: 'acme/platform/prod' } })
    expect(gaps.map(({ what }) => what)).toEqual([
      'outputs of stack acme/platform/prod are unknown (--answers answers them)',
      `${named('backbone').urn} is only read by the program; no pack sees it`
    ])
    expect(named('tier').provider).toBe(named('frankfurt').urn)
    const run = await runPolicyPack({ pack: packFolder('probe'), program: programFolder('references') })
    expect(run.violations.map(({ message }) => message)).toEqual(['y\nn=7'])
    expect(run.gaps).toEqual(gaps)
  })

  test('its secrets in plain text beneath their mark, also what it has worked them into', async () => {
    const { stack, identity, failure } = await stage('secrets', { pulumiConfig: { token: 'hunter2-given' } })
    const inputs = (name: string) => stack.resources.find((resource) => resource.name === name)?.inputs
    expect(inputs('plain')).toEqual({ instance: 'ledger-db', password: secret('hunter2-by-schema') })
    expect(inputs('worked-in')).toEqual({ instance: secret('db-hunter2-plain'), name: secret('HUNTER2-PLAIN') })
    expect(inputs('nested')).toMatchObject({ labels: { team: 'ledger', token: secret('hunter2-plain') } })
    expect(inputs('whole')).toMatchObject({ params: secret({ resourceManagerTags: { token: 'hunter2-deep' } }) })
    expect(inputs('given')).toMatchObject({ description: 'token hunter2-given' })
    expect(identity).toMatchObject({ config: { 'secrets:token': 'hunter2-given' }, configSecretKeys: ['secrets:token'] })
    expect(failure).toBe('program ended early: Error: bad token [secret] (tests/fixtures/programs/secrets/index.ts:15:7)')
  })

  test('the configuration of its stack, and default providers made from it', async () => {
    const staged = await stage('config', { stack: 'acme/prod', pulumiConfig: { 'gcp:region': 'europe-west4' } })
    expect(staged.identity).toMatchObject({ stack: 'prod', organization: 'acme', config: { 'gcp:region': 'europe-west4' } })
    const provider = staged.stack.resources.find(({ type }) => type === 'pulumi:providers:gcp')
    expect(provider?.name).toBe('default_9_37_0')
    expect(provider?.inputs).toMatchObject({ region: 'europe-west4', version: '9.37.0' })
  })

  test.each(['stacks/maropost', 'stacks/sendmarc'])('the resources that a scan of %s finds, wire by wire', async (folder) => {
    const [staged, scanned]: [Staged, Awaited<ReturnType<typeof collectFrom>>] = [await stageProgram(folder), await collectFrom(folder)]
    const cloud = staged.stack.resources.filter(({ type, provider }) => provider !== undefined && !type.startsWith('pulumi:'))
    expect(cloud.map(({ urn }) => urn).sort()).toEqual(scanned.resources.map(({ id }) => id).sort())
    for (const { urn, inputs, propertyDependencies } of cloud) {
      const resource = scanned.resources.find(({ id }) => id === urn)
      expect(Object.keys(withoutInternals(inputs)).sort()).toEqual(Object.keys(resource?.document as object).sort())
      expect(propertyDependencies).toEqual(resource?.wires ?? {})
    }
  })
})

test('a program that fails is a failed run', async () => {
  await expect(runPolicyPack({ pack: packFolder('empty'), program: programFolder('missing-config') })).rejects.toThrow(
    /^Cannot run tests\/fixtures\/programs\/missing-config: /
  )
})

test('an abort ends the program and the run', async () => {
  const controller = new AbortController()
  const run = runPolicyPack({ pack: packFolder('empty'), program: programFolder('endless'), signal: controller.signal })
  setTimeout(() => controller.abort(), 1000)
  await expect(run).rejects.toThrow('interrupted')
})
