import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, map, unknown } from '../../model/fact.ts'
import { metadataFlag } from './instance-metadata.ts'

const AGENT = unknown('not-collected', { missing: 'whether an agent on it sends its logs' })

/** A server tells the image of its boot disk, or in an inventory the licences that came with it. */
export function serverLogs(r: Reader): Facets['hostLogs'] {
  return r.dialect === 'terraform'
    ? sentBy(r, 'metadata', map(r.string('bootDisk.initializeParams.image', { absent: '' }), isOptimized))
    : sentBy(r, 'metadata', fromDisks(r, 'disks', 'licenses'))
}

export function templateLogs(r: Reader): Facets['hostLogs'] {
  return r.dialect === 'terraform'
    ? sentBy(r, 'metadata', fromDisks(r, 'disks', 'sourceImage'))
    : sentBy(r, 'properties.metadata', fromDisks(r, 'properties.disks', 'initializeParams.sourceImage'))
}

/**
 * Container-Optimized OS has an agent that its metadata switch on; what runs on other images, no document of a server tells.
 * https://cloud.google.com/container-optimized-os/docs/how-to/logging (2026-11-29)
 */
function sentBy(r: Reader, metadata: string, hasAgent: Fact<boolean>): Facets['hostLogs'] {
  return { sent: chain(hasAgent, (has) => (has ? metadataFlag(r, metadata, 'google-logging-enabled') : AGENT)) }
}

function fromDisks(r: Reader, disks: string, path: string): Fact<boolean> {
  return chain(r.list(disks), (found) => anyTrue(found.map((disk) => map(disk.strings(path), (texts) => texts.some(isOptimized)))))
}

function isOptimized(image: string): boolean {
  return /(^|\/)cos-cloud\//.test(image)
}

/**
 * Nodes send what they and the system on them log unless that is switched off.
 * https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters (2026-11-29)
 */
export function clusterLogs(r: Reader): Facets['hostLogs'] {
  const components = r.by({ terraform: 'loggingConfig.enableComponents', 'gcp-api': 'loggingConfig.componentConfig.enableComponents' })
  const byService = map(r.string('loggingService', { absent: 'logging.googleapis.com/kubernetes' }), (name) => name !== 'none')
  return {
    sent: chain(r.present('loggingConfig', { emptyIs: 'present' }), (stated) =>
      stated ? map(r.strings(components), (names) => names.includes('SYSTEM_COMPONENTS')) : byService
    )
  }
}
