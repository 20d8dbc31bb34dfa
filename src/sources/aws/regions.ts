import { ScanError } from '../../errors.ts'
import { AWS_REGIONS } from '../../model/regions/aws.ts'

/**
 * Regions that every account has. Later ones have to be enabled, account by account.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html (2026-11-22)
 */
const ALWAYS_ENABLED = new Set([
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2'
])

/** The part of AWS with accounts of its own that a region belongs to. */
export function partitionOf(region: string): string {
  return /^(cn|us-gov|us-iso[a-z]*|eusc)-/.exec(region)?.[1] ?? 'aws'
}

/** Whether accounts are without the region until they enable it. */
export function isOptIn(region: string): boolean {
  return partitionOf(region) === 'aws' && !ALWAYS_ENABLED.has(region)
}

/** All regions of the partition that the home region is in: that first, since most is there, and those last that may not be enabled. */
export function regionsBeside(home: string): readonly string[] {
  const regions = AWS_REGIONS.filter(({ form }) => form === 'region').map(({ name }) => name)
  const own = regions.filter((region) => partitionOf(region) === partitionOf(home))
  return [...new Set([home, ...own.filter((region) => !isOptIn(region)), ...own.filter(isOptIn)])]
}

/** Regions as the user chose them; a region that the catalogue does not know yet may be chosen. */
export function chosenRegions(target: string, regions: readonly string[]): readonly string[] {
  const wrong = regions.find((region) => !/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(region))
  if (wrong !== undefined) {
    throw new ScanError('bad-argument', `Cannot read ${target} in region ${wrong}: AWS regions look like eu-central-1`)
  }
  return [...new Set(regions)]
}

/** What credentials say by their form. */
export interface Session {
  readonly sessionToken?: string | undefined
}

/**
 * Whether credentials that are good in another region are good in every region that their account has enabled, so that one where they are
 * not recognised is not enabled. Keys that do not expire are, and so are sessions from regional endpoints of STS; those from its global
 * endpoint may be limited to the regions that every account has. Tokens of the first sort tell the region that they were made in; any
 * other token is not trusted in this.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html (2026-11-22)
 */
export function isGoodEverywhere({ sessionToken }: Session, acceptedIn: readonly string[]): boolean {
  if (acceptedIn.length === 0) return false
  if (sessionToken === undefined || acceptedIn.some(isOptIn)) return true
  return Buffer.from(sessionToken.slice(0, 24), 'base64').includes('origin_ec')
}
