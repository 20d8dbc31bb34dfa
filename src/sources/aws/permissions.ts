/** What is called, by the kind of target; IAM has a permission of the same name for each. */
const CALLED = {
  accounts: ['DescribeConfigurationRecorders', 'DescribeConfigurationRecorderStatus', 'SelectResourceConfig'],
  /** Where advanced queries are refused: they tell less, and take more calls. */
  withoutQueries: ['ListDiscoveredResources', 'BatchGetResourceConfig'],
  aggregators: ['DescribeConfigurationAggregators', 'DescribeConfigurationAggregatorSourcesStatus', 'SelectAggregateResourceConfig']
} as const

/** A call of AWS Config that reads. */
export type Action = (typeof CALLED)[keyof typeof CALLED][number]

/** Everything that is ever called. */
export const ACTIONS: readonly Action[] = Object.values(CALLED).flat()

/** An IAM policy, ready to be attached to a role or user. */
export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: readonly {
    readonly Sid: string
    readonly Effect: 'Allow'
    readonly Action: readonly string[]
    readonly Resource: '*'
  }[]
}

/**
 * The least that reading these types of a target takes. AWS Config answers for all types by the same calls, and has no permission for one
 * type alone; its queries and recorders are no resources that a policy could name before they exist. A role that may query needs no more:
 * listing is for roles that may not.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html (2026-11-22)
 */
export function permissionsFor(types: readonly string[], scope: 'accounts' | 'aggregators' = 'accounts'): PolicyDocument {
  const actions = types.length === 0 ? [] : CALLED[scope].map((action) => `config:${action}`)
  return {
    Version: '2012-10-17',
    Statement: actions.length === 0 ? [] : [{ Sid: 'AsbuiltReadsConfig', Effect: 'Allow', Action: actions, Resource: '*' }]
  }
}
