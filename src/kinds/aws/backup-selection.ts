import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { anyTrue, chain, type Fact, known, map, not, unknown } from '../../model/fact.ts'
import { PROTECTED } from './backup-selections.ts'
import { named, texts } from './place.ts'

/**
 * What a plan of AWS Backup backs up. Resources that are named by ARN are linked; a pattern, a tag or a condition may choose anything
 * in the account. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-backup-backupselection-backupselectionresourcetype.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.backup-selection',
  title: 'AWS Backup selection',
  cloud: 'aws',
  role: 'attachment',
  types: { 'aws-config': ['AWS::Backup::BackupSelection'] },
  names: ['SelectionId'],
  links: [
    { name: 'usesPolicy', to: ['aws.backup-plan'], read: (r) => named(r, 'BackupPlanId') },
    { name: 'attachedTo', to: PROTECTED, read: resources }
  ],
  labels: 'none',
  facets: {}
})

function resources(r: Reader): Fact<readonly Reference[]> {
  return chain(choosesOtherwise(r), (otherwise) => {
    if (otherwise) return ANYTHING
    const arns = texts(r, 'BackupSelection.Resources', { absent: UNSTATED })
    return chain(
      arns,
      (found): Fact<readonly Reference[]> => (found.some((arn) => arn.includes('*')) ? ANYTHING : known(found.map((text) => ({ text }))))
    )
  })
}

const ANYTHING = unknown('unreadable', { missing: 'a backup selection chooses by patterns, tags or conditions' })

function choosesOtherwise(r: Reader): Fact<boolean> {
  const tags = map(r.list('BackupSelection.ListOfTags'), (found) => found.length > 0)
  return anyTrue([tags, not(isUnconditional(r))])
}

/** AWS writes the lists of conditions out even when they are empty. */
function isUnconditional(r: Reader): Fact<boolean> {
  const lists = ['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike'].map((name) =>
    map(r.list(`BackupSelection.Conditions.${name}`), (found) => found.length > 0)
  )
  return not(anyTrue(lists))
}
