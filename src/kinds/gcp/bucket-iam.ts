import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { anyTrue, type Fact, map } from '../../model/fact.ts'
import { listedGrants, PUBLIC_ACLS } from './access-list.ts'
import { grants, policiesAbove, withPoliciesAbove } from './grants.ts'
import { grantsEveryone, isEveryone } from './iam-policy.ts'

/** Grants on a Cloud Storage bucket or its objects: IAM, or the older access control lists. https://cloud.google.com/storage/docs/access-control (2026-11-22) */
export default defineKind({
  id: 'gcp.bucket-iam',
  title: 'Cloud Storage access grant',
  cloud: 'gcp',
  role: 'access-grant',
  types: {
    pulumi: [
      'gcp:storage/bucketIAMPolicy:BucketIAMPolicy',
      'gcp:storage/bucketIAMBinding:BucketIAMBinding',
      'gcp:storage/bucketIAMMember:BucketIAMMember',
      'gcp:storage/managedFolderIamPolicy:ManagedFolderIamPolicy',
      'gcp:storage/managedFolderIamBinding:ManagedFolderIamBinding',
      'gcp:storage/managedFolderIamMember:ManagedFolderIamMember',
      'gcp:storage/bucketACL:BucketACL',
      'gcp:storage/bucketAccessControl:BucketAccessControl',
      'gcp:storage/defaultObjectACL:DefaultObjectACL',
      'gcp:storage/defaultObjectAccessControl:DefaultObjectAccessControl',
      'gcp:storage/objectACL:ObjectACL',
      'gcp:storage/objectAccessControl:ObjectAccessControl'
    ],
    terraform: [
      'google_storage_bucket_iam_policy',
      'google_storage_bucket_iam_binding',
      'google_storage_bucket_iam_member',
      'google_storage_managed_folder_iam_policy',
      'google_storage_managed_folder_iam_binding',
      'google_storage_managed_folder_iam_member',
      'google_storage_bucket_acl',
      'google_storage_bucket_access_control',
      'google_storage_default_object_acl',
      'google_storage_default_object_access_control',
      'google_storage_object_acl',
      'google_storage_object_access_control'
    ],
    // Content of its own in an inventory export, delivered beside the bucket.
    cai: ['storage.googleapis.com/Bucket#iamPolicy']
  },
  links: [
    {
      name: 'attachedTo',
      to: ['gcp.bucket'],
      read: (r) =>
        r.dialect === 'gcp-api'
          ? map(r.envelope('id'), (id) => [{ text: id.replace(/#iamPolicy$/, '') }])
          : r.references('bucket', /storage\/bucket:/)
    },
    policiesAbove
  ],
  labels: 'none',
  facets: {
    anonymousAccess: (r) => ({ allowed: r.dialect === 'gcp-api' ? grantsEveryone(r) : anyTrue([grantsEveryone(r), listsEveryone(r)]) }),
    audit: 'not-applicable',
    grants: (r) => grants(r, ['object-storage'], r.dialect === 'gcp-api' ? [] : listedGrants(r))
  },
  settle: { grants: withPoliciesAbove }
})

/** An entry of a list (`allUsers`, in longer lists `READER:allUsers`), or a ready-made list. */
function listsEveryone(r: Reader): Fact<boolean> {
  return anyTrue([
    map(r.string('entity', { absent: '' }), isEveryone),
    map(r.strings('roleEntities'), (entries) => entries.some((entry) => isEveryone(entry.slice(entry.indexOf(':') + 1)))),
    map(r.string('predefinedAcl', { absent: 'private' }), (acl) => PUBLIC_ACLS.includes(acl)),
    map(r.string('defaultAcl', { absent: 'private' }), (acl) => PUBLIC_ACLS.includes(acl))
  ])
}
