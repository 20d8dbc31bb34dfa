import { jurisdictionsOf } from '../jurisdiction.ts'
import type { Region } from '../region.ts'

/**
 * Name, country, paired region (`-` for none), number of availability zones.
 * https://learn.microsoft.com/azure/reliability/regions-list (as of 2026-09-23, checked 2026-11-22); restricted regions and their
 * pairs from earlier versions of that page; the sovereign clouds from
 * https://learn.microsoft.com/azure/azure-government/documentation-government-overview-dr and https://docs.azure.cn/reliability/regions-list
 */
const REGIONS = `
australiacentral    AU australiacentral2  0
australiacentral2   AU australiacentral   0
australiaeast       AU australiasoutheast 3
australiasoutheast  AU australiaeast      0
austriaeast         AT -                  3
belgiumcentral      BE -                  3
brazilsouth         BR southcentralus     3
brazilsoutheast     BR brazilsouth        0
canadacentral       CA canadaeast         3
canadaeast          CA canadacentral      0
centralindia        IN southindia         3
centralus           US eastus2            3
centraluseuap       US eastus2euap        0
chilecentral        CL -                  3
denmarkeast         DK -                  3
eastasia            HK southeastasia      3
eastus              US westus             3
eastus2             US centralus          4
eastus2euap         US centraluseuap      4
francecentral       FR francesouth        3
francesouth         FR francecentral      0
germanynorth        DE germanywestcentral 0
germanywestcentral  DE germanynorth       3
indiasouthcentral   IN centralindia       3
indonesiacentral    ID -                  3
israelcentral       IL -                  3
italynorth          IT -                  3
japaneast           JP japanwest          3
japanwest           JP japaneast          3
jioindiacentral     IN jioindiawest       0
jioindiawest        IN jioindiacentral    0
koreacentral        KR koreasouth         3
koreasouth          KR koreacentral       0
malaysiawest        MY -                  3
mexicocentral       MX -                  3
newzealandnorth     NZ -                  3
northcentralus      US southcentralus     3
northeurope         IE westeurope         3
norwayeast          NO norwaywest         3
norwaywest          NO norwayeast         0
polandcentral       PL -                  3
qatarcentral        QA -                  3
southafricanorth    ZA southafricawest    3
southafricawest     ZA southafricanorth   0
southcentralus      US northcentralus     3
southeastasia       SG eastasia           3
southindia          IN centralindia       0
spaincentral        ES -                  3
swedencentral       SE swedensouth        3
swedensouth         SE swedencentral      0
switzerlandnorth    CH switzerlandwest    3
switzerlandwest     CH switzerlandnorth   0
uaecentral          AE uaenorth           0
uaenorth            AE uaecentral         3
uksouth             GB ukwest             3
ukwest              GB uksouth            0
westcentralus       US westus2            0
westeurope          NL northeurope        3
westindia           IN southindia         0
westus              US eastus             0
westus2             US westcentralus      3
westus3             US eastus             3
usdodcentral        US usdodeast          0
usdodeast           US usdodcentral       0
usgovarizona        US usgovtexas         0
usgovtexas          US usgovvirginia      0
usgovvirginia       US usgovtexas         3
chinaeast           CN chinanorth         0
chinaeast2          CN chinanorth2        0
chinaeast3          CN chinanorth3        0
chinanorth          CN chinaeast          0
chinanorth2         CN chinaeast2         0
chinanorth3         CN chinaeast3         3
`

const GLOBAL: Region = { cloud: 'azure', name: 'global', form: 'global', jurisdictions: [], zones: [] }

/** Zone numbers are logical: `1` of one subscription may be `3` of another. */
export const AZURE_REGIONS: readonly Region[] = [...REGIONS.trim().split('\n').map(region), GLOBAL]

function region(row: string): Region {
  const [name = '', country = '', pair = '-', zones = '0'] = row.split(/\s+/)
  return {
    cloud: 'azure',
    name,
    form: 'region',
    country,
    jurisdictions: jurisdictionsOf(country),
    zones: Array.from({ length: Number(zones) }, (_, index) => String(index + 1)),
    ...(pair === '-' ? {} : { paired: pair })
  }
}
