import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, Measure } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import { measure } from '../../model/measure.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alarmsElsewhere, heardByAlarms } from './alarm-watching.ts'
import { byRecoveryPoints, bySelections, recoveryPointsUntold, unselected } from './backup-selections.ts'
import { levelOf, weakestKey } from './customer-key.ts'
import { madeByEks } from './eks-made.ts'
import { named, namedByEach, recorded, zonalPlacement } from './place.ts'
import { globalIpv6, publicIpv4, publicOf, ROUTES } from './public-addresses.ts'

/** EC2 instance. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html (2026-11-22) */
export default defineKind({
  id: 'aws.instance',
  title: 'EC2 instance',
  cloud: 'aws',
  role: 'server',
  types: { 'aws-config': ['AWS::EC2::Instance'] },
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'vpcId') },
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => named(r, 'subnetId') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedByEach(r, 'securityGroups', 'groupId') },
    { name: 'uses', to: ['aws.network-interface'], read: (r) => namedByEach(r, 'networkInterfaces', 'networkInterfaceId') },
    { name: 'attachedTo', to: ['aws.volume'], read: (r) => namedByEach(r, 'blockDeviceMappings', 'ebs.volumeId') }
  ],
  providerMade: madeByEks,
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: 'not-modelled',
    monitoring: alarmsElsewhere,
    placement: zonalPlacement,
    publicAddress: (r) => ({ addresses: publicAddresses(r) }),
    encryptionAtRest: () => ({ key: unknown('not-collected', { missing: 'its volumes' }) }),
    zoneRedundancy: (r) => ({ zones: r.byNature(1, 'availabilityZone') }),
    backup: unselected,
    backupHistory: recoveryPointsUntold,
    // AWS Config leaves the attribute out that keeps an instance from being terminated.
    deletionProtection: 'not-modelled',
    // Who may sign in is decided inside the machine.
    identity: 'not-modelled',
    hardening
  },
  settle: {
    monitoring: heardByAlarms,
    publicAddress: asItsInterfaces,
    encryptionAtRest: asItsVolumes,
    // Its volumes may have plans of their own, or lifecycle policies, which AWS Config does not record.
    backup: bySelections('not-modelled'),
    backupHistory: byRecoveryPoints
  }
})

/**
 * Version 2 of the metadata service wants a session, and none answers where the endpoint is off. Whether boot is secure the image decides;
 * the serial console is switched off for a whole account, and an instance has no identity by default.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsResponse.html (2026-11-28)
 */
function hardening(r: Reader): Facets['hardening'] {
  const none = r.byNature<Measure>('not-offered', 'metadataOptions')
  const sessions = map(r.string('metadataOptions.httpTokens', { absent: UNSTATED }), (tokens) => tokens.toLowerCase() === 'required')
  const off = map(r.string('metadataOptions.httpEndpoint', { absent: 'enabled' }), (endpoint) => endpoint.toLowerCase() === 'disabled')
  return {
    secureBoot: none,
    ownIdentity: none,
    closedConsole: none,
    personalLogin: none,
    guardedMetadata: measure(anyTrue([sessions, off]))
  }
}

function publicAddresses(r: Reader): Fact<readonly string[]> {
  return chain(recorded(r, 'networkInterfaces'), (interfaces) =>
    publicOf(allOf(interfaces.map(publicIpv4)), allOf(interfaces.map(globalIpv6)))
  )
}

/** An interface knows more of itself than its server: whether it turns the internet away. */
function asItsInterfaces(own: Facets['publicAddress'], near: Neighbourhood): Facets['publicAddress'] {
  const { addresses } = own
  if (addresses.state === 'known' || addresses.missing !== ROUTES) return own
  return { addresses: chain(near.to('uses'), (interfaces) => allOf(interfaces.map(addressesOf))) }
}

function addressesOf(networkInterface: Neighbour): Fact<readonly string[]> {
  const answer = networkInterface.facet('publicAddress')
  return typeof answer === 'string'
    ? unknown('not-collected', { missing: `addresses of ${networkInterface.name} are ${answer}` })
    : answer.addresses
}

/** Encrypted like the volume that is encrypted least; what its host keeps for it while it runs is not recorded. */
function asItsVolumes(own: Facets['encryptionAtRest'], near: Neighbourhood): Facets['encryptionAtRest'] {
  return { key: chain(near.to('attachedTo'), (volumes) => (volumes.length === 0 ? own.key : weakestKey(volumes.map(levelOf)))) }
}

function allOf(lists: readonly Fact<readonly string[]>[]): Fact<readonly string[]> {
  return map(list(lists), (found) => found.flat())
}
