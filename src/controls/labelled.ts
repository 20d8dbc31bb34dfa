import { defineControl } from '../model/control.ts'
import { chain, type Fact, known, unknown } from '../model/fact.ts'
import { SECRET, UNKNOWN_SENTINEL } from '../model/resource.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'labelled',
  title: 'Resources bear the labels that say what they are',
  description:
    'Every label of `labels` is there and says something; with `values`, one of those. What can bear no labels is not judged. Names of tags ' +
    'count in any case where the cloud takes them in any.',
  remedy: 'Set the label on the resource',
  severity: 'low',
  needs: ['labels'],
  parameters: {
    labels: { type: 'strings', required: true, description: 'Names of the labels or tags' },
    values: { type: 'strings', description: 'Values that each of them may have; any when left out' }
  },
  judge({ facets: { labels } }, { labels: names, values }) {
    return every(
      names.map((name) =>
        decide(valueOf(labels.values, name, { isAny: values === undefined }), {
          what: `label ${name}`,
          required: values === undefined ? `label ${name}` : `label ${name} with ${values.join(' or ')}`,
          holds: (value) => (values === undefined ? value !== '' : values.includes(value)),
          show: (value) => (value === '' ? `no label ${name}` : `${name}: ${value}`),
          says: (value) => (value === '' ? `has no label ${name}` : `is labelled ${name}: ${value}`)
        })
      )
    )
  }
})

/** What a label says; nothing where it is not there. A value that nobody may see is one all the same where any would do. */
function valueOf(labels: Fact<Readonly<Record<string, string>>>, name: string, { isAny }: { readonly isAny: boolean }): Fact<string> {
  return chain(labels, (all): Fact<string> => {
    const value = all[name] ?? all[name.toLowerCase()] ?? ''
    const evidence = labels.evidence.map((entry) => ({ ...entry, path: `${entry.path}.${name}` }))
    if (value === UNKNOWN_SENTINEL) return unknown('computed', { evidence })
    if (value === SECRET && !isAny) return unknown('unreadable', { evidence, missing: `label ${name} is secret` })
    return known(value)
  })
}
