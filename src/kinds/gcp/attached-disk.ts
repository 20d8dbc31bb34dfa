import { defineKind } from '../../graph/kind.ts'

/** Attaches a disk to a server, in programs; an inventory lists the disks in the server itself. */
export default defineKind({
  id: 'gcp.attached-disk',
  title: 'Attachment of a disk to a server',
  cloud: 'gcp',
  role: 'attachment',
  types: { pulumi: ['gcp:compute/attachedDisk:AttachedDisk'], terraform: ['google_compute_attached_disk'] },
  links: [
    { name: 'attachedTo', to: ['gcp.instance'], read: (r) => r.references('instance', /compute\/instance:/) },
    { name: 'uses', to: ['gcp.disk'], read: (r) => r.references('disk', /compute\/(d|regionD)isk:/) }
  ],
  labels: 'none',
  facets: {}
})
