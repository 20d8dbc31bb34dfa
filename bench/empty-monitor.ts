// Runs a Pulumi program as the Pulumi CLI would, against a monitor that answers everything and keeps nothing.
import { spawn } from 'node:child_process'
import { readProject } from '../src/sources/pulumi/project.ts'
import { loadSdk } from '../src/sources/pulumi/sdk.ts'
import { serve } from '../src/sources/pulumi/server.ts'

export async function runUnderEmptyMonitor(folder: string): Promise<void> {
  const project = readProject(folder, {})
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
      response.setUrn(`urn:pulumi:dev::bench::${request.getType()}::${request.getName()}`)
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
    '--project=bench',
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
