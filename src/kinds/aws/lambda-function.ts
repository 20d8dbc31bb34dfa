import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { keyLevel, keyLink, settleKeyLevel } from './customer-key.ts'
import { namedIn, regionalPlacement, texts } from './place.ts'

const SUBNETS = 'vpcConfig.subnetIds'

/** Lambda function. https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html (2026-11-22) */
export default defineKind({
  id: 'aws.lambda-function',
  title: 'Lambda function',
  cloud: 'aws',
  role: 'server-group',
  types: { 'aws-config': ['AWS::Lambda::Function'] },
  names: ['functionName'],
  links: [
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => namedIn(r, SUBNETS) },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedIn(r, 'vpcConfig.securityGroupIds') },
    keyLink('kmskeyArn')
  ],
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: 'not-applicable',
    placement: (r) => regionalPlacement(r),
    // A function is called through the service; what it calls sees an address of the VPC or of AWS.
    publicAddress: (r) => ({ addresses: r.byNature([], 'vpcConfig') }),
    // AWS Config records neither the URL of a function nor the policy that says who may call it.
    publicEndpoint: 'not-modelled',
    anonymousAccess: 'not-modelled',
    privateConnectivity: (r) => ({ attached: map(texts(r, SUBNETS), (subnets) => subnets.length > 0) }),
    encryptionAtRest: (r) => ({ key: variablesKey(r) }),
    zoneRedundancy: (r) => ({ zones: zones(r) }),
    // The service runs and scales what executes it.
    nodes: 'not-applicable',
    scaling: 'not-applicable'
  },
  settle: { encryptionAtRest: settleKeyLevel, zoneRedundancy: inItsSubnets }
})

/** Environment variables are encrypted with a key of AWS unless one is named. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html (2026-11-22) */
function variablesKey(r: Reader): Fact<KeyLevel> {
  return keyLevel(known(true), r.string('kmskeyArn', { absent: '' }))
}

/** In several zones, unless it is tied to the subnets of a VPC. https://docs.aws.amazon.com/lambda/latest/dg/security-resilience.html (2026-11-22) */
function zones(r: Reader): Fact<number> {
  return chain(texts(r, SUBNETS), (subnets) =>
    subnets.length === 0 ? r.byNature(2, SUBNETS) : unknown('not-collected', { missing: 'zones of its subnets' })
  )
}

function inItsSubnets(own: Facets['zoneRedundancy'], near: Neighbourhood): Facets['zoneRedundancy'] {
  if (own.zones.state === 'known') return own
  const names = chain(near.to('inSubnet'), (subnets) => list(subnets.map(zonesOf)))
  return { zones: chain(names, (found) => (found.length === 0 ? own.zones : known(new Set(found.flat()).size))) }
}

function zonesOf(subnet: Neighbour): Fact<readonly string[]> {
  const answer = subnet.facet('placement')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `zone of ${subnet.name}` }) : answer.zones
}
