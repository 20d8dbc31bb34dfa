import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Fact, known } from '../../model/fact.ts'

const DISK = /compute\/(d|regionD)isk:/
const SERVER = /compute\/instance:/

/**
 * Puts a snapshot schedule on a disk, in programs; an inventory lists the policies in the disk itself. A boot disk that is
 * made with its server has the server's name, and is attached by it.
 */
export default defineKind({
  id: 'gcp.disk-resource-policy-attachment',
  title: 'Attachment of a resource policy to a disk',
  cloud: 'gcp',
  role: 'attachment',
  types: {
    pulumi: [
      'gcp:compute/diskResourcePolicyAttachment:DiskResourcePolicyAttachment',
      'gcp:compute/regionDiskResourcePolicyAttachment:RegionDiskResourcePolicyAttachment'
    ],
    terraform: ['google_compute_disk_resource_policy_attachment', 'google_compute_region_disk_resource_policy_attachment']
  },
  // `name` is the policy's.
  links: [
    { name: 'attachedTo', to: ['gcp.disk'], read: (r) => noneIfWiredTo(r, DISK, SERVER) },
    { name: 'uses', to: ['gcp.instance'], read: (r) => noneIfWiredTo(r, SERVER, DISK) },
    { name: 'usesPolicy', to: ['gcp.resource-policy'], read: (r) => r.references('name', /compute\/resourcePolicy:/) }
  ],
  labels: 'none',
  facets: {}
})

/** A name that is known only after apply belongs to the one or the other, as the program wires it. */
function noneIfWiredTo(r: Reader, wanted: RegExp, other: RegExp): Fact<readonly Reference[]> {
  const found = r.references('disk', wanted)
  return found.state === 'unknown' && r.references('disk', other).state === 'known' ? known([], ...found.evidence) : found
}
