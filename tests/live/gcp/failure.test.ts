import { expect, it } from 'vitest'
import { classify } from '../../../src/sources/gcp/failure.ts'

const PLUGIN = 'Getting metadata from plugin failed with error: '

/** As the SDK hands it over from gRPC. */
function grpc(code: number, details: string, more: object = {}): Error {
  return Object.assign(new Error(`${code} NAME: ${details}`), { code, details, ...more })
}

/** As the SDK hands it over from REST: the body is the message. */
function rest(code: number, body: unknown): Error {
  return Object.assign(new Error(typeof body === 'string' ? body : JSON.stringify(body)), { code, status: code })
}

it.each<readonly [string, unknown, object]>([
  ['a call that is cancelled on its way', grpc(1, 'Call cancelled'), { kind: 'transient' }],
  ['an error of no known sort', grpc(2, 'Stream removed'), { kind: 'transient' }],
  ['a deadline', grpc(4, 'Deadline exceeded after 60.003s'), { kind: 'transient' }],
  ['a broken connection', grpc(14, 'No connection established. Last error: connect ECONNREFUSED 10.0.0.1:443'), { kind: 'transient' }],
  [
    'a proxy that knows no gRPC',
    grpc(12, 'Received HTTP status code 404'),
    { kind: 'transient', message: 'something in between answered (HTTP 404)' }
  ],
  ['a proxy that refuses', rest(403, '<html>Forbidden</html>'), { kind: 'transient', message: 'something in between answered (HTTP 403)' }],
  ['a method that is not there', grpc(12, 'Method not found.'), { kind: 'fatal', message: 'Method not found.' }],
  ['a resource that is not there', rest(404, { error: { code: 404, message: 'Not found.', status: 'NOT_FOUND' } }), { kind: 'gone' }],
  ['a project that is being deleted', grpc(7, 'Project 481516234200 is pending deletion.'), { kind: 'gone' }],
  [
    'a perimeter',
    grpc(7, "Request is prohibited by organization's policy.", { reason: 'SECURITY_POLICY_VIOLATED', errorInfoMetadata: {} }),
    { kind: 'denied', message: "Request is prohibited by organization's policy." }
  ],
  [
    'an API that is off, without details',
    grpc(
      7,
      'Cloud Asset API has not been used in project 1074106860578 before or it is disabled. Enable it by visiting https://a then retry.'
    ),
    {
      kind: 'denied',
      message:
        'the Cloud Asset API is not enabled in project 1074106860578; enable it: gcloud services enable cloudasset.googleapis.com --project=1074106860578'
    }
  ],
  [
    'a denial that names the permission in its text',
    rest(403, { error: { code: 403, message: "Permission 'cloudasset.assets.listResource' denied.", status: 'PERMISSION_DENIED' } }),
    { kind: 'denied', missing: 'cloudasset.assets.listResource' }
  ],
  ['a token that is over', grpc(16, 'Request had invalid authentication credentials.'), { kind: 'unauthenticated' }],
  ['a sign-in that is over, over gRPC', grpc(400, `${PLUGIN}invalid_grant`), { kind: 'unauthenticated' }],
  ['a sign-in that is over, over REST', rest(400, 'invalid_grant'), { kind: 'unauthenticated' }],
  ['a sign-in service that is down', grpc(503, `${PLUGIN}oops`), { kind: 'transient', message: 'HTTP 503' }],
  ['a sign-in service out of reach', grpc(2, `${PLUGIN}connect ECONNREFUSED`), { kind: 'transient' }],
  [
    'a name that does not resolve',
    Object.assign(new Error('getaddrinfo ENOTFOUND cloudasset.googleapis.com'), { code: 'ENOTFOUND' }),
    { kind: 'transient' }
  ],
  [
    'an answer that ends early',
    new SyntaxError('Unexpected token c in "canary"'),
    { kind: 'transient', message: 'the answer ended early or was no JSON' }
  ],
  ['nothing at all', undefined, { kind: 'fatal' }]
])('%s', (_name, error, failure) => {
  expect(classify(error)).toMatchObject(failure)
})

it('a hint of when to come again is heeded, wherever it stands', () => {
  const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '7.5s' }]
  expect(classify(rest(429, { error: { code: 429, message: 'Quota exceeded.', status: 'RESOURCE_EXHAUSTED', details } }))).toMatchObject({
    afterMs: 7500
  })
  expect(classify(grpc(8, 'Quota exceeded.', { statusDetails: [{ retryDelay: { seconds: '7', nanos: 500_000_000 } }] }))).toMatchObject({
    afterMs: 7500
  })
  expect(classify(grpc(8, 'Quota exceeded.'))).toEqual({ kind: 'throttled', message: 'Quota exceeded.' })
})
