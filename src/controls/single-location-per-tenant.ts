import { defineControl, type Judged } from '../model/control.ts'
import { unknown } from '../model/fact.ts'
import type { TenantChoice } from '../model/tenant.ts'
import { every, notApplicable, undecided, type Verdict } from '../model/verdict.ts'
import { ASKED_FOR_PLACES, ASPECTS, judgeAspect } from './data-places.ts'
import { cloudOf } from './region-count.ts'
import type { Limits } from './residency.ts'
import { choiceOf, isWithin, locationOf } from './tenant-location.ts'

type Facets = Judged<'placement' | 'tenancy'>

export default defineControl({
  id: 'single-location-per-tenant',
  title: 'The data of a tenant stays where it may be',
  description:
    'As the register of tenants says whose data a resource holds: it and everything that follows it (copies, replicas, backups, logs, the key) lie ' +
    'in the regions or jurisdictions that the tenant chose; with `within`, all that is seen of a tenant lies in one region or jurisdiction. ' +
    'What holds no tenant’s data is not judged, nor a tenant that chose nothing where nothing else is demanded; without a register, or where no ' +
    'tenant has the resource, it is undecided.',
  remedy: 'Move the resource or its copies to where its tenant wants its data, or correct the register of tenants',
  severity: 'high',
  needs: ['placement', 'tenancy'],
  asks: ASKED_FOR_PLACES,
  parameters: {
    within: {
      type: 'choice',
      choices: ['region', 'jurisdiction'],
      description: 'All of a tenant lies in one such; when left out, only what it chose binds'
    },
    choices: { type: 'strings', description: 'ISO country codes, `EU`, `EEA`: every tenant has chosen among them' },
    chosen: { type: 'strings', description: 'ISO country codes, `EU`, `EEA`: only tenants that chose to stay within them are judged' }
  },
  judge(judged, { within, choices, chosen }) {
    const { tenants } = judged.facets.tenancy
    if (tenants.state === 'unknown') return undecided(tenants, 'whose data it holds', requirement(within))
    const meant = tenants.value.filter((tenant) => chosen === undefined || isWithin(tenant, chosen))
    const verdicts = meant.flatMap((tenant) => [
      ...(choices === undefined ? [] : [amongChoices(tenant, choices, judged)]),
      ...(choiceOf(tenant) === undefined ? [] : inside(tenant, limitsOf(judged, tenant.regions, tenant.jurisdictions), judged)),
      ...(within === undefined ? [] : inOne(tenant, within, judged))
    ])
    return verdicts.length === 0 ? notApplicable('belongs to nobody whose choice binds it') : every(verdicts)
  }
})

function requirement(within: 'region' | 'jurisdiction' | undefined): string {
  return within === undefined ? 'where its tenant chose' : `one ${within} per tenant`
}

function amongChoices(tenant: TenantChoice, choices: readonly string[], { facets }: Facets): Verdict {
  const { evidence } = facets.tenancy.tenants
  const required = `a choice of ${choices.join(', ')} by ${tenant.id}`
  const found = choiceOf(tenant)
  if (found === undefined)
    return undecided(
      unknown('not-collected', { evidence, missing: `the register does not say what ${tenant.id} chose` }),
      'choice',
      required
    )
  const outcome = isWithin(tenant, choices) ? 'pass' : 'fail'
  return { outcome, because: `belongs to ${tenant.id}, who chose ${found}`, evidence, required, found }
}

/** Everything that follows the data lies inside the limits. */
function inside({ id }: TenantChoice, limits: Limits, judged: Facets): readonly Verdict[] {
  const { evidence } = judged.facets.tenancy.tenants
  return ASPECTS.flatMap((aspect) => judgeAspect(aspect, judged, limits)).map((verdict) =>
    verdict.outcome === 'not-applicable'
      ? verdict
      : { ...verdict, because: `${verdict.because} (belongs to ${id})`, evidence: [...verdict.evidence, ...evidence] }
  )
}

function limitsOf({ self, facets }: Facets, regions: readonly string[] | undefined, jurisdictions: readonly string[] | undefined): Limits {
  return { cloud: cloudOf(self), regions, jurisdictions, primary: facets.placement.regions }
}

/** What follows the data stays with it, and nothing else of the tenant is elsewhere. */
function inOne(tenant: TenantChoice, within: 'region' | 'jurisdiction', judged: Facets): readonly Verdict[] {
  const { placement, tenancy } = judged.facets
  const required = `one ${within} for ${tenant.id}`
  if (placement.regions.state === 'unknown') return [undecided(placement.regions, 'region of its primary copy', required)]
  const own = placement.regions.value.filter((region) => region !== 'global')
  const limits =
    within === 'region'
      ? limitsOf(judged, ['primary'], undefined)
      : limitsOf(
          judged,
          undefined,
          own.map((region) => locationOf(region, within))
        )
  return [...inside(tenant, limits, judged), withOthers(tenant, own, within, tenancy, required)]
}

function withOthers(
  tenant: TenantChoice,
  own: readonly string[],
  within: 'region' | 'jurisdiction',
  { tenants, seen, whole }: Facets['facets']['tenancy'],
  required: string
): Verdict {
  const what = `places of ${tenant.id}`
  if (seen.state === 'unknown') return undecided(seen, what, required)
  const others = seen.value.filter(({ tenant: id, region }) => id === tenant.id && region !== 'global')
  const locations = new Set([...own, ...others.map(({ region }) => region)].map((region) => locationOf(region, within)))
  const found = [...locations].join(', ')
  const { evidence } = tenants
  if (locations.size > 1) {
    const elsewhere = others.find(({ region }) => !own.includes(region))
    const also = elsewhere === undefined ? '' : `, such as ${elsewhere.example} in ${elsewhere.region}`
    return { outcome: 'fail', because: `belongs to ${tenant.id}, who has data in ${found}${also}`, evidence, required, found }
  }
  if (whole.state === 'unknown') return undecided(whole, what, required)
  return { outcome: 'pass', because: `belongs to ${tenant.id}, who has data in ${found || 'no region'}`, evidence, required, found }
}
