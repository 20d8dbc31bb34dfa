// What running a Pulumi program under our monitor costs over a monitor that only answers. Usage: node bench/pulumi-program.ts [networks] [rounds]
import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { loadSdk } from '../src/sources/pulumi/sdk.ts'
import { readProject } from '../src/sources/pulumi/project.ts'
import { runProgram } from '../src/sources/pulumi/program.ts'
import { serve } from '../src/sources/pulumi/server.ts'

const FOLDER = 'tests/fixtures/programs/many'
const [networks = '100', rounds = '5'] = process.argv.slice(2)
const pulumiConfig = { networks }

const ours: number[] = []
const empty: number[] = []
for (let round = 0; round < Number(rounds); round += 1) {
  empty.push(await timed(underEmptyMonitor))
  ours.push(await timed(underOurs))
}
const [least, most] = [Math.min(...empty), Math.min(...ours)]
console.log(
  `${Number(networks) * 5} resources: empty monitor ${least.toFixed(0)} ms, asbuilt ${most.toFixed(0)} ms, ${(most / least).toFixed(2)}×`
)

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

async function underOurs(): Promise<void> {
  let resources = 0
  for await (const item of runProgram(FOLDER, { pulumiConfig })) if ('resource' in item) resources += 1
  if (resources !== Number(networks) * 5) throw new Error(`${resources} resources`)
}

/** Answers everything and keeps nothing, and the program runs as the Pulumi CLI would run it. */
async function underEmptyMonitor(): Promise<void> {
  const project = readProject(FOLDER, { pulumiConfig })
  const sdk = loadSdk(project)
  const empty = new sdk.empty.Empty()
  const quiet = (_call: unknown, reply: (error: null, response: unknown) => void): void => reply(null, empty)
  const monitor = {
    supportsFeature(_call: unknown, reply: (error: null, response: unknown) => void) {
      const response = new sdk.resource.SupportsFeatureResponse()
      response.setHassupport(true)
      reply(null, response)
    },
    registerResource(
      { request }: { request: { getName(): string; getType(): string; getObject(): never } },
      reply: (error: null, response: unknown) => void
    ) {
      const response = new sdk.resource.RegisterResourceResponse()
      response.setUrn(`urn:pulumi:dev::many::${request.getType()}::${request.getName()}`)
      response.setObject(request.getObject())
      reply(null, response)
    },
    registerResourceOutputs: quiet,
    signalAndWaitForShutdown: quiet
  }
  const served = await serve(sdk, {
    monitor,
    engine: {
      log: quiet,
      setRootResource: (_call: unknown, reply: (error: null, response: unknown) => void) =>
        reply(null, new sdk.engine.SetRootResourceResponse())
    }
  })
  const args = [
    sdk.run,
    `--monitor=${served.address}`,
    `--engine=${served.address}`,
    '--project=many',
    '--stack=dev',
    '--dry-run',
    `--pwd=${project.workingFolder}`,
    '.'
  ]
  const environment = {
    PATH: process.env.PATH,
    PULUMI_CONFIG: JSON.stringify(project.config.values),
    PULUMI_NODEJS_TYPESCRIPT: 'true',
    PULUMI_NODEJS_TRANSPILE_ONLY: 'true'
  }
  const child = spawn(process.execPath, args, { cwd: project.workingFolder, env: environment, stdio: 'inherit' })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  served.close()
  if (code !== 0) throw new Error(`exit ${String(code)}`)
}
