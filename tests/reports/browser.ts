import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** The browser on the PATH, or undefined where there is none. */
export function installedBrowser(): string | undefined {
  return NAMES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
}

/** A page in a real browser. */
export interface Page {
  /** What an expression comes to in the page. */
  evaluate(expression: string): Promise<unknown>
  /** What the browser complained of until now: refused scripts and styles, errors. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Opens a URL in a browser without a window, over the DevTools protocol. https://chromedevtools.github.io/devtools-protocol/ (2026-11-28) */
export async function openPage(browser: string, url: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'asbuilt-browser-'))
  const child = spawn(
    browser,
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore' }
  )
  const socket = new WebSocket(await debuggerOf(profile, child))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('the browser does not answer')))
  })
  const complaints: string[] = []
  const waiting = new Map<number, (message: Message) => void>()
  const loaded = Promise.withResolvers<void>()
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    if (message.method === 'Page.loadEventFired') loaded.resolve()
    if (message.method === 'Log.entryAdded' || message.method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(message.params))
  })
  let last = 0
  const send = async (method: string, params: object = {}): Promise<Message> => {
    last += 1
    const id = last
    const { promise, resolve } = Promise.withResolvers<Message>()
    waiting.set(id, resolve)
    socket.send(JSON.stringify({ id, method, params }))
    return await promise
  }
  for (const domain of ['Page', 'Log', 'Runtime']) await send(`${domain}.enable`)
  await send('Page.navigate', { url })
  await loaded.promise
  return {
    complaints,
    evaluate: async (expression) => (await send('Runtime.evaluate', { expression, returnByValue: true })).result?.result?.value,
    async close() {
      const ended = new Promise((resolve) => void child.once('close', resolve))
      socket.close()
      child.kill()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: { readonly result?: { readonly value?: unknown } }
}

/** Where the browser's first page is spoken to: it writes its port beside its profile when it is up. */
async function debuggerOf(profile: string, child: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode}`)
    const [port = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port !== '') {
      const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly {
        type: string
        webSocketDebuggerUrl: string
      }[]
      const page = targets.find(({ type }) => type === 'page')
      if (page !== undefined) return page.webSocketDebuggerUrl
    }
    await setTimeout(100)
  }
  throw new Error('the browser did not start within 20 s')
}
