import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../src/model/resource.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { publishedShapes } from './paths.ts'
import { leadsSomewhere } from './published.ts'

/** Kinds that keep their labels elsewhere than their vendor's other resources do. */
const ELSEWHERE = [
  'gcp.alert-policy',
  'gcp.gke-cluster',
  'gcp.gke-node-pool',
  'gcp.instance-template',
  'gcp.notification-channel',
  'gcp.sql-instance'
]
/** What AWS can put no tags on: every item of AWS Config has a place for them. https://docs.aws.amazon.com/tag-editor/latest/userguide/supported-resources.html (2026-11-28) */
const UNTAGGABLE = ['aws.backup-selection', 'aws.iam-group', 'aws.s3-account-public-access-block']

describe('a kind reads labels where its vendor publishes them, and says so where there are none', () => {
  it.each([...FIXTURES.values()].map((fixture) => [fixture.kind.id, fixture] as const))('%s', (id, { kind, same }) => {
    const published = (Object.keys(same) as Dialect[]).some((dialect) =>
      leadsSomewhere(publishedShapes(kind, dialect), ['terraform', 'gcp-api', 'neutral'].includes(dialect) ? 'labels' : 'tags')
    )
    const isBorne = kind.cloud === 'aws' ? !UNTAGGABLE.includes(id) : published || ELSEWHERE.includes(id)
    expect(kind.labels === 'none').toBe(!isBorne)
    expect(typeof kind.labels === 'function').toBe(ELSEWHERE.includes(id))
  })
})
