import { defineControl } from '../model/control.ts'
import { known } from '../model/fact.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'registered',
  title: 'Whatever is there is in the register',
  description:
    'The resource is in the register of assets, by its id in the cloud or by its name, in any case. What bears no labels is a part of an asset, ' +
    'and not judged.',
  remedy: 'Register the resource, or remove it',
  severity: 'low',
  needs: ['labels'],
  parameters: { register: { type: 'strings', required: true, description: 'Ids or names of all registered assets' } },
  judge({ self }, { register }) {
    const entry = register.find((text) => [self.id, self.name].some((own) => own.toLowerCase() === text.toLowerCase()))
    const verdict = decide(known(entry, { path: 'id', origin: 'observed', value: self.id }), {
      what: 'register',
      required: 'in the register',
      holds: (text) => text !== undefined,
      show: (text) => text ?? 'not registered',
      says: (text) => (text === undefined ? 'is not in the register' : `is registered as ${text}`)
    })
    return verdict.outcome === 'fail' && IN_PROGRAM.test(self.id)
      ? { ...verdict, outcome: 'unknown', why: 'computed', because: 'goes by another name in the cloud, which may be registered' }
      : verdict
  }
})

/** A program's own names need not be those of the cloud. */
const IN_PROGRAM = /^urn:pulumi:/
