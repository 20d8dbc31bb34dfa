import type { Result } from '../../src/model/finding.ts'
import { RESULT } from './result.ts'

/** The sample with a text wherever a document or a profile may put one. */
export function hostile(text: string): Result {
  const waiver = { owner: text, reason: text, ticket: text, expires: '2026-12-31', place: `${text}:2:5` }
  const findings = RESULT.findings.map((finding) => ({
    ...finding,
    because: text,
    required: text,
    waiver,
    waitsOn: [text],
    resource: { ...finding.resource, name: text, id: text, location: text },
    evidence: [{ resource: `${text}/other`, path: text, origin: 'observed' as const, value: text }],
    location: { file: text, line: 1, column: 1 },
    fix: { path: text, value: text, text }
  }))
  return {
    ...RESULT,
    profiles: RESULT.profiles.map((profile) => ({ ...profile, title: text, version: text, mapped: [text] })),
    inputs: RESULT.inputs.map((input) => ({
      ...input,
      target: text,
      source: text,
      gaps: [{ what: text, why: 'unreadable' as const, where: text }]
    })),
    claims: RESULT.claims.map((claim) => ({
      ...claim,
      statement: text,
      section: text,
      note: text,
      systems: [text],
      because: text,
      pending: text,
      needsSource: text,
      undeclared: [text],
      attest: { artefact: text },
      attestation: {
        artefact: text,
        person: text,
        date: '2026-06-01',
        link: text,
        file: text,
        place: text,
        state: 'invalid' as const,
        because: text
      },
      declared: { 'backup-retention': { minimumDays: text } },
      conflictsWith: ['sample/drills'],
      checks: [
        {
          controls: [{ id: 'backup-retention', title: text, with: { [text]: text } }],
          outcomes: claim.outcomes,
          passes: findings.map((finding) => ({ ...finding, outcome: 'pass' as const }))
        }
      ]
    })),
    findings,
    summary: { ...RESULT.summary, unrecognised: { [text]: 1 } },
    waivers: (['active', 'expiring', 'expired', 'unused'] as const).map((state) => ({ ...waiver, state, findings: 1 }))
  }
}
