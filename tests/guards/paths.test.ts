import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/graph/kind.ts'
import type { Dialect } from '../../src/model/resource.ts'
import type { KindFixture } from '../kinds/fixture.ts'
import { FIXTURES as BY_FILE } from '../kinds/fixtures.ts'
import { EXCEPTIONS, publishedElsewhere } from './exceptions.ts'
import { pathsRead, publishedShapes } from './paths.ts'
import { leadsSomewhere } from './published.ts'
import { pathsWritten } from './written.ts'

/** What every resource of a vendor may carry, read for all kinds alike. */
const ENVELOPE: Readonly<Record<Dialect, readonly string[]>> = {
  terraform: ['name', 'labels', 'effectiveLabels'],
  'gcp-api': ['name', 'labels'],
  'azure-native': ['name', 'tags', 'location', 'zones'],
  arm: ['id', 'name', 'tags', 'location', 'zones'],
  'aws-api': ['name', 'tags', 'awsRegion', 'availabilityZone'],
  neutral: []
}

/** Kinds whose API has no published client among the development dependencies. */
const WITHOUT_CLIENT: Readonly<Record<string, string>> = {
  'gcp.cloud-ids-endpoint gcp-api':
    'https://cloud.google.com/intrusion-detection-system/docs/reference/rest/v1/projects.locations.endpoints',
  'gcp.gke-backup-plan gcp-api':
    'https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/reference/rest/v1/projects.locations.backupPlans',
  'gcp.organization-policy gcp-api': 'https://cloud.google.com/resource-manager/docs/reference/orgpolicy/rest/v2/organizations.policies',
  'azure.conditional-access arm': 'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
  'aws.listener-rule aws-api':
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticloadbalancingv2-listenerrule.html'
}

const FIXTURES = [...BY_FILE.values()]
const ROOT = join(import.meta.dirname, '..', '..')

/** The paths of a kind that lead nowhere in what the vendor publishes. */
function invented(fixture: KindFixture): readonly string[] {
  return [...pathsRead(fixture)].flatMap(([dialect, paths]) => {
    const shapes = publishedShapes(fixture.kind, dialect)
    if (shapes.length === 0 && WITHOUT_CLIENT[`${fixture.kind.id} ${dialect}`] !== undefined) return []
    const allowed = new Set([...ENVELOPE[dialect], ...publishedElsewhere(fixture.kind.id, dialect)])
    return [...paths].filter((path) => !allowed.has(path) && !leadsSomewhere(shapes, path)).map((path) => `${dialect}: ${path}`)
  })
}

describe('no kind reads a property that the vendor does not publish', () => {
  it.each(FIXTURES.map((fixture) => [fixture.kind.id, fixture] as const))('%s', (_id, fixture) => {
    expect(invented(fixture)).toEqual([])
  })

  it('every kind has a fixture', async () => {
    const { KINDS } = await import('../../src/kinds/index.ts')
    expect(FIXTURES.map(({ kind }) => kind.id).sort()).toEqual(KINDS.map(({ id }) => id).sort())
  })

  it('catches a misspelled path in every dialect', () => {
    for (const fixture of FIXTURES.filter(({ kind }) =>
      ['gcp.firewall', 'azure.storage-account', 'aws.security-group', 'own.server'].includes(kind.id)
    )) {
      const kind: Kind = { ...fixture.kind, labels: (reader) => reader.record('definitelyMisspeled.lables') }
      const found = invented({ ...fixture, kind })
      expect(found).toEqual(Object.keys(fixture.same).map((dialect) => `${dialect}: definitelyMisspeled.lables`))
    }
  })

  it('has no exception that is not needed', () => {
    for (const { kind, dialect, paths } of EXCEPTIONS) {
      const fixture = FIXTURES.find((each) => each.kind.id === kind)
      if (fixture === undefined) throw new Error(`an exception names ${kind}, which is not there`)
      const shapes = publishedShapes(fixture.kind, dialect)
      const read = pathsRead(fixture).get(dialect) ?? new Set()
      expect(
        paths.filter((path) => !read.has(path) || leadsSomewhere(shapes, path)),
        `${kind} ${dialect}`
      ).toEqual([])
    }
  })
})

describe('the guard sees every path that is written', () => {
  const seen = [...new Set(FIXTURES.flatMap((fixture) => [...pathsRead(fixture).values()].flatMap((paths) => [...paths])))]
  const files = globSync('src/kinds/{gcp,azure,aws,own}/*.ts', { cwd: ROOT }).sort()

  it.each(files)('%s', (file) => {
    const unseen = pathsWritten(join(ROOT, file)).filter((path) => !seen.some((known) => known === path || known.endsWith(`.${path}`)))
    expect(unseen, 'no fixture document leads to these readings').toEqual([])
  })
})
