import { ScanError } from '../../errors.ts'
import type { Item, SourceOptions } from '../../model/source.ts'
import { readAnswers } from './answers.ts'
import { engineService } from './engine.ts'
import { failureOf, withoutSecrets } from './failure.ts'
import { programLocator } from './location.ts'
import { monitorService } from './monitor.ts'
import { startProgram } from './process.ts'
import { readProject } from './project.ts'
import { createQueue } from '../queue.ts'
import { createRecorder } from './recorder.ts'
import type { RegistrationListener } from './registration.ts'
import { loadSdk } from './sdk.ts'
import { serve } from './server.ts'

/**
 * Runs a Pulumi program as at a first preview, without the Pulumi CLI, providers, credentials or network, and yields its
 * resources as it registers them. What it registered before it failed is kept, and the failure is then a gap. `listener`
 * hears of every registration as it is on the wire, components, providers and secrets included.
 */
export async function* runProgram(folder: string, options: SourceOptions = {}, listener?: RegistrationListener): AsyncGenerator<Item> {
  const { signal } = options
  const stopIfInterrupted = (): void => {
    if (signal?.aborted === true) throw new ScanError('interrupted', `Cannot finish ${folder}: interrupted`, { cause: signal.reason })
  }
  stopIfInterrupted()
  const project = readProject(folder, options)
  const answers = readAnswers(options.answers)
  const sdk = loadSdk(project)
  const onMessage = (message: string): void => options.onProgress?.(withoutSecrets(message, project.secrets))
  const queue = createQueue<Item>()
  const errors: string[] = []
  const monitor = monitorService(sdk, project, createRecorder(project, answers, queue.push, listener))
  const engine = engineService(sdk, { onError: (message) => void errors.push(message), onMessage })
  const served = await serve(sdk, { monitor, engine })
  const program = startProgram(project, sdk, served.address, {
    onLine: onMessage,
    onLoop: (token) =>
      queue.push({
        gap: { what: `the program goes through the unknown result of ${token}; one element stands for all`, why: 'not-collected' }
      })
  })
  signal?.addEventListener('abort', program.kill, { once: true })
  void program.ended.then(queue.end)
  let resources = 0
  try {
    for (const gap of project.gaps) yield { gap }
    for await (const item of queue.items()) {
      stopIfInterrupted()
      if ('resource' in item) resources += 1
      yield item
    }
    stopIfInterrupted()
    const failure = failureOf(await program.ended, errors, { folder, locate: programLocator(folder), secrets: project.secrets })
    if (failure === undefined) return
    if (resources === 0) throw new ScanError('program-failed', `Cannot run ${folder}: ${failure}`)
    yield { gap: { what: `program ended early: ${failure}`, why: 'truncated' } }
  } finally {
    signal?.removeEventListener('abort', program.kill)
    program.kill()
    monitor.close()
    served.close()
  }
}
