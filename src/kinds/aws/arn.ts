import type { Reader } from '../../graph/reader.ts'
import type { Fact } from '../../model/fact.ts'

/**
 * ARN of another resource of the same account and region, for what names it by a name that is unique there only.
 * @example siblingArn('arn:aws:autoscaling:eu-central-1:210987654321:autoScalingGroup:4f…', 'eks', 'cluster/ledger')
 * // 'arn:aws:eks:eu-central-1:210987654321:cluster/ledger'
 */
export function siblingArn(own: string, service: string, resource: string): string {
  const [arn, partition, , region, account] = own.split(':')
  return arn === 'arn' && account !== undefined ? [arn, partition, service, region, account, resource].join(':') : resource
}

/** The resource's own ARN. */
export function ownArn(r: Reader): Fact<string> {
  return r.envelope('id')
}

/** @example regionOfArn('arn:aws:backup:eu-west-1:210987654321:backup-vault:copies') // 'eu-west-1' */
export function regionOfArn(arn: string): string | undefined {
  const region = arn.startsWith('arn:') ? arn.split(':')[3] : undefined
  return region === '' ? undefined : region
}
