import { defineKind } from '../../graph/kind.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { recorded } from './place.ts'

/**
 * Managed prefix list. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-prefixlist.html (2026-11-22)
 * It is judged through the security groups that name it; the setting tells them what is in it.
 */
export default defineKind({
  id: 'aws.prefix-list',
  title: 'Managed prefix list',
  cloud: 'aws',
  role: 'attachment',
  types: { 'aws-config': ['AWS::EC2::PrefixList'] },
  facets: {
    setting: (r) => ({
      name: r.byNature('entries', 'Entries'),
      value: map(
        chain(recorded(r, 'Entries'), (entries) => list(entries.map((entry) => entry.string('Cidr', { absent: UNSTATED })))),
        (ranges) => ranges.join(SEPARATOR)
      )
    })
  }
})

const SEPARATOR = ', '

/** The address ranges of a prefix list. */
export function entriesOf(prefixList: Neighbour): Fact<readonly string[]> {
  const setting = prefixList.facet('setting')
  if (typeof setting === 'string') return unknown('not-collected', { missing: `entries of ${prefixList.name} are ${setting}` })
  return map(setting.value, (text) => (text === '' ? [] : text.split(SEPARATOR)))
}
