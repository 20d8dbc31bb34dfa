/** The only property in the result of a data function that nobody answered. */
export const UNANSWERED = '__asbuiltUnanswered'

/** The engine's own sentinel for what is only known after apply. */
const SENTINEL = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/** Ways through a list that call back, or hand out, one element after the other. */
const LOOPS = new Set(['map', 'flatMap', 'forEach', 'filter', 'find', 'some', 'every', 'reduce'])
const TEXT_METHODS = new Set([
  'split',
  'slice',
  'join',
  'concat',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'toString',
  'startsWith',
  'endsWith',
  'includes'
])

/**
 * A result of which nothing is known. Every property of it is unknown too, and reaches the resources as the unknown
 * sentinel; an absent property would be mistaken for one that the program leaves to the provider's default. A list has
 * one element that stands for all.
 */
export function unknownResult(onLoop: () => void): unknown {
  const unknown: unknown = new Proxy(Object.create(null) as object, {
    get(_target, key) {
      if (key === '__pulumiUnknown') return true
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? Number.NaN : SENTINEL)
      if (key === 'toJSON') return () => SENTINEL
      if (key === Symbol.iterator) return elements
      if (typeof key === 'symbol' || key === 'then' || key.startsWith('__')) return undefined
      if (LOOPS.has(key))
        return (callback: (...args: readonly unknown[]) => unknown, ...rest: readonly unknown[]) => loop(key, callback, rest)
      if (TEXT_METHODS.has(key)) return () => (key === 'toString' ? SENTINEL : unknown)
      return unknown
    },
    has: () => true
  })
  function* elements(): Generator<unknown> {
    onLoop()
    yield unknown
  }
  function loop(key: string, callback: (...args: readonly unknown[]) => unknown, [initial]: readonly unknown[]): unknown {
    onLoop()
    const result = key === 'reduce' ? callback(initial, unknown, 0) : callback(unknown, 0, unknown)
    if (key === 'map') return [result]
    if (key === 'flatMap') return [result].flat()
    if (key === 'forEach') return undefined
    return key === 'reduce' ? result : unknown
  }
  return unknown
}

type Invoke = (token: string, ...rest: readonly unknown[]) => Promise<unknown>
type InvokeOutput = (
  token: string,
  ...rest: readonly unknown[]
) => { apply(turn: (value: unknown) => unknown, withUnknowns: boolean): unknown }

export interface SdkRuntime {
  invoke: Invoke
  invokeSingle?: Invoke
  invokeOutput?: InvokeOutput
  call?: InvokeOutput
}

/** The SDK answers a plain call of a data function with `{}` where it knows nothing, and older ones also other calls. */
export function answerUnknowns(runtime: SdkRuntime, tell: (token: string) => void): void {
  const filled = (token: string, result: unknown): unknown => (isUnanswered(result) ? unknownResult(() => tell(token)) : result)
  const { invoke, invokeSingle, invokeOutput, call } = runtime
  runtime.invoke = async (token, ...rest) => filled(token, await invoke(token, ...rest))
  if (invokeSingle !== undefined) {
    runtime.invokeSingle = async (token, ...rest) => {
      const result = await invokeSingle(token, ...rest)
      return filled(token, result === undefined || isUnknown(result) ? {} : result)
    }
  }
  const output =
    (original: InvokeOutput): unknown =>
    (token: string, ...rest: readonly unknown[]) =>
      original(token, ...rest).apply((result) => filled(token, result), true)
  if (invokeOutput !== undefined) runtime.invokeOutput = output(invokeOutput) as InvokeOutput
  if (call !== undefined) runtime.call = output(call) as InvokeOutput
}

function isUnanswered(result: unknown): boolean {
  if (typeof result !== 'object' || result === null || isUnknown(result)) return false
  return UNANSWERED in result || Object.keys(result).length === 0
}

function isUnknown(value: unknown): boolean {
  return (value as { __pulumiUnknown?: boolean } | null)?.__pulumiUnknown === true
}
