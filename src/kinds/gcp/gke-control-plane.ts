import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, Reach } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, not } from '../../model/fact.ts'
import { reachOfAll } from './reach.ts'

/** What the inventory calls the addresses of any customer's virtual machines in Google Cloud. */
const GOOGLE_CLOUD = 'google-cloud'

/**
 * Who reaches the Kubernetes API. Its public address is there unless switched off and answers everyone unless networks are authorized; the
 * DNS endpoint, once external traffic is allowed, is reachable from anywhere and leaves it to IAM whom it lets in.
 * https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation (2026-11-22)
 */
export function controlPlane(r: Reader): Facets['controlPlane'] {
  const byName = r.boolean('controlPlaneEndpointsConfig.dnsEndpointConfig.allowExternalTraffic', { absent: false })
  const byAddress = allTrue([r.boolean('controlPlaneEndpointsConfig.ipEndpointsConfig.enabled', { absent: true }), hasPublicAddress(r)])
  const networks = authorizedNetworks(r)
  const reach = chain(byAddress, (has): Fact<Reach> => (has ? networks.reach : known('closed')))
  return {
    reach: chain(byName, (open) => (open ? known('open') : reach)),
    sources: chain(byName, (open) => (open ? known(['0.0.0.0/0']) : chain(byAddress, (has) => (has ? networks.sources : known([])))))
  }
}

/** The API writes the newer switch beside the older one, which is its opposite. */
function hasPublicAddress(r: Reader): Fact<boolean> {
  const older = not(r.boolean('privateClusterConfig.enablePrivateEndpoint', { absent: false }))
  if (r.dialect !== 'gcp-api') return older
  const path = 'controlPlaneEndpointsConfig.ipEndpointsConfig.enablePublicEndpoint'
  return chain(r.present(path), (stated) => (stated ? r.boolean(path, { absent: false }) : older))
}

function authorizedNetworks(r: Reader): Facets['controlPlane'] {
  const enabled = r.by({ terraform: declared, 'gcp-api': observed })(r)
  const everyone = { reach: known<Reach>('open'), sources: known<readonly string[]>(['0.0.0.0/0']) }
  return {
    reach: chain(enabled, (networks): Fact<Reach> => (networks === undefined ? everyone.reach : chain(blocks(networks), reachOfAll))),
    sources: chain(enabled, (networks) =>
      networks === undefined ? everyone.sources : chain(blocks(networks), (found) => withGoogleCloud(list(found), networks))
    )
  }
}

/** The provider authorizes networks as soon as the block is there, even without any. */
function declared(r: Reader): Fact<Reader | undefined> {
  return map(r.list('masterAuthorizedNetworksConfig'), (configs) => configs[0])
}

function observed(r: Reader): Fact<Reader | undefined> {
  const configs = list([
    r.list('controlPlaneEndpointsConfig.ipEndpointsConfig.authorizedNetworksConfig'),
    r.list('masterAuthorizedNetworksConfig')
  ])
  return chain(configs, (found) => {
    const all = found.flat()
    const enabled = list(all.map((config) => config.boolean('enabled', { absent: false })))
    return map(enabled, (flags) => all[flags.indexOf(true)])
  })
}

function blocks(networks: Reader): Fact<readonly Fact<string>[]> {
  return map(networks.list('cidrBlocks'), (found) => found.map((block) => block.string('cidrBlock', { absent: UNSTATED })))
}

/** Whether Google Cloud's own public addresses are let in as well is a default that depends on the cluster's age; nobody states it. */
function withGoogleCloud(sources: Fact<readonly string[]>, networks: Reader): Fact<readonly string[]> {
  const letIn = networks.boolean('gcpPublicCidrsAccessEnabled', {
    absent: networks.by<boolean | typeof UNSTATED>({ terraform: UNSTATED, 'gcp-api': false })
  })
  return chain(sources, (cidrs) => map(letIn, (also) => (also ? [...cidrs, GOOGLE_CLOUD] : cidrs)))
}

/** Roles come from IAM and Kubernetes unless attributes grant them too; sign-in is Google's unless a certificate or password was issued. */
export function directoryOnly(r: Reader): Fact<boolean> {
  const abac = r.boolean(r.by({ terraform: 'enableLegacyAbac', 'gcp-api': 'legacyAbac.enabled' }), { absent: false })
  // Issued only by clusters before 1.12 unless asked for. https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster (2026-11-22)
  const certificate = r.boolean('masterAuth.clientCertificateConfig.issueClientCertificate', { absent: false })
  const password = r.dialect === 'gcp-api' ? r.present('masterAuth.username') : known(false)
  return not(anyTrue([abac, certificate, password]))
}
