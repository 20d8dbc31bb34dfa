import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, Measure } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, map, not } from '../../model/fact.ts'
import { allOpen, commonHardening, measure } from '../../model/measure.ts'
import { metadataFlag } from './instance-metadata.ts'

const ACCOUNT = /serviceaccount\/account:Account$/i

/** A server's own document, or under `at` that of each server made from a template. */
export function serverHardening(r: Reader, at = ''): Facets['hardening'] {
  const serial = metadataFlag(r, `${at}metadata`, 'serial-port-enable')
  return {
    secureBoot: measure(shielded(r, `${at}shieldedInstanceConfig`, ['enableSecureBoot', 'enableVtpm', 'enableIntegrityMonitoring'])),
    ownIdentity: measure(ownAccount(r, at)),
    closedConsole: measure(not(serial)),
    personalLogin: measure(noSharedKeys(r, `${at}metadata`)),
    guardedMetadata: headerAsked(r)
  }
}

/**
 * Nodes have the shared account unless the pool names another; what stands in their metadata, and who may sign in, GKE sees to.
 * https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/NodeConfig (2026-11-28)
 */
export function poolHardening(r: Reader): Facets['hardening'] {
  const config = r.dialect === 'terraform' ? 'nodeConfig' : 'config'
  const account = map(r.references(`${config}.serviceAccount`, ACCOUNT), (found) => found.length > 0 && found.every(isOwn))
  const byGke = r.byNature<Measure>('not-offered', `${config}.metadata`)
  return {
    secureBoot: measure(shielded(r, `${config}.shieldedInstanceConfig`, ['enableSecureBoot', 'enableIntegrityMonitoring'])),
    ownIdentity: measure(account),
    closedConsole: byGke,
    personalLogin: byGke,
    guardedMetadata: headerAsked(r)
  }
}

/** Off by default, unlike the module and the monitoring that go with it. https://cloud.google.com/compute/shielded-vm/docs/shielded-vm (2026-11-28) */
function shielded(r: Reader, config: string, switches: readonly string[]): Fact<boolean> {
  const flag = (name: string): Fact<boolean> => {
    if (name === 'enableSecureBoot') return r.boolean(`${config}.${name}`, { absent: false })
    return r.boolean(`${config}.${name}`, r.dialect === 'terraform' ? { absent: true } : { absent: UNSTATED })
  }
  return allTrue(switches.map(flag))
}

/** A program without the block gives the server no account; one without an address, the shared one. https://cloud.google.com/compute/docs/access/service-accounts (2026-11-28) */
function ownAccount(r: Reader, at: string): Fact<boolean> {
  if (r.dialect === 'terraform') {
    return chain(r.present(`${at}serviceAccount`, { emptyIs: 'present' }), (stated) =>
      stated ? map(r.references(`${at}serviceAccount.email`, ACCOUNT), (found) => found.length > 0 && found.every(isOwn)) : known(true)
    )
  }
  return chain(r.list(`${at}serviceAccounts`), (accounts) =>
    allTrue(
      accounts.map((account) => map(account.string('email', { absent: 'default' }), (text) => isOwn({ text }))),
      accounts.length === 0 ? r.byNature(true, `${at}serviceAccounts`).evidence : []
    )
  )
}

function isOwn({ text }: { readonly text?: string }): boolean {
  return text === undefined || !/^(default|\d+-compute@developer\.gserviceaccount\.com)$/.test(text)
}

/** Keys of the project open every server that does not refuse them; OS Login turns all keys in metadata away. */
function noSharedKeys(r: Reader, metadata: string): Fact<boolean> {
  return anyTrue([metadataFlag(r, metadata, 'block-project-ssh-keys', { absent: false }), metadataFlag(r, metadata, 'enable-oslogin')])
}

/** Every request must carry a header that nobody sends by accident. https://cloud.google.com/compute/docs/metadata/querying-metadata (2026-11-28) */
function headerAsked(r: Reader): Fact<Measure> {
  return r.byNature<Measure>('not-offered', 'metadata')
}

/** Pools written inside a cluster; those that are resources of their own answer for themselves. */
export function inlinePoolHardening(r: Reader): Answer<'hardening'> {
  const pools = r.list('nodePools')
  if (pools.state === 'unknown') return allOpen(pools)
  const inline = pools.value.map(poolHardening)
  if (inline.length > 0) return commonHardening(inline)
  if (r.dialect === 'gcp-api') return 'not-applicable'
  const removed = r.boolean('removeDefaultNodePool', { absent: false })
  if (removed.state === 'unknown') return allOpen(removed)
  return removed.value ? 'not-applicable' : poolHardening(r)
}
