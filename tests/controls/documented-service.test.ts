import { describe } from 'vitest'
import control from '../../src/controls/documented-service.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'
import type { Fact } from '../../src/model/fact.ts'

const given = (kind: Fact<string>, edition?: Fact<string>): Given => ({
  kind: 'azure.storage-account',
  facets: { service: { kind }, ...(edition === undefined ? {} : { edition: { name: edition } }) }
})
const account = fact('azure.storage-account')
const GPV2 = { kinds: ['azure.storage-account'], editions: ['StorageV2'] }

describe('documented-service', () => {
  rows(control, [
    { title: 'passes as a successor', given: given(fact('b')), with: { kinds: ['a', 'b'] }, outcome: 'pass', found: 'b' },
    {
      title: 'fails as another service',
      given: given(fact('gcp.bucket')),
      with: { kinds: ['azure.storage-account'] },
      outcome: 'fail',
      because: 'is of the service gcp.bucket',
      required: 'azure.storage-account'
    },
    { title: 'passes in the edition, whatever the case', given: given(account, fact('storagev2')), with: GPV2, outcome: 'pass' },
    { title: 'fails in another edition', given: given(account, fact('BlobStorage')), with: GPV2, outcome: 'fail', found: 'BlobStorage' },
    { title: 'fails as another service, whatever its edition', given: given(fact('gcp.bucket')), with: GPV2, outcome: 'fail' },
    { title: 'leaves an edition open that nobody models', given: given(account), with: GPV2, outcome: 'unknown' },
    {
      title: 'fails in an edition that is not to be',
      given: given(account, fact('Basic')),
      with: { notEditions: ['basic'] },
      outcome: 'fail'
    },
    { title: 'passes in any other', given: given(account, fact('Premium')), with: { notEditions: ['Basic'] }, outcome: 'pass' },
    { title: 'has no edition to avoid', given: given(account), with: { notEditions: ['Basic'] }, outcome: 'not-applicable' },
    { title: 'does not judge where nothing is asked', given: given(account), outcome: 'not-applicable' },
    ...unknowns('kind', (kind) => given(kind), { kinds: ['a'] }),
    ...unknowns('edition', (edition) => given(account, edition), GPV2),
    ...unknowns('edition to avoid', (edition) => given(account, edition), { notEditions: ['Basic'] })
  ])
})
