import { checkedYaml, type CheckedYaml } from '../profiles/checked-yaml.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { locationProblems } from '../profiles/place-names.ts'
import { isMapping, type Mapping, type Problem } from '../profiles/problem.ts'
import { CONFIG_WORDS, configSchema, type ConfigValues } from './schema.ts'

/** Parses and checks the YAML of a configuration file, as far as that can be done without the profiles that it speaks of. */
export function parseConfig(text: string, shown: string, vocabulary: Vocabulary): CheckedYaml<ConfigValues> {
  const schema = configSchema(vocabulary)
  return checkedYaml(text, shown, { what: 'configuration', code: 'bad-config', schema, words: CONFIG_WORDS, inconsistencies })
}

/** A system that is nowhere is left to nobody: that is the profile's to say. */
function inconsistencies(root: unknown): readonly Problem[] {
  return mappings(root, 'documents').flatMap(([id, document]) =>
    mappings(document, 'systems').flatMap(([system, selector]) => {
      const at = ['documents', id, 'systems', system]
      if (Object.keys(selector).length === 0) return [{ at, says: `${system} must not be empty; everything is ids: ['*']` }]
      return locationProblems(selector, at)
    })
  )
}

function mappings(owner: unknown, key: string): readonly (readonly [string, Mapping])[] {
  const inner = isMapping(owner) ? owner[key] : undefined
  return isMapping(inner) ? Object.entries(inner).flatMap(([name, value]) => (isMapping(value) ? [[name, value] as const] : [])) : []
}
