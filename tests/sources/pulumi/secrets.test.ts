import { type Arbitrary, array, assert, constant, constantFrom, dictionary, letrec, oneof, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECRET } from '../../../src/model/resource.ts'
import { readExport } from '../../../src/sources/pulumi/export.ts'
import { readPreview } from '../../../src/sources/pulumi/preview.ts'
import { documentOf, OUTPUT_MARK, SECRET_MARK, SIGNATURE } from '../../../src/sources/pulumi/value.ts'
import { run } from './collect.ts'

test('no secret leaves a run: not in resources, gaps or progress, in whatever way the program used it', async () => {
  const said: string[] = []
  const program = await run('secrets', { pulumiConfig: { token: 'hunter2-given' }, onProgress: (message) => said.push(message) })
  expect(program.resources).toHaveLength(6)
  expect(JSON.stringify(program.items).toLowerCase()).not.toContain('hunter2')
  expect(said.join()).not.toContain('hunter2')
  expect(said).toContain('token is [secret]')
  expect(program.named('plain').document).toEqual({ instance: 'ledger-db', password: SECRET })
  expect(program.named('nested').document).toEqual({ labels: { team: 'ledger', token: SECRET }, zone: 'europe-west3-a' })
  expect(program.named('named').document).toEqual({ description: SECRET, zone: 'europe-west3-a' })
  expect(program.gaps.map(({ what }) => what)).toEqual([expect.stringContaining('bad token [secret]')])
})

const PLAIN = 'hunter2'
/** Values with secrets in every form in which the wire, previews and states hold them, at any depth. */
const { value } = letrec<{ value: unknown; secret: unknown; tree: unknown }>((tie) => ({
  tree: oneof(
    { depthSize: 'small' },
    constant(PLAIN),
    array(tie('tree'), { maxLength: 3 }),
    dictionary(key(), tie('tree'), { maxKeys: 3 })
  ),
  secret: oneof(
    tie('tree').map((inner) => ({ [SIGNATURE]: SECRET_MARK, value: inner })),
    tie('tree').map((inner) => ({ [SIGNATURE]: OUTPUT_MARK, value: inner, secret: true })),
    constant({ [SIGNATURE]: SECRET_MARK, plaintext: JSON.stringify(PLAIN) }),
    constant({ [SIGNATURE]: SECRET_MARK, ciphertext: `v1:${PLAIN}` }),
    constant({ [SIGNATURE]: 'a mark of the future', value: PLAIN })
  ),
  value: oneof(
    { depthSize: 'medium' },
    constantFrom('europe-west3', 7, true, null),
    tie('secret'),
    tie('value').map((inner) => ({ [SIGNATURE]: OUTPUT_MARK, value: inner })),
    array(tie('value'), { maxLength: 3 }),
    dictionary(key(), tie('value'), { maxKeys: 3 })
  )
}))

function key(): Arbitrary<string> {
  return constantFrom('settings', 'labels', 'value', 'secret', 'name', '__defaults', 'constructor')
}

describe('whatever the document', () => {
  test('values keep no secret', () => {
    assert(
      property(value, (given) => {
        expect(JSON.stringify(documentOf(given))).not.toContain(PLAIN)
      })
    )
  })

  test('previews and states keep no secret', () => {
    assert(
      property(dictionary(key(), value), dictionary(key(), value), (inputs, outputs) => {
        const record = {
          urn: 'urn:pulumi:dev::ledger::gcp:compute/disk:Disk::ledger',
          type: 'gcp:compute/disk:Disk',
          custom: true,
          inputs,
          outputs
        }
        const items = [
          ...readPreview({ steps: [{ op: 'same', newState: record }] }, '-'),
          ...readExport({ version: 3, deployment: { resources: [record] } }, '-')
        ]
        expect(items).toHaveLength(2)
        expect(JSON.stringify(items)).not.toContain(PLAIN)
      })
    )
  })
})
