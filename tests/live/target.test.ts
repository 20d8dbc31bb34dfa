import { describe, expect, it } from 'vitest'
import { readLiveTarget } from '../../src/sources/live/target.ts'

describe('a live target', () => {
  it.each([
    ['gcp:organizations/123456789', 'gcp', 'organizations', '123456789'],
    ['gcp:projects/ledger-prod', 'gcp', 'projects', 'ledger-prod'],
    ['gcp:projects/example.com:ledger-prod', 'gcp', 'projects', 'example.com:ledger-prod'],
    ['azure:subscriptions/6f1c0f1e-8f0f-4a4e-9a6e-2b7d7c2a9d10', 'azure', 'subscriptions', '6f1c0f1e-8f0f-4a4e-9a6e-2b7d7c2a9d10'],
    ['azure:managementGroups/ledger', 'azure', 'managementGroups', 'ledger'],
    ['aws:accounts/123456789012', 'aws', 'accounts', '123456789012'],
    ['aws:aggregators/organization', 'aws', 'aggregators', 'organization']
  ])('%s', (text, cloud, scope, id) => {
    expect(readLiveTarget(text)).toEqual({ cloud, scope, id, text })
  })

  it.each(['stacks/maropost', './gcp', '-', 'C:/gcp', 'gcp.json'])('is not %s', (text) => {
    expect(readLiveTarget(text)).toBeUndefined()
  })

  it.each([
    ['gcp:project/ledger-prod', /must look like gcp:organizations\/\d+, gcp:folders\/\d+, gcp:projects\/ledger-prod/],
    ['gcp:projects/', /must look like gcp:projects\/ledger-prod/],
    ['gcp:projects/../x', /must look like gcp:projects/],
    ['azure:subscriptions/ledger', /must look like azure:subscriptions\/0{8}-/],
    ['aws:accounts/12345', /must look like aws:accounts\/\d{12}/],
    ['aws:', /must look like aws:accounts/]
  ])('%s is refused with the form it must have', (text, message) => {
    expect(() => readLiveTarget(text)).toThrow(message)
  })
})
