import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import { readAnswers } from '../../../src/sources/pulumi/answers.ts'
import { emptyFolder, programFolder, run } from './collect.ts'

describe('data functions that nobody answers', () => {
  test('leave every value unknown that was made from them, plain results too', async () => {
    const program = await run('data-functions')
    expect(program.named('ledger').document).toEqual({ zone: UNKNOWN_SENTINEL, image: UNKNOWN_SENTINEL, size: UNKNOWN_SENTINEL })
    expect(program.named('replica-?').document).toEqual({ zone: UNKNOWN_SENTINEL })
    expect(program.named('health').document).toMatchObject({ sourceRanges: [UNKNOWN_SENTINEL] })
  })

  test('are gaps, and narrow ones where only values are missing', async () => {
    const { gaps } = await run('data-functions')
    const narrow = gaps.flatMap(({ types = [] }) => types)
    expect(narrow.sort()).toEqual([
      'gcp:compute/getImage:getImage',
      'gcp:compute/getNetblockIPRanges:getNetblockIPRanges',
      'gcp:compute/getZones:getZones'
    ])
    const wide = gaps.filter(({ types }) => types === undefined).map(({ what }) => what)
    expect(wide).toHaveLength(2)
    expect(wide.join()).toContain('goes through the unknown result of gcp:compute/getZones:getZones')
  })
})

test('answers are used in both forms of a data function', async () => {
  const program = await run('data-functions', { answers: `${programFolder('data-functions')}/answers.json` })
  expect(program.named('ledger').document).toEqual({
    zone: 'europe-west3-a',
    image: 'projects/debian-cloud/global/images/debian-12',
    size: 20
  })
  expect(program.resources.map(({ name }) => name).sort()).toEqual(['health', 'ledger', 'replica-europe-west3-a', 'replica-europe-west3-b'])
  expect(program.gaps).toEqual([])
})

describe('an answers file', () => {
  const answers = (text: string) => {
    const path = join(emptyFolder(), 'answers.yaml')
    writeFileSync(path, text)
    return readAnswers(path)
  }

  test('answers by token, short or full, and by the arguments it names', () => {
    const { find } = answers(
      '- { token: "gcp:compute:getZones", args: { region: eu }, result: { names: [a] } }\n- { token: "gcp:compute/getZones:getZones", result: { names: [b] } }'
    )
    expect(find('gcp:compute/getZones:getZones', { region: 'eu', status: 'UP' })).toEqual({ names: ['a'] })
    expect(find('gcp:compute/getZones:getZones', { region: 'us' })).toEqual({ names: ['b'] })
    expect(find('gcp:compute/getRegions:getRegions', {})).toBeUndefined()
  })

  test('may give a single value', () => {
    expect(answers('"azure-native:authorization:getClientToken": abc').find('azure-native:authorization:getClientToken', {})).toEqual({
      value: 'abc'
    })
  })

  test.each([
    ['"text"', /not a map of token to result/],
    ['- { result: 1 }', /entry 1 has no token or no result/],
    ['a: [', /:\d+:\d+: neither JSON nor YAML/]
  ])('%j is refused', (text, message) => {
    expect(() => answers(text)).toThrow(expect.objectContaining({ code: 'bad-config', message: expect.stringMatching(message) }))
  })

  test('that is not there is named', () => {
    expect(() => readAnswers('nowhere.yaml')).toThrow(/Cannot read nowhere\.yaml: ENOENT/)
  })
})
