import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

/**
 * A switch among a server's metadata, which programs write as a map and the API as a list. The project's own metadata may set it where
 * the server says nothing, unless `absent` says otherwise. https://cloud.google.com/compute/docs/metadata/overview (2026-11-28)
 */
export function metadataFlag(r: Reader, path: string, key: string, { absent }: { readonly absent?: boolean } = {}): Fact<boolean> {
  const value = r.dialect === 'terraform' ? fromMap(r, path, key) : fromItems(r, path, key)
  return chain(value, (text): Fact<boolean> => {
    if (text !== undefined) return known(/^(true|1|y|yes)$/i.test(text))
    return absent === undefined
      ? unknown('not-collected', { missing: `the server does not set ${key} and the project metadata is not collected` })
      : r.byNature(absent, `${path}.${key}`)
  })
}

function fromMap(r: Reader, path: string, key: string): Fact<string | undefined> {
  return chain(
    r.present(`${path}.${key}`),
    (stated): Fact<string | undefined> => (stated ? flagText(r, `${path}.${key}`) : known(undefined))
  )
}

function fromItems(r: Reader, path: string, key: string): Fact<string | undefined> {
  return chain(r.list(`${path}.items`), (items) =>
    chain(list(items.map((item) => item.string('key', { absent: '' }))), (keys): Fact<string | undefined> => {
      const found = items[keys.indexOf(key)]
      return found === undefined ? known(undefined) : flagText(found, 'value')
    })
  )
}

/** Programs may write a flag without quotes. */
function flagText(r: Reader, path: string): Fact<string> {
  const text = r.string(path, { absent: UNSTATED })
  return text.state === 'known' || text.why !== 'unreadable' ? text : map(r.boolean(path, { absent: UNSTATED }), String)
}
