import type { Reader } from '../../graph/reader.ts'
import type { Facets, Reach } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import { reachOfAll } from './reach.ts'

/** The provider's default is a public address; the API omits false. */
function hasPublicAddress(r: Reader): Fact<boolean> {
  return r.boolean('settings.ipConfiguration.ipv4Enabled', { absent: r.by({ terraform: true, 'gcp-api': false }) })
}

/** The address itself is known only of an instance that is there. */
export function publicAddresses(r: Reader): Fact<readonly string[]> {
  const assigned = r.dialect === 'gcp-api' ? assignedAddresses(r) : known([])
  return chain(hasPublicAddress(r), (has) => map(assigned, (addresses) => (has && addresses.length === 0 ? ['ephemeral'] : addresses)))
}

function assignedAddresses(r: Reader): Fact<readonly string[]> {
  return chain(r.list('ipAddresses'), (all) => {
    const types = list(all.map((address) => address.string('type', { absent: '' })))
    return chain(types, (names) =>
      list(all.filter((_, index) => names[index] === 'PRIMARY').map((address) => address.string('ipAddress', { absent: 'ephemeral' })))
    )
  })
}

/** Without authorized networks the address answers only to the connectors, which sign in with IAM; they can be made the only way in. */
export function publicEndpoint(r: Reader): Facets['publicEndpoint'] {
  const sources = chain(connectorsOnly(r), (only) => (only ? known<readonly Fact<string>[]>([]) : authorizedNetworks(r)))
  return {
    reach: chain(hasPublicAddress(r), (has): Fact<Reach> => (has ? chain(sources, reachOfAll) : known('closed'))),
    sources: chain(hasPublicAddress(r), (has): Fact<readonly string[]> => (has ? chain(sources, (found) => list(found)) : known([])))
  }
}

function authorizedNetworks(r: Reader): Fact<readonly Fact<string>[]> {
  return map(r.list('settings.ipConfiguration.authorizedNetworks'), (networks) =>
    networks.map((network) => network.string('value', { absent: '' }))
  )
}

function connectorsOnly(r: Reader): Fact<boolean> {
  return map(r.string('settings.connectorEnforcement', { absent: 'NOT_REQUIRED' }), (enforcement) => enforcement === 'REQUIRED')
}

export function onPrivateNetwork(r: Reader): Fact<boolean> {
  return r.present('settings.ipConfiguration.privateNetwork', {
    emptyIs: 'absent',
    wiredTo: /compute\/network:|servicenetworking\/connection:/
  })
}

export function privateServiceConnect(r: Reader): Fact<boolean> {
  const configs = r.list(r.by({ terraform: 'settings.ipConfiguration.pscConfigs', 'gcp-api': 'settings.ipConfiguration.pscConfig' }))
  return chain(configs, (found) => anyTrue(found.map((config) => config.boolean('pscEnabled', { absent: false }))))
}

/** Both kinds of connection are accepted by default. https://cloud.google.com/sql/docs/postgres/configure-ssl-instance (2026-11-22) */
export function plaintextRefused(r: Reader): Fact<boolean> {
  const mode = r.string('settings.ipConfiguration.sslMode', { absent: 'ALLOW_UNENCRYPTED_AND_ENCRYPTED' })
  const enforced = map(mode, (name) => name === 'ENCRYPTED_ONLY' || name === 'TRUSTED_CLIENT_CERTIFICATE_REQUIRED')
  // The switch that `sslMode` replaced; only instances of that time still carry it.
  const before = r.dialect === 'gcp-api' ? r.boolean('settings.ipConfiguration.requireSsl', { absent: false }) : known(false)
  return anyTrue([enforced, before, connectorsOnly(r)])
}
