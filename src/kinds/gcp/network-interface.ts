import type { Link, Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, list, map, mergeUnknown, unknown } from '../../model/fact.ts'
import { nestedReferences } from './nested-references.ts'

/** Where the document of a server or a template keeps its network interfaces. */
type Path = (r: Reader) => string

/**
 * Addresses of all interfaces. An access configuration without address still gives an ephemeral one, over IPv4 and IPv6;
 * one address is enough, whatever is unknown of the other interfaces.
 * https://cloud.google.com/compute/docs/reference/rest/v1/instances (2026-11-22)
 */
export function publicAddresses(r: Reader, path: string): Fact<readonly string[]> {
  return chain(interfaces(r, path), (nics): Fact<readonly string[]> => {
    const found = nics.flatMap((nic) => [addresses(nic, 'IPv4'), addresses(nic, 'IPv6')])
    const open = found.filter((fact) => fact.state === 'known' && fact.value.length > 0)
    if (open.length > 0) return map(list(open), (values) => values.flat())
    const unread = found.filter((fact) => fact.state === 'unknown')
    return unread.length > 0 ? mergeUnknown(unread) : map(list(found), (values) => values.flat())
  })
}

export function networkLinks(path: Path): readonly Link[] {
  return [
    { name: 'inSubnet', to: ['gcp.subnetwork'], read: (r) => each(r, path, (nic) => nic.references('subnetwork', /compute\/subnetwork:/)) },
    { name: 'inNetwork', to: ['gcp.network'], read: (r) => each(r, path, (nic) => nic.references('network', /compute\/network:/)) }
  ]
}

function each(r: Reader, path: Path, read: (nic: Reader) => Fact<readonly Reference[]>): Fact<readonly Reference[]> {
  return nestedReferences(r.list(path(r)), read)
}

/** Every server has an interface, so that a document without any says nothing. */
function interfaces(r: Reader, path: string): Fact<readonly Reader[]> {
  return chain(r.present(path, { emptyIs: 'present' }), (there) =>
    there ? r.list(path) : unknown('not-collected', { missing: `${r.pathOf(path)} is not in the document` })
  )
}

function addresses(nic: Reader, family: 'IPv4' | 'IPv6'): Fact<readonly string[]> {
  const configs = family === 'IPv4' ? nic.list('accessConfigs') : nic.list('ipv6AccessConfigs')
  return map(configs, (found) => found.map((config) => (family === 'IPv4' ? ipv4(config) : ipv6(config))))
}

function ipv4(config: Reader): string {
  return shown(config.string(config.by({ terraform: 'natIp', 'gcp-api': 'natIP' }), { absent: '' }))
}

function ipv6(config: Reader): string {
  return shown(config.string('externalIpv6', { absent: '' }))
}

/** That there is an address is certain; only its digits may not be known yet. */
function shown(address: Fact<string>): string {
  if (address.state === 'unknown') return 'known after apply'
  return address.value === '' ? 'ephemeral' : address.value
}
