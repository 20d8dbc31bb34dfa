import { registerHooks } from 'node:module'
registerHooks({ load(url, context, next) {
  const r = next(url, context)
  if (url.endsWith('/src/graph/graph.ts')) {
    const before = String(r.source)
    r.source = before.replace("typeSystem !== 'cai'", "typeSystem !== 'cai' && typeSystem !== 'aws-config'").replace("createReadingMemo<Node['facets']>('gcp-api')", "createReadingMemo<Node['facets']>(dialectOf({ typeSystem, type }))").replace("import type { Registry } from './registry.ts'", "import { type Registry, dialectOf } from './registry.ts'")
    console.log('patched', r.source !== before)
  }
  return r
} })
