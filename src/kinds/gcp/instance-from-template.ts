import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, KeyLevel, Measure } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { weakestKey } from './disk-key.ts'
import { serverHardening } from './hardening.ts'
import { serverLogs } from './host-logs.ts'
import { ownKey } from './instance-key.ts'
import { networkLinks, publicAddresses } from './network-interface.ts'
import { undecidedBackup } from './snapshot-schedule.ts'
import { zonalPlacement } from './zone.ts'

const INTERFACES = 'networkInterfaces'

/**
 * VM that a program makes from a template or a machine image. What it states replaces that part of the source; the rest the
 * source decides. A machine image is never collected. An inventory shows such a server as any other.
 * https://cloud.google.com/compute/docs/instances/create-vm-from-instance-template (2026-11-22)
 */
export default defineKind({
  id: 'gcp.instance-from-template',
  title: 'Compute Engine instance made from a template or machine image',
  cloud: 'gcp',
  role: 'server',
  types: {
    pulumi: ['gcp:compute/instanceFromTemplate:InstanceFromTemplate', 'gcp:compute/instanceFromMachineImage:InstanceFromMachineImage'],
    terraform: ['google_compute_instance_from_template', 'google_compute_instance_from_machine_image']
  },
  links: [
    ...networkLinks(() => INTERFACES).map((link) => ({ ...link, read: (r: Reader) => unlessOfSource(r, () => link.read(r)) })),
    {
      name: 'uses',
      to: ['gcp.instance-template'],
      read: (r) => r.references('sourceInstanceTemplate', /compute\/(i|regionI)nstanceTemplate:/)
    }
  ],
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: statedLogs,
    monitoring: alertsElsewhere,
    placement: zonalPlacement,
    publicAddress: (r) => ({ addresses: unlessOfSource(r, () => publicAddresses(r, INTERFACES)) }),
    encryptionAtRest: (r) => ({ key: statedKey(r) }),
    zoneRedundancy: (r) => ({ zones: r.byNature(1, 'zone') }),
    backup: (r) => {
      const untold = unknown('not-collected', { missing: 'disks that the server takes from its source are not collected' })
      return undecidedBackup(untold, untold, r.byNature(0, 'bootDisk'))
    },
    backupHistory: 'not-applicable',
    deletionProtection: (r) => ({ enabled: r.boolean('deletionProtection', { absent: unstatedProtection(r) }) }),
    identity: (r) => ({
      directoryOnly: map(r.string('metadata.enable-oslogin', { absent: UNSTATED }), (value) => value.toUpperCase() === 'TRUE')
    }),
    hardening: statedHardening
  },
  settle: {
    monitoring: heardOf('gce_instance'),
    publicAddress: (own, near) => ({ addresses: leftToSource(own.addresses) ? addressesOfTemplate(own.addresses, near) : own.addresses }),
    hardening: hardeningOfTemplate,
    hostLogs: (own, near) => ({ sent: leftToSource(own.sent) ? logsOfTemplate(own.sent, near) : own.sent }),
    encryptionAtRest: (own, near) => ({ key: leftToSource(own.key) ? keyOfTemplate(own.key, near) : own.key })
  },
  fixes: {
    // One of several, so that it is not offered where the template decides.
    'no-public-address': () => [{ path: 'networkInterfaces[*].accessConfigs', value: [] }],
    'deletion-protected': () => ({ path: 'deletionProtection', value: true, safe: true }),
    'identity-based-access': () => ({ path: 'metadata.enable-oslogin', value: 'TRUE' })
  }
})

/** A server has an interface, so that without one of its own it has those of its source. */
function unlessOfSource<T>(r: Reader, read: () => Fact<T>): Fact<T> {
  return chain(r.present(INTERFACES), (stated) =>
    stated
      ? read()
      : unknown('not-collected', { missing: 'the source of the server, which decides its network interfaces, is not collected' })
  )
}

