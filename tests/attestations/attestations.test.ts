import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { attestationsBeside, loadAttestations } from '../../src/attestations/load.ts'
import { ScanError } from '../../src/errors.ts'
import { shippedProfiles, loadProfile } from '../../src/profiles/load.ts'
import { VOCABULARY } from '../../src/vocabulary.ts'
import { claim, profile } from '../evaluation/evaluated.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-attestations-'))
const file = join(folder, 'attestations.yaml')
afterAll(() => rmSync(folder, { recursive: true }))

const NOW = new Date('2026-11-22T18:30:00Z')
const LEDGER = profile([
  claim('audited', { attest: { artefact: 'audit report', maxAgeDays: 365 } }),
  claim('trained', { attest: { artefact: 'training record' } }),
  claim('guarded', {})
])

/** A file that is in order; the tests break it in one place. */
const ATTESTATIONS = `attestations:
  - claims: [ledger/audited]
    artefact: SOC 2 Type II report
    person: jane@example.com
    date: 2026-06-01
    validUntil: 2027-05-31
    link: https://trust.example.com/soc-2.pdf
`

function attestations(passage: string, by: string): string {
  if (!ATTESTATIONS.includes(passage)) throw new Error(`"${passage}" is not in the file`)
  return ATTESTATIONS.replace(passage, () => by)
}

async function loaded(text: string, profiles: Parameters<typeof loadAttestations>[1] = [LEDGER]) {
  writeFileSync(file, text)
  return await loadAttestations(file, profiles, NOW)
}

const LINK = '    link: https://trust.example.com/soc-2.pdf\n'
const DIGEST = `sha256:${'0'.repeat(64)}`

const WRONG: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an unknown field',
    attestations('person:', 'persn:'),
    ['2:5: "person" is missing', '4:5: unknown field "persn"; did you mean "person"?']
  ],
  [
    'another list',
    ATTESTATIONS.replace('attestations:', 'attestation:'),
    ['1:1: "attestations" is missing', '1:1: unknown field "attestation"; did you mean "attestations"?']
  ],
  [
    'an unknown claim',
    attestations('ledger/audited', 'ledger/auditd'),
    ['2:14: unknown claim "ledger/auditd" of ledger; did you mean "ledger/audited"?']
  ],
  [
    'a pattern that matches no claim',
    attestations('ledger/audited', "'orders/*'"),
    ['2:14: no claim of ledger matches "orders/*"; it is held against ids such as ledger/audited']
  ],
  ['nobody who answers for it', attestations('    person: jane@example.com\n', ''), ['2:5: "person" is missing']],
  ['no artefact', attestations('SOC 2 Type II report', '""'), ['3:5: artefact must not be empty']],
  ['no date', attestations('    date: 2026-06-01\n', ''), ['2:5: "date" is missing']],
  ['a date that is none', attestations('2026-06-01', '2026-06-31'), ['5:5: date must be a date such as 2026-12-31, not "2026-06-31"']],
  ['a date in the future', attestations('2026-06-01', '2026-11-23'), ['5:5: date 2026-11-23 is in the future']],
  ['an end before its date', attestations('2027-05-31', '2026-05-31'), ['6:5: validUntil 2026-05-31 is before its date 2026-06-01']],
  [
    'no end where the document sets none',
    attestations('ledger/audited', 'trained').replace('    validUntil: 2027-05-31\n', ''),
    ['2:5: "validUntil" is missing; the document sets no maximum age for what supports ledger/trained']
  ],
  ['nothing to look at', attestations(LINK, ''), ['2:5: it needs a link to its artefact, or the digest of it (sha256sum FILE)']],
  ['a file without digest', attestations(LINK, `${LINK}    file: soc-2.pdf\n`), ['8:5: file needs its digest beside it (sha256sum FILE)']],
  [
    'a digest of another kind',
    attestations(LINK, '    digest: md5:00\n'),
    ['7:5: digest must be sha256: and 64 hexadecimal digits in lower case, not "md5:00"']
  ],
  [
    'a link that is none',
    attestations('https://trust.example.com/soc-2.pdf', 'soc-2.pdf'),
    ['7:5: link must be an http or https address, not "soc-2.pdf"']
  ],
  ['a link with a password', attestations('https://', 'https://jane:hunter2@'), ['7:5: link must not carry a user name or password']]
]

