import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'in-program',
  title: 'Whatever is there was made by a program',
  description:
    'The state of a program, given beside the live account (an export of its stack), has the resource, by its id in the cloud or, where the state ' +
    'knows it by no more, by its kind and name. Servers, disks, node pools, subnets and addresses that no state has, and parts of what a state ' +
    'has, may have been made along with something, which leaves them open; what the provider makes on its own is not judged. Without a state nothing is.',
  remedy: 'Import the resource into the program, or remove it',
  severity: 'low',
  needs: ['program'],
  parameters: {},
  judge({ facets: { program } }) {
    return decide(program.declares, {
      what: 'program that made it',
      required: 'in a program',
      holds: (declares) => declares,
      show: (declares) => (declares ? 'in a program' : 'in no program'),
      says: (declares) => (declares ? 'was made by a program' : 'is in the state of no program')
    })
  }
})
