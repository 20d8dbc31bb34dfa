import type { Selector } from '../model/profile.ts'
import type { Tenant, TenantRegister } from '../model/tenant.ts'
import { checkedYaml } from '../profiles/checked-yaml.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { SELECTOR_FIELDS } from '../profiles/schema-problems.ts'
import { inconsistencies } from './consistency.ts'
import { tenantsSchema } from './schema.ts'

const WORDS = {
  whole: 'it must be a mapping with the list `tenants`',
  fields: ['tenants', 'withoutTenant', 'id', 'match', 'regions', 'jurisdictions', 'options', ...SELECTOR_FIELDS]
}

/** Parses and checks the YAML of a register of tenants. `shown` is how errors and places name the file. */
export function parseTenants(text: string, shown: string, vocabulary: Vocabulary): TenantRegister {
  const { value, placeOf } = checkedYaml(text, shown, {
    what: 'tenants',
    code: 'bad-tenants',
    schema: tenantsSchema(vocabulary),
    words: WORDS,
    inconsistencies
  })
  const tenants = value.tenants.map(
    ({ id, match, regions, jurisdictions, options = {} }, index): Tenant => ({
      id,
      match: [match].flat() as readonly Selector[],
      ...(regions === undefined ? {} : { regions }),
      ...(jurisdictions === undefined ? {} : { jurisdictions: jurisdictions.map((code) => code.toUpperCase()) }),
      options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, String(option)])),
      place: placeOf(['tenants', index])
    })
  )
  return { tenants, withoutTenant: (value.withoutTenant ?? []) as readonly Selector[] }
}
