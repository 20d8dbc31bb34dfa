import { addressRange, sizeOf } from '../../model/cidr.ts'

/** One statement of an IAM policy. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html (2026-11-22) */
export interface Statement {
  readonly allows: boolean
  /** Whom it is about: everyone, everyone but those it names (`NotPrincipal`), or only those it names. */
  readonly who: 'everyone' | 'everyone-but' | 'named'
  /** Undefined where it names what it is not about (`NotAction`, `NotResource`). */
  readonly actions: readonly string[] | undefined
  readonly resources: readonly string[] | undefined
  readonly conditions: readonly Condition[]
}

/** One key of one condition; a request must meet all of them. Operator and key are lower case. */
export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** The statements of a policy in JSON; undefined when it is none. */
export function statementsOf(policy: unknown): readonly Statement[] | undefined {
  if (!isRecord(policy)) return undefined
  const statements = listOf(policy.Statement)
  return statements.every(isRecord) ? statements.map(statement) : undefined
}

function statement(json: Json): Statement {
  return {
    allows: json.Effect === 'Allow',
    who: 'NotPrincipal' in json ? 'everyone-but' : isEveryone(json.Principal) ? 'everyone' : 'named',
    actions: 'Action' in json ? textsOf(json.Action).map((action) => action.toLowerCase()) : undefined,
    resources: 'Resource' in json ? textsOf(json.Resource) : undefined,
    conditions: Object.entries(isRecord(json.Condition) ? json.Condition : {}).flatMap(([operator, keys]) =>
      Object.entries(isRecord(keys) ? keys : {}).map(([key, values]) => ({
        operator: operator.toLowerCase(),
        key: key.toLowerCase(),
        values: textsOf(values)
      }))
    )
  }
}

/** `"*"` and `{ "AWS": "*" }` both mean everyone, anonymous callers included. */
function isEveryone(principal: unknown): boolean {
  return principal === '*' || (isRecord(principal) && textsOf(principal.AWS).includes('*'))
}

/** Who calls, or from where: keys that a fixed value of narrows a grant to somebody. */
const CALLER =
  /^(aws:(sourceip|sourcearn|sourcevpc|sourcevpce|sourceowner|sourceaccount|sourceorgid|sourceorgpaths|userid|principalarn|principalaccount|principalorgid|principalorgpaths)|s3:dataaccesspoint(arn|account))$/

/** How a request is made or what it asks for, which anybody can choose. */
const REQUEST = /^(aws:(securetransport|referer|useragent)|s3:(?!dataaccesspoint|authtype|signature).+)$/

/**
 * Whether a statement that lets everyone in does so after its conditions; undefined when they cannot be judged. Fixed values of a key
 * about the caller leave it to somebody; ranges of more than a /8 (IPv6: /32) are as good as everybody.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status (2026-11-22)
 */
export function letsEveryoneIn({ conditions }: Statement): boolean | undefined {
  if (conditions.some(narrows)) return false
  return conditions.every((condition) => REQUEST.test(condition.key) || (isOfAddress(condition) && condition.values.some(isBroad)))
    ? true
    : undefined
}

/** Addresses from which alone a statement may be used; undefined where it is for others as well. */
export function addressesAdmitted({ conditions }: Statement): readonly string[] | undefined {
  return conditions.find((condition) => isOfAddress(condition) && !condition.values.some(isBroad))?.values
}

/** Whether a denial to everyone leaves all callers as they were: its conditions are about the request alone. */
export function sparesNoCaller({ conditions }: Statement): boolean {
  return conditions.length > 0 && conditions.every(({ key }) => REQUEST.test(key))
}

function narrows(condition: Condition): boolean {
  const { operator, key, values } = condition
  if (!CALLER.test(key) || values.length === 0) return false
  if (isOfAddress(condition)) return values.every((value) => addressRange(value) !== undefined && !isBroad(value))
  return /^(foranyvalue:)?(string(equals|equalsignorecase|like)|arn(equals|like))$/.test(operator) && values.every(isFixed)
}

function isOfAddress({ operator, key }: Condition): boolean {
  return operator === 'ipaddress' && key === 'aws:sourceip'
}

const BROAD = { 4: 1n << 24n, 6: 1n << 96n } as const

function isBroad(cidr: string): boolean {
  const range = addressRange(cidr)
  return range !== undefined && sizeOf(range) > BROAD[range.family]
}

function isFixed(value: string): boolean {
  return !/[*?]|\$\{/.test(value)
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value)
    .filter((item) => typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean')
    .map(String)
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly unknown[]) : [value]
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