describe('a file of attestations', () => {
  it.each(WRONG)('is refused for %s', async (_, text, lines) => {
    const cause: unknown = await loaded(text).catch((reason: unknown) => reason)
    expect(cause).toBeInstanceOf(ScanError)
    const { code, exit, message } = cause as ScanError
    expect([code, exit]).toEqual(['bad-attestations', 2])
    expect(message).toBe(`Cannot use attestations ${file}:\n${lines.map((line) => `  ${file}:${line}`).join('\n')}`)
  })

  it('is refused when it is not there', async () => {
    await expect(loadAttestations(join(folder, 'nowhere.yaml'), [LEDGER], NOW)).rejects.toMatchObject({
      code: 'bad-attestations',
      message: `Cannot read attestations ${join(folder, 'nowhere.yaml')}: there is no such file`
    })
  })

  it('is read with the claims that it names and its place', async () => {
    expect(await loaded(attestations('[ledger/audited]', "['ledger/*', audited]"))).toEqual([
      {
        claims: ['ledger/audited', 'ledger/trained', 'ledger/guarded'],
        shown: {
          artefact: 'SOC 2 Type II report',
          person: 'jane@example.com',
          date: '2026-06-01',
          validUntil: '2027-05-31',
          link: 'https://trust.example.com/soc-2.pdf',
          place: `${file}:2:5`
        }
      }
    ])
  })

  it('may be dated today, and end on its own day', async () => {
    const [today] = await loaded(attestations('2026-06-01', '2026-11-22').replace('2027-05-31', '2026-11-22'))
    expect(today?.shown).toMatchObject({ date: '2026-11-22', validUntil: '2026-11-22' })
  })

  it.each([
    'https://files.example.com/soc-2.pdf?sv=2024&sig=hunter2',
    'https://files.example.com/soc-2.pdf?X-Amz-Signature=hunter2',
    'https://files.example.com/soc-2.pdf?access_token=hunter2'
  ])('shows of a shared link nothing that lets anybody in: %s', async (link) => {
    const [attestation] = await loaded(attestations('https://trust.example.com/soc-2.pdf', link))
    expect(attestation?.shown.link).toMatch(/^https:\/\/files\.example\.com\/soc-2\.pdf\?/)
    expect(attestation?.shown.link).not.toContain('hunter2')
  })

  it('is held against the artefact when that is there', async () => {
    const report = 'all controls operated effectively'
    const digest = `sha256:${createHash('sha256').update(report).digest('hex')}`
    writeFileSync(join(folder, 'soc-2.txt'), report)
    const named = (path: string, given: string): string => attestations(LINK, `    file: ${path}\n    digest: ${given}\n`)
    const [same] = await loaded(named('soc-2.txt', digest))
    const [other] = await loaded(named('soc-2.txt', DIGEST))
    const [gone] = await loaded(named('elsewhere.txt', DIGEST))
    const [nested] = await loaded(named('.', DIGEST))
    expect([same?.refuted, other?.refuted, gone?.refuted, nested?.refuted]).toEqual([
      undefined,
      `its file is not the one that was attested (its digest is ${digest})`,
      undefined,
      expect.stringMatching(/^its file cannot be compared: /)
    ])
  })

  it('is found beside a profile that is a file', () => {
    const origin = join(folder, 'ledger.yaml')
    expect(attestationsBeside([{ origin }, { origin: 'maropost' }])).toEqual([])
    writeFileSync(join(folder, 'ledger.attestations.yaml'), ATTESTATIONS)
    expect(attestationsBeside([{ origin }, { origin: 'maropost' }])).toEqual([join(folder, 'ledger.attestations.yaml')])
  })

  it('can speak of every claim of the shipped profiles that only people can support', async () => {
    const profiles = await Promise.all(shippedProfiles().map((name) => loadProfile(name, VOCABULARY)))
    const attested = profiles.flatMap(({ claims }) => claims.filter(({ attest }) => attest !== undefined).map(({ id }) => id))
    expect(attested.length).toBeGreaterThanOrEqual(120)
    const named = ATTESTATIONS.replace('ledger/audited', attested.join(', '))
    const [attestation] = await loaded(named, profiles)
    expect(attestation?.claims).toEqual(attested)
  })
})