/** Stated disks replace the source's boot, attached or local disks, each for itself: only a disk without key of the customer decides. */
function statedKey(r: Reader): Fact<KeyLevel> {
  const disks = [r.present('bootDisk', { emptyIs: 'present' }), r.present('attachedDisks'), r.present('scratchDisks')]
  return chain(anyTrue(disks), (stated) =>
    stated
      ? weakestKey([ownKey(r), unknown('unreadable', { missing: 'which disks of its source the server keeps cannot be told' })])
      : unknown('not-collected', { missing: 'the source of the server, which decides its disks, is not collected' })
  )
}

/** The properties of a template hold no deletion protection, those of a machine image may. */
function unstatedProtection(r: Reader): false | typeof UNSTATED {
  return /machine_?image/i.test(r.type) ? UNSTATED : false
}

function leftToSource(own: Fact<unknown>): boolean {
  return own.state === 'unknown' && own.why === 'not-collected'
}

function addressesOfTemplate(own: Fact<readonly string[]>, near: Neighbourhood): Fact<readonly string[]> {
  return ofTemplate(own, near, (template) => {
    const answer = template.facet('publicAddress')
    return typeof answer === 'string' ? own : answer.addresses
  })
}

/** A disk attached to the server later may have a weaker key than those of the template. */
function keyOfTemplate(own: Fact<KeyLevel>, near: Neighbourhood): Fact<KeyLevel> {
  return ofTemplate(own, near, (template) => {
    const answer = template.facet('encryptionAtRest')
    const later = unknown('not-collected', { missing: 'disks attached to a server made from a template are not collected' })
    return typeof answer === 'string' ? own : weakestKey([answer.key, later])
  })
}

/** The image is that of the source unless the server states a disk of its own, and so are the metadata. */
function statedLogs(r: Reader): Facets['hostLogs'] {
  const parts = list([r.present('bootDisk', { emptyIs: 'present' }), r.present('metadata', { emptyIs: 'present' })])
  return {
    sent: chain(parts, (stated) => {
      if (stated.every(Boolean)) return serverLogs(r).sent
      return stated.some(Boolean)
        ? unknown('unreadable', { missing: 'what sends its logs is decided by the server and by its source together' })
        : unknown('not-collected', { missing: 'the source of the server, which decides what sends its logs, is not collected' })
    })
  }
}

function logsOfTemplate(own: Fact<boolean>, near: Neighbourhood): Fact<boolean> {
  return ofTemplate(own, near, (template) => {
    const answer = template.facet('hostLogs')
    return typeof answer === 'string' ? own : answer.sent
  })
}

/** What the server states replaces that part of its source, and only that. */
function statedHardening(r: Reader): Facets['hardening'] {
  const own = serverHardening(r)
  const unless = <T>(path: string, fact: Fact<T>): Fact<T> =>
    chain(r.present(path, { emptyIs: 'present' }), (stated) =>
      stated ? fact : unknown('not-collected', { missing: `the source of the server, which decides its ${path}, is not collected` })
    )
  return {
    ...own,
    secureBoot: unless('shieldedInstanceConfig', own.secureBoot),
    ownIdentity: unless('serviceAccount', own.ownIdentity),
    closedConsole: unless('metadata', own.closedConsole),
    personalLogin: unless('metadata', own.personalLogin)
  }
}

function hardeningOfTemplate(own: Facets['hardening'], near: Neighbourhood): Facets['hardening'] {
  const told = (field: keyof Facets['hardening']): Fact<Measure> =>
    leftToSource(own[field])
      ? ofTemplate(own[field], near, (template) => {
          const answer = template.facet('hardening')
          return typeof answer === 'string' ? own[field] : answer[field]
        })
      : own[field]
  return {
    secureBoot: told('secureBoot'),
    ownIdentity: told('ownIdentity'),
    closedConsole: told('closedConsole'),
    personalLogin: told('personalLogin'),
    guardedMetadata: told('guardedMetadata')
  }
}

/** A name that fits several templates tells nothing. */
function ofTemplate<T>(own: Fact<T>, near: Neighbourhood, tell: (template: Neighbour) => Fact<T>): Fact<T> {
  return chain(near.to('uses'), (found) => {
    const [told] = found.map(tell)
    return told === undefined || found.length > 1 ? own : told
  })
}
