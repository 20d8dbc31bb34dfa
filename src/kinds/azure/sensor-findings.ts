import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

/** What a sensor's own document says of what it finds: nothing, it stays there until a diagnostic setting is attached. */
export function keptToItself(r: Reader): Facets['findings'] {
  return { forwarded: r.byNature(false, 'diagnosticSettings') }
}

/** Sent on by the diagnostic settings that are attached to it. What inspects nothing finds nothing. */
export function forwardedByDiagnostics(type: string): Settling<'findings'> {
  return (own, near) => {
    const inspection = near.self.facet('intrusionPrevention')
    const mode = typeof inspection === 'string' ? known('detect') : inspection.mode
    if (mode.state === 'known' && mode.value === 'off') return 'not-applicable'
    const settings = near.from('attachedTo', ['azure.diagnostic-setting'])
    const sent = chain(settings, (found) => anyTrue([...found.map((setting) => sends(setting, type)), own.forwarded]))
    // As long as nobody knows whether it inspects anything, it may have nothing to send on.
    return { forwarded: mode.state === 'unknown' ? mode : sent }
  }
}

function sends(setting: Neighbour, type: string): Fact<boolean> {
  const logExport = setting.facet('logExport')
  if (typeof logExport === 'string') return unknown('not-collected', { missing: `what ${setting.name} sends` })
  return chain(logExport.sends, (sent) => {
    const own = sent.filter(({ of }) => of === '*' || of === type)
    if (own.some(({ all }) => all)) return known(true)
    return own.length === 0
      ? known(false)
      : unknown('not-collected', { missing: `whether ${setting.name} sends all of its findings to where they are looked at` })
  })
}
