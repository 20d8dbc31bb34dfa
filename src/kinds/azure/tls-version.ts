import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import { TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'

/** The lowest version that a setting lets in, in any of Azure's spellings: `1.2`, `TLS1_2`, `TLSv1.2,TLSv1.3`; `None` and `TLSEnforcementDisabled` are no floor. */
export function tlsFloor(setting: Fact<string>): Fact<TlsVersion> {
  return chain(setting, (text): Fact<TlsVersion> => {
    const ranks = text.split(',').map((part) => TLS_VERSIONS.indexOf(versionOf(part.trim())))
    const lowest = TLS_VERSIONS[Math.min(...ranks)]
    return lowest === undefined ? unknown('unreadable', { missing: `"${text}" is not a TLS version` }) : known(lowest)
  })
}

function versionOf(text: string): TlsVersion {
  if (/^(none|TLSEnforcementDisabled)$/i.test(text)) return 'none'
  const [, major, minor = '0'] = /^(?:TLSv?)?(\d)(?:[._](\d))?$/i.exec(text) ?? []
  return `${major}.${minor}` as TlsVersion
}
