import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Fact, map } from '../../model/fact.ts'
import { named } from './place.ts'

/**
 * Protection of one resource by Shield Advanced; it is judged through what it protects.
 * https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_Protection.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.shield-protection',
  title: 'Shield Advanced protection',
  cloud: 'aws',
  role: 'attachment',
  types: { 'aws-config': ['AWS::Shield::Protection', 'AWS::ShieldRegional::Protection'] },
  links: [{ name: 'attachedTo', to: ['aws.elastic-ip', 'aws.load-balancer', 'aws.classic-load-balancer'], read: whatItProtects }],
  facets: {}
})

/** Shield names an address `eip-allocation/eipalloc-…`, where EC2 itself says `elastic-ip/eipalloc-…`. */
function whatItProtects(r: Reader): Fact<readonly Reference[]> {
  return map(named(r, 'ResourceArn'), (found) =>
    found.map(({ text = '' }) => ({ text: /:eip-allocation\/(eipalloc-[\da-f]+)$/.exec(text)?.[1] ?? text }))
  )
}
