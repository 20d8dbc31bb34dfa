import type { Dialect, Resource } from '../model/resource.ts'
import { segmentsOf, valueAt } from './look-up.ts'
import type { EnvelopeField, Recorder, Use } from './reader.ts'

/**
 * Remembers what readings made of a document, by the values they looked up and nothing else. Readings are pure: the same
 * answers to the same look-ups give the same facts, so a document that answers like an earlier one shares its facts.
 * Large inventories hold few different settings: that saves most of the reading, and nearly all of the memory for facts.
 */
export interface ReadingMemo<T> {
  /** All resources are of one type. `read` is told to record its look-ups when the resource answers like none before. */
  recall(resource: Resource, read: (recorder?: Recorder) => T): T
}

interface Step<T> {
  readonly cursor: number
  readonly path: string
  readonly segments: readonly string[]
  readonly use: Use
  /** What follows each answer. Most look-ups have had one answer only, which needs no map. */
  answer: Token
  next: Step<T> | Settled<T>
  others?: Map<Token, Step<T> | Settled<T>>
}

interface Settled<T> {
  readonly result: T
}

type Token = string | number | boolean | undefined

/** Stands for a value of which no short token can be made. */
const OPAQUE = Symbol('opaque')

/** A look-up with more different answers than this is an identity, not a setting: such documents are read one by one. */
const MAX_ANSWERS = 64
const MAX_TEXT = 600

export function createReadingMemo<T>(dialect: Dialect): ReadingMemo<T> {
  let first: Step<T> | Settled<T> | undefined
  return {
    recall(resource, read) {
      const cursors: unknown[] = [resource.document]
      let place = first
      while (place !== undefined && 'next' in place) {
        const value = answerOf(place, resource, cursors, dialect)
        const token = tokenOf(place.use, value)
        if (token === OPAQUE) return read()
        if (place.use === 'list') cursors.push(...elementsOf(value))
        const next: Step<T> | Settled<T> | undefined = follow(place, token)
        if (next === undefined && (place.others?.size ?? 0) >= MAX_ANSWERS) return read()
        place = next
      }
      if (place !== undefined) return place.result
      const recording = startRecording()
      const result = read(recording)
      if (recording.isSound()) first = keep(first, recording.looks, result)
      return result
    }
  }
}

function follow<T>(step: Step<T>, token: Token): Step<T> | Settled<T> | undefined {
  return step.answer === token ? step.next : step.others?.get(token)
}

function answerOf<T>({ cursor, path, segments, use }: Step<T>, resource: Resource, cursors: readonly unknown[], dialect: Dialect): unknown {
  switch (use) {
    case 'envelope':
      return resource[path as EnvelopeField]
    case 'named':
      return new RegExp(path).test(resource.name)
    case 'leaf':
    case 'strings':
    case 'list':
    case 'record':
    case 'present':
      return valueAt(cursors[cursor], path, dialect, segments)
  }
}

interface Look {
  readonly cursor: number
  readonly path: string
  readonly use: Use
  readonly token: Token
}

function startRecording(): Recorder & { readonly looks: readonly Look[]; isSound(): boolean } {
  const looks: Look[] = []
  let cursors = 1
  let sound = true
  return {
    looks,
    isSound: () => sound,
    looked(cursor, path, use, value) {
      const token = tokenOf(use, value)
      if (token === OPAQUE) sound = false
      else looks.push({ cursor, path, use, token })
    },
    opened(elements) {
      cursors += elements
      return cursors - elements
    },
    wentPast() {
      sound = false
    }
  }
}

function keep<T>(first: Step<T> | Settled<T> | undefined, looks: readonly Look[], result: T): Step<T> | Settled<T> {
  const settled: Settled<T> = { result }
  const chain = (from: number): Step<T> | Settled<T> => {
    let rest: Step<T> | Settled<T> = settled
    for (let index = looks.length - 1; index >= from; index--) {
      const { cursor, path, use, token } = looks[index] as Look
      rest = { cursor, path, segments: segmentsOf(path), use, answer: token, next: rest }
    }
    return rest
  }
  if (first === undefined) return chain(0)
  let place = first
  for (const [index, { token }] of looks.entries()) {
    if (!('next' in place)) return first
    const next = follow(place, token)
    if (next === undefined) {
      place.others ??= new Map()
      place.others.set(token, chain(index + 1))
      return first
    }
    place = next
  }
  return first
}

/** What a reading of that use can tell two values apart by, evidence included. */
function tokenOf(use: Use, value: unknown): Token | typeof OPAQUE {
  switch (typeof value) {
    case 'undefined':
    case 'number':
    case 'boolean':
      return value
    case 'string':
      return value.length <= MAX_TEXT ? `"${value}` : OPAQUE
    case 'object':
      if (value === null) return OPAQUE
      if (Array.isArray(value)) {
        const counted = use === 'list' ? value.length > 0 && value.every(isRecord) : use === 'present' && value.some(isObject)
        return counted ? `[${value.length}` : short(value)
      }
      if (use === 'list') return '{'
      if (use === 'present') return Object.keys(value).length === 0 ? '{}' : '{…}'
      return use === 'record' ? short(Object.entries(value).flat()) : OPAQUE
    case 'bigint':
    case 'function':
    case 'symbol':
      return OPAQUE
  }
}

function short(values: readonly unknown[]): Token | typeof OPAQUE {
  if (values.length > 12 || values.some((value) => typeof value === 'object')) return OPAQUE
  const text = JSON.stringify(values)
  return text.length <= MAX_TEXT ? text : OPAQUE
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isRecord(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value)
}

/** The parts that `list` opens: the elements of a list of objects, or a lone object. */
function elementsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRecord) ? value : []
  return isRecord(value) ? [value] : []
}
