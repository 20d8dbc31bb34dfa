/**
 * A filter in the language of Cloud Logging, as far as it is understood here; `opaque` stands for whatever is not.
 * https://cloud.google.com/logging/docs/view/logging-query-language (2026-11-29)
 */
export type LogFilter =
  | { readonly is: 'and' | 'or'; readonly parts: readonly LogFilter[] }
  | { readonly is: 'not'; readonly part: LogFilter }
  | { readonly is: 'compared'; readonly field: string; readonly operator: string; readonly value: string }
  | { readonly is: 'opaque' }

const OPAQUE: LogFilter = { is: 'opaque' }

/** No filter at all lets everything through: a conjunction of nothing. A filter that cannot be parsed is opaque as a whole. */
export function parseLogFilter(text: string): LogFilter {
  try {
    const tokens = tokensOf(text)
    const filter = conjunction(tokens)
    return tokens.next === tokens.all.length ? filter : OPAQUE
  } catch (cause) {
    if (cause instanceof SyntaxError) return OPAQUE
    throw cause
  }
}

interface Token {
  readonly text: string
  readonly is: 'word' | 'quoted' | 'sign'
}

interface Tokens {
  readonly all: readonly Token[]
  next: number
}

/** Comments, blanks, texts in double quotes, operators, and words, in which most signs may stand. */
const TOKEN = /--[^\n]*|\s+|"((?:[^"\\]|\\.)*)"|(!=|=~|!~|>=|<=|[=<>:(),])|([^\s"=<>:(),!~]+)/gy

function tokensOf(text: string): Tokens {
  const all: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    end = match.index + match[0].length
    const [, quoted, sign, word] = match
    if (quoted !== undefined) all.push({ is: 'quoted', text: quoted.replace(/\\(.)/g, '$1') })
    if (sign !== undefined) all.push({ is: 'sign', text: sign })
    if (word !== undefined) all.push({ is: 'word', text: word })
  }
  if (end < text.length) throw new SyntaxError('Cannot read the filter: an unexpected sign')
  return { all, next: 0 }
}

/** OR binds more tightly than AND, and two expressions without either between them are joined by AND. */
function conjunction(tokens: Tokens): LogFilter {
  const parts: LogFilter[] = []
  while (tokens.next < tokens.all.length && !isSign(tokens, ')')) {
    if (parts.length > 0) takeWord(tokens, 'AND')
    parts.push(disjunction(tokens))
  }
  return only(parts) ?? { is: 'and', parts }
}

function disjunction(tokens: Tokens): LogFilter {
  const parts = [negation(tokens)]
  while (takeWord(tokens, 'OR')) parts.push(negation(tokens))
  return only(parts) ?? { is: 'or', parts }
}

function negation(tokens: Tokens): LogFilter {
  if (takeWord(tokens, 'NOT')) return { is: 'not', part: negation(tokens) }
  if (!takeSign(tokens, '(')) return restriction(tokens)
  const inner = conjunction(tokens)
  close(tokens)
  return inner
}

/** A comparison of a field, a function, or a text that is looked for anywhere. */
function restriction(tokens: Tokens): LogFilter {
  const { is, text } = take(tokens)
  if (is === 'quoted') return OPAQUE
  if (is === 'sign' || KEYWORDS.has(text)) throw new SyntaxError('Cannot read the filter: an expression is missing')
  const isNegated = text.startsWith('-')
  const named = fieldFrom(isNegated ? text.slice(1) : text, tokens)
  const filter = takeSign(tokens, '(') ? call(named, tokens) : comparison(named, tokens)
  return isNegated ? { is: 'not', part: filter } : filter
}

const KEYWORDS = new Set(['AND', 'OR', 'NOT'])

/** Names of fields may go on in quotes after a dot. */
function fieldFrom(start: string, tokens: Tokens): string {
  let name = start
  while (name.endsWith('.') && tokens.all[tokens.next]?.is === 'quoted') name += take(tokens).text
  return name
}

/** `log_id("…")` compares the last part of a log's name; other functions are not understood. */
function call(name: string, tokens: Tokens): LogFilter {
  const taken: Token[] = []
  while (!isSign(tokens, ')')) taken.push(take(tokens))
  close(tokens)
  const [argument] = taken
  const isLogId = name.toLowerCase() === 'log_id' && taken.length === 1 && argument?.is === 'quoted'
  return isLogId ? { is: 'compared', field: 'logid', operator: '=', value: argument.text } : OPAQUE
}

const OPERATORS = new Set(['=', '!=', '>', '<', '>=', '<=', ':', '=~', '!~'])

function comparison(name: string, tokens: Tokens): LogFilter {
  const sign = tokens.all[tokens.next]
  if (sign?.is !== 'sign' || !OPERATORS.has(sign.text)) return OPAQUE
  tokens.next += 1
  const field = name.replaceAll('_', '').toLowerCase()
  if (takeSign(tokens, '(')) return values(field, sign.text, tokens)
  const value = take(tokens)
  if (value.is === 'sign') throw new SyntaxError('Cannot read the filter: a value is missing')
  return { is: 'compared', field, operator: sign.text, value: value.text }
}

/** `field = ("one" OR "other")`. Where values are joined by anything else, what is meant is not understood, nor what differs from several. */
function values(field: string, operator: string, tokens: Tokens): LogFilter {
  const parts: LogFilter[] = []
  let isPlain = true
  while (!isSign(tokens, ')')) {
    if (parts.length > 0 && !takeWord(tokens, 'OR')) isPlain = false
    const { is, text } = take(tokens)
    if (is === 'sign' || (is === 'word' && KEYWORDS.has(text))) isPlain = false
    parts.push({ is: 'compared', field, operator, value: text })
  }
  close(tokens)
  return isPlain && parts.length > 0 && operator !== '!=' ? { is: 'or', parts } : OPAQUE
}

function only(parts: readonly LogFilter[]): LogFilter | undefined {
  return parts.length === 1 ? parts[0] : undefined
}

function take(tokens: Tokens): Token {
  const token = tokens.all[tokens.next]
  if (token === undefined) throw new SyntaxError('Cannot read the filter: it ends too early')
  tokens.next += 1
  return token
}

function isSign({ all, next }: Tokens, text: string): boolean {
  const token = all[next]
  return token?.is === 'sign' && token.text === text
}

function takeSign(tokens: Tokens, text: string): boolean {
  const is = isSign(tokens, text)
  if (is) tokens.next += 1
  return is
}

function takeWord(tokens: Tokens, text: string): boolean {
  const token = tokens.all[tokens.next]
  const is = token?.is === 'word' && token.text === text
  if (is) tokens.next += 1
  return is
}

function close(tokens: Tokens): void {
  if (!takeSign(tokens, ')')) throw new SyntaxError('Cannot read the filter: a bracket is not closed')
}
