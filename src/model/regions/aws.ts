import { jurisdictionsOf } from '../jurisdiction.ts'
import type { Region } from '../region.ts'

/**
 * Name, country, zone letters. AWS maps letters per account; all letters that accounts see are listed.
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html and the partitions of botocore 1.44.5 (2026-11-22)
 */
const REGIONS = `
af-south-1      ZA abc
ap-east-1       HK abc
ap-east-2       TW abc
ap-northeast-1  JP abcd
ap-northeast-2  KR abcd
ap-northeast-3  JP abc
ap-south-1      IN abc
ap-south-2      IN abc
ap-southeast-1  SG abc
ap-southeast-2  AU abc
ap-southeast-3  ID abc
ap-southeast-4  AU abc
ap-southeast-5  MY abc
ap-southeast-6  NZ abc
ap-southeast-7  TH abc
ca-central-1    CA abd
ca-west-1       CA abc
eu-central-1    DE abc
eu-central-2    CH abc
eu-north-1      SE abc
eu-south-1      IT abc
eu-south-2      ES abc
eu-west-1       IE abc
eu-west-2       GB abc
eu-west-3       FR abc
il-central-1    IL abc
me-central-1    AE abc
me-south-1      BH abc
me-west-1       SA abc
mx-central-1    MX abc
sa-east-1       BR abc
sa-west-1       CL abc
us-east-1       US abcdef
us-east-2       US abc
us-west-1       US abc
us-west-2       US abcd
us-gov-east-1   US abc
us-gov-west-1   US abc
cn-north-1      CN abc
cn-northwest-1  CN abc
eusc-de-east-1  DE ab
`

/** `aws-global` is the name the SDKs' partition data use. */
const GLOBALS = ['global', 'aws-global'].map((name): Region => ({ cloud: 'aws', name, form: 'global', jurisdictions: [], zones: [] }))

export const AWS_REGIONS: readonly Region[] = [...REGIONS.trim().split('\n').map(region), ...GLOBALS]

function region(row: string): Region {
  const [name = '', country = '', letters = ''] = row.split(/\s+/)
  return {
    cloud: 'aws',
    name,
    form: 'region',
    country,
    jurisdictions: jurisdictionsOf(country),
    zones: letters.split('').map((letter) => `${name}${letter}`)
  }
}
