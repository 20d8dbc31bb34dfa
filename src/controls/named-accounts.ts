import { defineControl } from '../model/control.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'named-accounts',
  title: 'Accounts are named, and passwords strong',
  description:
    'Every account of the component itself is one person’s, so that none is shared or left as it was delivered. With minimumPasswordLength it takes ' +
    'no shorter passwords. What has no accounts but those of a directory or of a cloud is not judged.',
  remedy: 'Give everybody an account of their own, and ask for longer passwords',
  severity: 'high',
  needs: ['accounts'],
  parameters: { minimumPasswordLength: { type: 'number', minimum: 1, description: 'Fewest characters that a password has' } },
  judge({ facets: { accounts } }, { minimumPasswordLength }) {
    const named = decide(accounts.personal, {
      what: 'accounts',
      required: 'one for each person',
      holds: (personal) => personal,
      show: (personal) => (personal ? 'one for each person' : 'shared'),
      says: (personal) => (personal ? 'has an account for each person' : 'has accounts that nobody or several people own')
    })
    if (minimumPasswordLength === undefined) return named
    const strong = decide(accounts.passwordLength, {
      what: 'length of passwords',
      required: `at least ${minimumPasswordLength} characters`,
      holds: (length) => length >= minimumPasswordLength,
      show: (length) => `${length} characters`,
      says: (length) => `takes passwords of ${length} characters`
    })
    return every([named, strong])
  }
})
