import { dirname, resolve } from 'node:path'
import type { Attestation } from '../model/attestation.ts'
import { checkedYaml } from '../profiles/checked-yaml.ts'
import { claimsNamed, type Documents } from '../profiles/claim-words.ts'
import { refutation } from './artefact.ts'
import { inconsistencies } from './consistency.ts'
import { attestationsSchema } from './schema.ts'
import { withoutSecrets } from './link.ts'

const WORDS = {
  whole: 'it must be a mapping with the list `attestations`',
  fields: ['attestations', 'claims', 'artefact', 'person', 'date', 'validUntil', 'link', 'file', 'digest']
}

/** Parses and checks the YAML of a file of attestations, and holds the files that it names against their digests. */
export async function parseAttestations(text: string, path: string, profiles: Documents, now: Date): Promise<readonly Attestation[]> {
  const { value, placeOf } = checkedYaml(text, path, {
    what: 'attestations',
    code: 'bad-attestations',
    schema: attestationsSchema(),
    words: WORDS,
    inconsistencies: (root) => inconsistencies(root, profiles, now)
  })
  return await Promise.all(
    value.attestations.map(async ({ claims, artefact, person, date, validUntil, link, file, digest }, index): Promise<Attestation> => {
      const refuted = file === undefined || digest === undefined ? undefined : await refutation(resolve(dirname(path), file), digest)
      return {
        claims: [...new Set(claims.flatMap((word) => claimsNamed(word, profiles)))],
        shown: {
          artefact,
          person,
          date,
          ...(validUntil === undefined ? {} : { validUntil }),
          ...(link === undefined ? {} : { link: withoutSecrets(link) }),
          ...(file === undefined ? {} : { file }),
          ...(digest === undefined ? {} : { digest }),
          place: placeOf(['attestations', index])
        },
        ...(refuted === undefined ? {} : { refuted })
      }
    })
  )
}
