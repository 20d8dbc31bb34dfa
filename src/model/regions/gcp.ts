import { jurisdictionsOf } from '../jurisdiction.ts'
import type { Region } from '../region.ts'

/**
 * Name, country, suffixes of the standard zones (AI zones such as `us-west4-ai2b` are left out).
 * https://cloud.google.com/compute/docs/regions-zones (2026-11-22)
 */
const REGIONS = `
africa-south1           ZA abc
asia-east1              TW abc
asia-east2              HK abc
asia-northeast1         JP abc
asia-northeast2         JP abc
asia-northeast3         KR abc
asia-south1             IN abc
asia-south2             IN abc
asia-southeast1         SG abc
asia-southeast2         ID abc
asia-southeast3         TH abc
australia-southeast1    AU abc
australia-southeast2    AU abc
europe-central2         PL abc
europe-north1           FI abc
europe-north2           SE abc
europe-southwest1       ES abc
europe-west1            BE bcd
europe-west2            GB abc
europe-west3            DE abc
europe-west4            NL abc
europe-west6            CH abc
europe-west8            IT abc
europe-west9            FR abc
europe-west10           DE abc
europe-west12           IT abc
me-central1             QA abc
me-central2             SA abc
me-west1                IL abc
northamerica-northeast1 CA abc
northamerica-northeast2 CA abc
northamerica-south1     MX abc
southamerica-east1      BR abc
southamerica-west1      CL abc
us-central1             US abcf
us-east1                US bcd
us-east4                US abc
us-east5                US abc
us-south1               US abc
us-west1                US abc
us-west2                US abc
us-west3                US abc
us-west4                US abc
`

/**
 * Multi-regions. The same name can mean more regions in one service than in another (`asia1` is Tokyo and Osaka to Cloud Storage, and
 * Seoul as well to Cloud KMS and Spanner; `eur7` is London and Frankfurt to one, Milan, Frankfurt and Turin to the other): the members
 * are then those of every service together, so that nobody is told that data stays where it might not.
 * https://cloud.google.com/storage/docs/locations, https://cloud.google.com/kms/docs/locations,
 * https://cloud.google.com/spanner/docs/instance-configurations, https://cloud.google.com/firestore/docs/locations (2026-11-22).
 * `us-central2` (Oklahoma) takes part in several, but is no region that one can choose.
 */
const MULTI_REGIONS = `
asia1         asia-northeast1 asia-northeast2 asia-northeast3
asia2         asia-south1 asia-south2 asia-southeast1
eur3          europe-west1 europe-west4 europe-north1
eur5          europe-west1 europe-west2 europe-west4
eur6          europe-west3 europe-west4 europe-west6
eur7          europe-west2 europe-west3 europe-west8 europe-west12
nam3          us-east4 us-east1 us-central1
nam5          us-central1 us-central2 us-east1
nam6          us-central1 us-east1 us-west1 us-west2 us-central2
nam7          us-central1 us-east4 us-central2
nam8          us-west2 us-west1 us-west3
nam9          us-east4 us-central1 us-west1 us-east1
nam10         us-central1 us-west3 us-central2
nam11         us-central1 us-east1 us-central2
nam12         us-central1 us-east4 us-west1 us-central2
nam13         us-central2 us-central1 us-west3
nam14         us-east4 northamerica-northeast1 us-east1
nam15         us-south1 us-east4 us-central1
nam16         us-central1 us-east4 us-east5
nam-eur-asia1 us-central1 us-central2 europe-west1 asia-east1 us-east1
nam-eur-asia3 us-central1 us-east1 europe-west1 europe-west4 asia-east1 us-central2
`

/** Predefined dual-regions of Cloud Storage whose name means the same two regions, or others of the same country, everywhere. */
const DUAL_REGIONS = `
eur4 europe-north1 europe-west4
eur8 europe-west3 europe-west6
nam4 us-central1 us-east1
`

/** Multi-regions of one country, all of whose regions may hold the data; `us` is much larger than any list of members says. */
const COUNTRY_WIDE = 'au AU, ca CA, de DE, in IN, jp JP, us US'

/**
 * `eu` (Cloud Storage, BigQuery, Cloud SQL backups, snapshots) and `europe` (Cloud KMS, Artifact Registry) are data centers within
 * member states of the European Union; London and Zürich are excluded by name. Which ones is not published.
 */
const UNION_WIDE = ['eu', 'europe']

const CHOOSABLE = REGIONS.trim().split('\n').map(region)
const COUNTRIES = new Map([...CHOOSABLE.map(({ name, country }): [string, string] => [name, country as string]), ['us-central2', 'US']])

export const GCP_REGIONS: readonly Region[] = [
  ...CHOOSABLE,
  { cloud: 'gcp', name: 'us-central2', form: 'region', country: 'US', jurisdictions: ['US'], zones: [] },
  ...MULTI_REGIONS.trim().split('\n').map(spanning('multi-region')),
  ...DUAL_REGIONS.trim().split('\n').map(spanning('dual-region')),
  ...COUNTRY_WIDE.split(', ').map(countryWide),
  ...UNION_WIDE.map((name): Region => ({ cloud: 'gcp', name, form: 'multi-region', jurisdictions: ['EU', 'EEA'], zones: [] })),
  { cloud: 'gcp', name: 'asia', form: 'multi-region', jurisdictions: [], zones: [] },
  { cloud: 'gcp', name: 'global', form: 'global', jurisdictions: [], zones: [] }
]

function region(row: string): Region {
  const [name = '', country = '', suffixes = ''] = row.split(/\s+/)
  return {
    cloud: 'gcp',
    name,
    form: 'region',
    country,
    jurisdictions: jurisdictionsOf(country),
    zones: suffixes.split('').map((suffix) => `${name}-${suffix}`)
  }
}

function spanning(form: 'dual-region' | 'multi-region'): (row: string) => Region {
  return (row) => {
    const [name = '', ...members] = row.split(/\s+/)
    const countries = [...new Set(members.map((member) => COUNTRIES.get(member) ?? ''))]
    const shared = countries.map(jurisdictionsOf).reduce((common, next) => common.filter((jurisdiction) => next.includes(jurisdiction)))
    const [country] = countries
    return {
      cloud: 'gcp',
      name,
      form,
      ...(countries.length === 1 && country ? { country } : {}),
      jurisdictions: shared,
      zones: [],
      members
    }
  }
}

function countryWide(entry: string): Region {
  const [name = '', country = ''] = entry.split(' ')
  return { cloud: 'gcp', name, form: 'multi-region', country, jurisdictions: jurisdictionsOf(country), zones: [] }
}
