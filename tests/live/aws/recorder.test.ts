import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/sources/aws/failure.ts'
import { countQueries, groupTypes, itemQueries } from '../../../src/sources/aws/query.ts'
import { type Recorder, recordedTypes, unrecorded } from '../../../src/sources/aws/recorder.ts'
import { permissionsFor } from '../../../src/sources/aws/permissions.ts'
import { isGoodEverywhere, isOptIn, regionsBeside } from '../../../src/sources/aws/regions.ts'

function recorder(region: string, group: object = { allSupported: true }, state: Recorder['state'] = 'recording'): Recorder {
  return { account: '210987654321', region, state, records: recordedTypes(group) }
}

const WITH_IAM = { allSupported: true, includeGlobalResourceTypes: true }
const ROLES = ['AWS::EC2::Volume', 'AWS::IAM::Role']

describe('what recorders leave out', () => {
  it.each<readonly [string, readonly Recorder[], readonly string[]]>([
    ['nothing, where each records everything and one the global types', [recorder('eu-central-1'), recorder('us-east-1', WITH_IAM)], []],
    [
      'global types, where none records them',
      [recorder('eu-central-1'), recorder('us-east-1')],
      ['AWS Config does not record AWS::IAM::Role in any region that is read']
    ],
    [
      'everything but what is named',
      [recorder('eu-central-1', { resourceTypes: ['AWS::IAM::Role'] })],
      ['AWS Config does not record AWS::EC2::Volume in eu-central-1']
    ],
    [
      'what is excluded, whatever is said of global types',
      [
        recorder('eu-central-1', {
          includeGlobalResourceTypes: false,
          recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
          exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::Volume'] }
        })
      ],
      ['AWS Config does not record AWS::EC2::Volume in eu-central-1']
    ],
    [
      'the same in several regions, told once',
      ['eu-central-1', 'eu-west-1', 'eu-west-3'].map((region) => recorder(region, { resourceTypes: ['AWS::IAM::Role'] })),
      ['AWS Config does not record AWS::EC2::Volume in eu-central-1, eu-west-1 and eu-west-3']
    ],
    ['everything, where none is on', [recorder('eu-central-1', WITH_IAM, 'off')], ['the recorder of AWS Config is off in eu-central-1']]
  ])('%s', (_what, recorders, told) => {
    expect(unrecorded(recorders, ROLES).map(({ what }) => what)).toEqual(told)
  })

  it('is told for a type with a home in that region alone', () => {
    const types = ['AWS::Shield::Protection']
    expect(unrecorded([recorder('eu-central-1'), recorder('us-east-1')], types)).toEqual([])
    expect(unrecorded([recorder('eu-central-1'), recorder('us-east-1', {}, 'off')], types)).toHaveLength(1)
    expect(unrecorded([recorder('eu-central-1')], types)).toEqual([
      { what: 'AWS Config does not record AWS::Shield::Protection in us-east-1, the only region where it can', types }
    ])
  })
})

describe('queries', () => {
  const types = Array.from({ length: 300 }, (_, index) => `AWS::Ledger::Resource${index}`)

  it('are as long as the service takes, and together ask for every type', () => {
    for (const queries of [itemQueries({ types, account: '210987654321' }), countQueries('accountId, resourceType', { types })]) {
      expect(queries.length).toBeGreaterThan(1)
      for (const query of queries) expect(query.length).toBeLessThanOrEqual(4096)
      for (const type of types) expect(queries.filter((query) => query.includes(`'${type}'`))).toHaveLength(1)
    }
  })

  it.each<readonly [string, readonly (readonly [string, number])[], readonly (readonly string[])[]]>([
    [
      'together where they fit a page',
      [
        ['a', 40],
        ['b', 60]
      ],
      [['a', 'b', 'c']]
    ],
    [
      'apart where they do not',
      [
        ['a', 80],
        ['b', 90],
        ['c', 20]
      ],
      [['b'], ['a', 'c']]
    ],
    [
      'alone where they fill pages',
      [
        ['a', 300],
        ['b', 101],
        ['c', 5]
      ],
      [['a'], ['b'], ['c']]
    ],
    ['with a large one where there are none of them', [['b', 450]], [['a', 'b', 'c']]],
    ['together where there are none at all', [], [['a', 'b', 'c']]]
  ])('group types %s', (_how, counts, groups) => {
    expect(groupTypes(['a', 'b', 'c'], new Map(counts))).toEqual(groups)
  })
})

