import { createHash } from 'node:crypto'
import type { Node } from '../graph/node.ts'
import { dialectOf } from '../graph/registry.ts'
import type { Control } from '../model/control.ts'
import type { Evidence, ResourceId } from '../model/fact.ts'
import type { Finding, FindingFix } from '../model/finding.ts'
import type { Claim } from '../model/profile.ts'
import { SECRET } from '../model/resource.ts'
import { isSecretName } from '../model/secret.ts'
import type { Judgement } from './judge.ts'
import { repairOf, reportedRepair } from './repair.ts'

/** A judgement as it is reported: where, on what evidence, and what to do about it. */
export function findingOf(
  claim: Claim,
  control: Control,
  parameters: Readonly<Record<string, unknown>>,
  judgement: Judgement,
  node: Node
): Finding {
  const { resource, kind } = node
  const { outcome, because, required, found, why, waitsOn } = judgement
  const location = placeOf(node)
  return {
    fingerprint: createHash('sha256').update(`${claim.id}\n${control.id}\n${resource.id}`).digest('hex').slice(0, 32),
    claim: claim.id,
    control: control.id,
    severity: claim.severity ?? control.severity,
    outcome,
    because,
    ...(required === undefined ? {} : { required }),
    ...(found === undefined ? {} : { found }),
    resource: {
      id: resource.id,
      kind: kind.id,
      type: resource.type,
      name: resource.name,
      cloud: kind.cloud,
      ...(location === undefined ? {} : { location }),
      ...(resource.urn === undefined ? {} : { urn: resource.urn })
    },
    evidence: unique(judgement.evidence.map((entry) => shown(entry, resource.id))).toSorted((one, other) => rank(one) - rank(other)),
    ...(resource.sourceLocation === undefined ? {} : { location: resource.sourceLocation }),
    ...(why === undefined ? {} : { why }),
    ...(waitsOn === undefined || waitsOn.length === 0 ? {} : { waitsOn }),
    ...(outcome === 'fail' ? { fix: fixOf(control, parameters, judgement, node) } : {})
  }
}

function fixOf(control: Control, parameters: Readonly<Record<string, unknown>>, judgement: Judgement, node: Node): FindingFix {
  const own = judgement.evidence.filter(({ resource = node.resource.id }) => resource === node.resource.id)
  const concrete = repairOf(node.kind, { control: control.id, dialect: dialectOf(node.resource), parameters, evidence: own })
  if (concrete !== undefined) return reportedRepair(concrete)
  const path = own[0]?.path
  return path === undefined ? { text: control.remedy } : { path, text: control.remedy }
}

function placeOf(node: Node): string | undefined {
  const { placement } = node.facets
  if (
    typeof placement === 'object' &&
    'regions' in placement &&
    placement.regions.state === 'known' &&
    placement.regions.value.length > 0
  ) {
    return placement.regions.value.join(', ')
  }
  return node.resource.location
}

function shown(entry: Evidence, self: ResourceId): Evidence & { readonly resource: ResourceId } {
  const { path, origin, value, resource = self } = entry
  if (value === undefined) return { resource, path, origin }
  // What is empty hides nothing.
  const mayBeSecret = (typeof value === 'string' && value !== '') || Array.isArray(value)
  if (mayBeSecret && isSecretName(path)) return { resource, path, origin, value: SECRET }
  // JSON has no word for what never ends.
  return { resource, path, origin, value: value === Infinity ? 'Infinity' : value }
}

/** What somebody wrote comes before what the provider fills in, and a value before a list of which only the size is shown. */
function rank({ origin, value }: Evidence): number {
  return (origin === 'provider-default' ? 2 : 0) + (typeof value === 'string' && /^(\[\d+ items\]|\{…\})$/.test(value) ? 1 : 0)
}

function unique<T extends { resource: string; path: string }>(entries: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return entries.filter(({ resource, path }) => {
    const key = `${resource} ${path}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
