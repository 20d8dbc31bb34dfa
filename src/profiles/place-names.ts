import { jurisdictionsOf } from '../model/jurisdiction.ts'
import { ownRegion, regionName } from '../model/region.ts'
import { REGIONS } from '../model/region-catalogue.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import { isMapping, type Mapping, type Path, type Problem, texts } from './problem.ts'

/** A region that is in no catalogue matches nothing: a slip of the pen must not leave resources out of a scope. */
export function locationProblems(selector: unknown, at: Path): readonly Problem[] {
  if (!isMapping(selector)) return []
  return [
    ...unknownRegions(texts(selector, 'locations', at)),
    ...unknownJurisdictions(texts(selector, 'jurisdictions', at)),
    ...locationProblems(selector.not, [...at, 'not'])
  ]
}

/** What region-pinned is given, at a place: at least one of both, and names that some region has. */
export function residencyProblems(parameters: Mapping, at: Path): readonly Problem[] {
  return [
    ...unknownRegions(texts(parameters, 'regions', at).filter(([, name]) => regionName(name) !== 'primary')),
    ...unknownJurisdictions(texts(parameters, 'jurisdictions', at))
  ]
}

function unknownJurisdictions(names: readonly (readonly [Path, string])[]): readonly Problem[] {
  return names
    .filter(([, name]) => !isJurisdiction(name.toUpperCase()))
    .map(([at, name]) => ({ at, says: `no region lies in jurisdiction "${name}"; ISO country codes, EU and EEA are known` }))
}

function unknownRegions(names: readonly (readonly [Path, string])[]): readonly Problem[] {
  const known = new Set(REGIONS.map((region) => region.name))
  return names
    .filter(([, name]) => !known.has(regionName(name)) && ownRegion(regionName(name)) === undefined)
    .map(([at, name]) => ({ at, says: `unknown region "${name}"${didYouMean(regionName(name), [...known])}` }))
}

function isJurisdiction(code: string): boolean {
  return REGIONS.some((region) => region.jurisdictions.includes(code)) || jurisdictionsOf(code).length > 1
}
