import { ACCESS_LEVELS, type Facets, type Grant, GRANTED_PARTS, type Principal } from '../model/facets.ts'
import { type Evidence, type Unknown, unknown } from '../model/fact.ts'
import { undecided, type Verdict } from '../model/verdict.ts'

/** Which grants a control is about; without a choice, all of them. */
interface Choice {
  readonly levels?: readonly string[]
  readonly on?: readonly string[]
}

/** What the controls that judge grants take, to choose those that they are about. */
export const CHOICE = {
  levels: {
    type: 'strings',
    choices: ACCESS_LEVELS,
    description: 'What a grant must allow to count: to see settings, to read content, to change things, to decide who may do what'
  },
  on: {
    type: 'strings',
    choices: GRANTED_PARTS,
    description: 'Parts of resources, of which the role must open one for the grant to count'
  }
} as const

interface Rule {
  readonly required: string
  readonly choice: Choice
  /** Undefined where it cannot be told. */
  readonly holds: (principal: Principal) => boolean | undefined
  /** What is said of grants that do not hold, before they are named. */
  readonly says: string
  readonly passes: string
}

/** Every grant that counts is held to a rule; where one may be missing, nothing passes. */
export function judgeGrants({ held, whole }: Facets['grants'], { required, choice, holds, says, passes }: Rule): Verdict {
  if (held.state === 'unknown') return undecided(held, 'grants', required)
  const judged = held.value.map((grant) => ({ grant, holds: holdsIn(grant, holds), counts: countsIn(grant, choice) }))
  const broken = judged.filter((each) => each.holds === false && each.counts === true).map(({ grant }) => grant)
  if (broken.length > 0) {
    const named = [...new Set(broken.map(describe))]
    return {
      outcome: 'fail',
      because: `${says} ${named.join(', ')}`,
      evidence: pointed(broken, held.evidence),
      required,
      found: named.join(', ')
    }
  }
  const [open] = judged.filter((each) => each.holds !== true && each.counts !== false)
  if (open !== undefined) return undecided(reason(open.grant, open.holds, held.evidence), describe(open.grant), required)
  if (whole.state === 'unknown') return undecided(whole, 'what is granted above it', required)
  if (!whole.value) return undecided(unknown('not-collected', { evidence: whole.evidence }), 'what is granted above it', required)
  return { outcome: 'pass', because: passes, evidence: [...held.evidence, ...whole.evidence], required, found: 'no other grant' }
}

function holdsIn({ principal }: Grant, holds: Rule['holds']): boolean | undefined {
  return principal.state === 'unknown' ? undefined : holds(principal.value)
}

/** Whether a grant is one of those that are meant: by what its role allows, and on what it is granted. */
function countsIn({ rights, scope }: Grant, { levels = ACCESS_LEVELS, on = GRANTED_PARTS }: Choice): boolean | undefined {
  if (levels.length === ACCESS_LEVELS.length && on.length === GRANTED_PARTS.length) return true
  if (rights.state === 'known' && !levels.includes(rights.value.level)) return false
  const limits = [rights.state === 'known' ? rights.value.on : 'all', scope.state === 'known' ? scope.value : 'all']
  if (!on.some((part) => limits.every((limit) => limit === 'all' || limit.some((each) => each === part)))) return false
  return rights.state === 'known' && scope.state === 'known' ? true : undefined
}

/** Why a grant cannot be judged: by whom it is held, by what it allows, or on what. */
function reason({ principal, rights, scope }: Grant, holds: boolean | undefined, evidence: readonly Evidence[]): Unknown {
  if (principal.state === 'unknown') return principal
  if (holds === false && rights.state === 'unknown') return rights
  if (holds === false && scope.state === 'unknown') return scope
  if (principal.value.name === undefined) return unknown('computed', { evidence })
  return unknown('unreadable', { evidence, missing: 'known by its object id only, and none of the ids that are allowed' })
}

function describe({ principal, role }: Grant): string {
  const whom = principal.state === 'unknown' ? 'somebody' : spoken(principal.value)
  return role.state === 'unknown' ? whom : `${whom} (${role.value})`
}

function spoken({ kind, name }: Principal): string {
  return name === undefined ? `a ${kind}` : `${kind} ${name}`
}

/** The grants' own paths, told by whoever told of them all. */
function pointed(grants: readonly Grant[], evidence: readonly Evidence[]): readonly Evidence[] {
  const { origin, resource } = evidence[0] ?? { origin: 'observed' as const }
  return grants.map((grant) => {
    const value = describe(grant)
    return resource === undefined ? { path: grant.path, origin, value } : { path: grant.path, origin, value, resource }
  })
}
