import { defineKind } from '../../graph/kind.ts'
import { map } from '../../model/fact.ts'
import { grants, policiesAbove, withPoliciesAbove } from './grants.ts'
import { grantsEveryone } from './iam-policy.ts'

/** Grants on a snapshot, from which anybody who may use it makes a disk. https://cloud.google.com/compute/docs/disks/manage-snapshots (2026-11-22) */
export default defineKind({
  id: 'gcp.snapshot-iam',
  title: 'Snapshot access grant',
  cloud: 'gcp',
  role: 'access-grant',
  types: {
    pulumi: [
      'gcp:compute/snapshotIamPolicy:SnapshotIamPolicy',
      'gcp:compute/snapshotIamBinding:SnapshotIamBinding',
      'gcp:compute/snapshotIamMember:SnapshotIamMember'
    ],
    terraform: ['google_compute_snapshot_iam_policy', 'google_compute_snapshot_iam_binding', 'google_compute_snapshot_iam_member'],
    // Content of its own in an inventory export, delivered beside the snapshot.
    cai: ['compute.googleapis.com/Snapshot#iamPolicy']
  },
  // `name` is the snapshot's.
  links: [
    {
      name: 'attachedTo',
      to: ['gcp.snapshot'],
      read: (r) =>
        r.dialect === 'gcp-api'
          ? map(r.envelope('id'), (id) => [{ text: id.replace(/#iamPolicy$/, '') }])
          : r.references('name', /compute\/snapshot:/)
    },
    policiesAbove
  ],
  labels: 'none',
  facets: {
    anonymousAccess: (r) => ({ allowed: grantsEveryone(r) }),
    audit: 'not-applicable',
    grants: (r) => grants(r, ['server'])
  },
  settle: { grants: withPoliciesAbove }
})
