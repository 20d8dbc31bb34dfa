import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, Measure } from '../../model/facets.ts'
import { allTrue, chain, type Fact, known, map } from '../../model/fact.ts'
import { allOpen, commonHardening, measure } from '../../model/measure.ts'

/** Azure asks everybody who wants credentials for a header; the serial console is switched off for a whole subscription. */
function notPerHost(r: Reader): Pick<Facets['hardening'], 'ownIdentity' | 'closedConsole' | 'guardedMetadata'> {
  // A host has the identities that are assigned to it, and none by default.
  // https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview,
  // https://learn.microsoft.com/troubleshoot/azure/virtual-machines/linux/serial-console-enable-disable (2026-11-28)
  const none = r.byNature<Measure>('not-offered', 'identity')
  return { ownIdentity: none, closedConsole: none, guardedMetadata: none }
}

/** A virtual machine's own document, or under `profile.` that of each machine of a scale set. */
export function machineHardening(r: Reader, profile = ''): Facets['hardening'] {
  return { ...notPerHost(r), secureBoot: measure(trustedLaunch(r, profile)), personalLogin: keysOnly(r, profile) }
}

/**
 * "UefiSettings will not be enabled unless this property is set" says the reference of `securityType`.
 * https://learn.microsoft.com/rest/api/compute/virtual-machines/get (2024-11-01, read 2026-11-28)
 */
function trustedLaunch(r: Reader, profile: string): Fact<boolean> {
  const type = map(r.string(`${profile}securityProfile.securityType`, { absent: 'Standard' }), (name) =>
    /^(trustedlaunch|confidentialvm)$/i.test(name)
  )
  return chain(type, (uefi) =>
    uefi
      ? allTrue([
          r.boolean(`${profile}securityProfile.uefiSettings.secureBootEnabled`, { absent: UNSTATED }),
          r.boolean(`${profile}securityProfile.uefiSettings.vTpmEnabled`, { absent: UNSTATED })
        ])
      : known(false)
  )
}

/** Windows knows passwords only; a disk that is attached brings its own accounts, of which the machine tells nothing. */
function keysOnly(r: Reader, profile: string): Fact<Measure> {
  return chain(r.present(`${profile}osProfile.windowsConfiguration`, { emptyIs: 'present' }), (windows) =>
    windows
      ? known<Measure>('not-offered')
      : measure(r.boolean(`${profile}osProfile.linuxConfiguration.disablePasswordAuthentication`, { absent: UNSTATED }))
  )
}

/** Both are off by default, and nobody gets a password on a node. https://learn.microsoft.com/azure/aks/use-trusted-launch (2026-11-28) */
export function poolHardening(pool: Reader): Facets['hardening'] {
  const secureBoot = allTrue([
    pool.boolean('securityProfile.enableSecureBoot', { absent: false }),
    pool.boolean('securityProfile.enableVTPM', { absent: false })
  ])
  return { ...notPerHost(pool), secureBoot: measure(secureBoot), personalLogin: pool.byNature<Measure>('not-offered', 'securityProfile') }
}

/** Pools written inside their cluster; those that are resources of their own answer for themselves. */
export function inlinePoolHardening(r: Reader): Answer<'hardening'> {
  const pools = r.list('agentPoolProfiles')
  if (pools.state === 'unknown') return allOpen(pools)
  return pools.value.length === 0 ? 'not-applicable' : commonHardening(pools.value.map(poolHardening))
}