describe('regions', () => {
  it('are those of the partition, the home first and those that have to be enabled last', () => {
    const regions = regionsBeside('eu-central-1')
    expect(regions[0]).toBe('eu-central-1')
    expect(regions.slice(0, 17).filter(isOptIn)).toEqual([])
    expect(regions.slice(17).filter(isOptIn).length).toBe(regions.length - 17)
    expect(regionsBeside('us-gov-west-1')).toEqual(['us-gov-west-1', 'us-gov-east-1'])
    expect(regionsBeside('cn-north-1')).toEqual(['cn-north-1', 'cn-northwest-1'])
  })

  it('that are refused are surely not enabled only for credentials that are good everywhere', () => {
    const sessionToken = Buffer.from('an unknown sort of token').toString('base64')
    expect(isGoodEverywhere({}, ['eu-central-1'])).toBe(true)
    expect(isGoodEverywhere({}, [])).toBe(false)
    expect(isGoodEverywhere({ sessionToken }, ['eu-central-1'])).toBe(false)
    expect(isGoodEverywhere({ sessionToken }, ['eu-central-1', 'eu-south-1'])).toBe(true)
    expect(isGoodEverywhere({ sessionToken: 'IQoJb3JpZ2luX2VjEJr//////////wEaDGV1LWNlbnRyYWw' }, ['eu-central-1'])).toBe(true)
  })
})

describe('errors of the SDK', () => {
  const error = (name: string, more: object = {}): object => ({
    name,
    message: 'of the service',
    $metadata: { httpStatusCode: 400 },
    ...more
  })

  it.each<readonly [string, unknown, object]>([
    ['throttling', error('ThrottlingException'), { kind: 'throttled' }],
    [
      '429 with a date',
      error('TooManyRequests', {
        $metadata: { httpStatusCode: 429 },
        $response: { headers: { 'retry-after': new Date(Date.now() + 9000).toUTCString() } }
      }),
      { kind: 'throttled', afterMs: expect.any(Number) as number }
    ],
    [
      'a connection that is reset',
      Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
      { kind: 'transient', message: 'ECONNRESET' }
    ],
    ['a name that is not resolved, as a cause', { name: 'TypeError', cause: { code: 'ENOTFOUND' } }, { kind: 'transient' }],
    [
      'an answer that is no JSON',
      new SyntaxError('Unexpected token < in JSON: secret'),
      { kind: 'transient', message: 'the answer is cut off or no JSON' }
    ],
    [
      'a clock that is off',
      error('InvalidSignatureException', { $metadata: { httpStatusCode: 403, clockSkewCorrected: true } }),
      { kind: 'transient' }
    ],
    ['a signature that is wrong', error('InvalidSignatureException'), { kind: 'unauthenticated' }],
    ['nobody who is signed in', error('CredentialsProviderError', { $metadata: undefined }), { kind: 'unauthenticated' }],
    [
      'a permission that is missing',
      error('AccessDeniedException', {
        message:
          'User: arn:aws:iam::1:user/a is not authorized to perform: config:SelectResourceConfig because no identity-based policy allows it'
      }),
      { kind: 'denied', missing: 'config:SelectResourceConfig' }
    ],
    [
      'a policy of the organization',
      error('AccessDeniedException', { message: 'not authorized to perform: config:X with an explicit deny in a service control policy' }),
      { kind: 'denied', message: 'denied by a service control policy' }
    ],
    ['a place that is not kept', error('InvalidNextTokenException'), { kind: 'stale-page' }],
    ['a service that is not well', error('InternalFailure', { $metadata: { httpStatusCode: 500 } }), { kind: 'transient' }],
    ['what nobody foresaw', error('InvalidExpressionException'), { kind: 'fatal', message: 'InvalidExpressionException (HTTP 400)' }],
    ['something that is no error', 'thrown', { kind: 'fatal', message: 'an error without a name' }]
  ])('mean what they say: %s', (_what, thrown, failure) => {
    expect(classify(thrown)).toMatchObject(failure)
  })
})

it('an aggregator takes other permissions than an account', () => {
  expect(permissionsFor(['AWS::EC2::Volume'], 'aggregators').Statement[0]?.Action).toEqual([
    'config:DescribeConfigurationAggregators',
    'config:DescribeConfigurationAggregatorSourcesStatus',
    'config:SelectAggregateResourceConfig'
  ])
})
