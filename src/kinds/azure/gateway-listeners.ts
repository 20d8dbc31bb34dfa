import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, list, map, not, unknown } from '../../model/fact.ts'

/**
 * Whether an application gateway turns plaintext away: each listener speaks TLS, or every rule behind it only redirects to a
 * place that does. https://learn.microsoft.com/azure/application-gateway/redirect-overview (2026-11-22)
 */
export function plaintextRefused(r: Reader): Fact<boolean> {
  const listeners = map(r.list('httpListeners'), (found) =>
    found.map((listener) => anyTrue([speaksTls(listener), onlyRedirects(r, listener)]))
  )
  // Layer 4 listeners have no redirects.
  const proxies = map(r.list('listeners'), (found) => found.map(speaksTls))
  return chain(list([listeners, proxies]), (found) => {
    const each = found.flat()
    return each.length === 0 ? unknown('not-collected', { missing: 'it has no listeners' }) : allTrue(each)
  })
}

function speaksTls(listener: Reader): Fact<boolean> {
  return map(listener.string('protocol', { absent: UNSTATED }), (protocol) => ['https', 'tls'].includes(protocol.toLowerCase()))
}

function onlyRedirects(r: Reader, listener: Reader): Fact<boolean> {
  return chain(r.list('requestRoutingRules'), (rules) => {
    const anyRedirect = anyTrue(rules.map((rule) => rule.present('redirectConfiguration')))
    const behind = map(all([listener.string('name', { absent: UNSTATED }), list(rules.map(listenerOf))] as const), ([name, listeners]) =>
      rules.filter((_, index) => listeners[index] === name.toLowerCase())
    )
    return allTrue([
      anyRedirect,
      chain(behind, (own) => (own.length === 0 ? known(false) : allTrue(own.map((rule) => redirectsToTls(r, rule)))))
    ])
  })
}

function listenerOf(rule: Reader): Fact<string> {
  return map(rule.string('httpListener.id', { absent: UNSTATED }), lastSegment)
}

function redirectsToTls(r: Reader, rule: Reader): Fact<boolean> {
  const target = chain(rule.string('redirectConfiguration.id', { absent: '' }), (id) =>
    named(r.list('redirectConfigurations'), lastSegment(id), (found) => targetsTls(r, found))
  )
  return allTrue([rule.present('redirectConfiguration'), not(rule.present('backendAddressPool')), not(rule.present('urlPathMap')), target])
}

function targetsTls(r: Reader, redirect: Reader): Fact<boolean> {
  const url = map(redirect.string('targetUrl', { absent: '' }), (text) => text.toLowerCase().startsWith('https://'))
  const listener = chain(redirect.string('targetListener.id', { absent: '' }), (id) =>
    named(r.list('httpListeners'), lastSegment(id), speaksTls)
  )
  return anyTrue([url, listener])
}

/** What holds for the element of that name; false when there is none. */
function named(items: Fact<readonly Reader[]>, name: string, holds: (item: Reader) => Fact<boolean>): Fact<boolean> {
  return chain(items, (found) => {
    const matches = found.map((item) => map(item.string('name', { absent: '' }), (own) => own.toLowerCase() === name && name !== ''))
    return anyTrue(found.map((item, index) => allTrue([matches[index] as Fact<boolean>, holds(item)])))
  })
}

/** Parts of a gateway refer to each other by full id, or relative to `$self`. */
function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase()
}
