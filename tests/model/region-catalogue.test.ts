import { describe, expect, it } from 'vitest'
import { jurisdictionsOf } from '../../src/model/jurisdiction.ts'
import { type Region, regionOfZone } from '../../src/model/region.ts'
import { countRegions, findRegion, REGIONS, staysWithin } from '../../src/model/region-catalogue.ts'
import type { Cloud } from '../../src/model/resource.ts'

const of = (cloud: Cloud, form?: Region['form']): readonly Region[] =>
  REGIONS.filter((region) => region.cloud === cloud && (form === undefined || region.form === form))
const region = (cloud: Cloud, name: string): Region => {
  const found = findRegion(cloud, name)
  if (found === undefined) throw new Error(`${name} is not in the catalogue`)
  return found
}

describe('the catalogue', () => {
  it('names every region once, lower case and without spaces', () => {
    const keys = REGIONS.map(({ cloud, name }) => `${cloud} ${name}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(REGIONS.filter(({ name }) => !/^[a-z0-9-]+$/.test(name))).toEqual([])
  })

  it('knows as many regions as the vendors announce', () => {
    expect(of('gcp', 'region').length).toBeGreaterThanOrEqual(43)
    expect(of('azure', 'region').length).toBeGreaterThanOrEqual(70)
    expect(of('aws', 'region').length).toBeGreaterThanOrEqual(39)
  })

  it('gives each region a country of two letters, which leads its jurisdictions', () => {
    const wrong = REGIONS.filter(
      ({ form, country, jurisdictions }) =>
        form === 'region' && !(country !== undefined && /^[A-Z]{2}$/.test(country) && jurisdictions[0] === country)
    )
    expect(wrong).toEqual([])
  })

  it('knows no jurisdiction but countries, EU and EEA, and no EU outside the EEA', () => {
    const isKnown = (jurisdiction: string): boolean => /^([A-Z]{2}|EEA)$/.test(jurisdiction)
    expect(REGIONS.filter(({ jurisdictions }) => !jurisdictions.every(isKnown))).toEqual([])
    expect(REGIONS.filter(({ jurisdictions }) => jurisdictions.includes('EU') && !jurisdictions.includes('EEA'))).toEqual([])
  })

  it('names zones as each provider does', () => {
    const shapes = { gcp: /^(.+)-[a-f]$/, aws: /^(.+\d)[a-f]$/, azure: /^()[1-4]$/, own: /^$/ } as const
    const misnamed = REGIONS.filter(({ cloud, name, zones }) =>
      zones.some((zone) => shapes[cloud].exec(zone)?.[1] !== (cloud === 'azure' ? '' : name))
    )
    expect(misnamed).toEqual([])
    expect(REGIONS.filter(({ cloud, name, zones }) => cloud !== 'azure' && zones.some((zone) => regionOfZone(zone) !== name))).toEqual([])
    expect(REGIONS.filter(({ zones }) => new Set(zones).size !== zones.length || zones.length === 1)).toEqual([])
  })

  it.each([
    ['gcp', 'us-east1', ['us-east1-b', 'us-east1-c', 'us-east1-d']],
    ['gcp', 'us-central1', ['us-central1-a', 'us-central1-b', 'us-central1-c', 'us-central1-f']],
    ['gcp', 'europe-west1', ['europe-west1-b', 'europe-west1-c', 'europe-west1-d']],
    ['gcp', 'europe-west3', ['europe-west3-a', 'europe-west3-b', 'europe-west3-c']],
    ['azure', 'westeurope', ['1', '2', '3']],
    ['azure', 'westus', []],
    ['aws', 'eu-central-1', ['eu-central-1a', 'eu-central-1b', 'eu-central-1c']]
  ] as const)('knows the zones of %s %s', (cloud, name, zones) => {
    expect(region(cloud, name).zones).toEqual(zones)
  })

  it('pairs only Azure regions, with other regions that exist', () => {
    const paired = REGIONS.filter((entry) => entry.paired !== undefined)
    expect(new Set(paired.map(({ cloud }) => cloud))).toEqual(new Set(['azure']))
    expect(paired.filter(({ name, paired: other = '' }) => other === name || findRegion('azure', other)?.form !== 'region')).toEqual([])
  })

  it('builds multi-regions from several regions that exist', () => {
    const wide = REGIONS.filter(({ members }) => members !== undefined)
    expect(wide.length).toBeGreaterThan(20)
    expect(wide.filter(({ members = [] }) => members.length < 2 || new Set(members).size !== members.length)).toEqual([])
    expect(wide.filter(({ cloud, members = [] }) => members.some((member) => findRegion(cloud, member)?.form !== 'region'))).toEqual([])
  })

  it('claims a jurisdiction for a multi-region only where every member lies inside', () => {
    const overstated = REGIONS.filter(({ cloud, members = [], jurisdictions }) =>
      members.some((member) => !jurisdictions.every((jurisdiction) => region(cloud, member).jurisdictions.includes(jurisdiction)))
    )
    expect(overstated).toEqual([])
  })
})

describe('the classic leaks', () => {
  it.each([
    ['West Europe copies to Ireland', 'westeurope', 'NL', 'northeurope', 'IE'],
    ['North Europe copies to the Netherlands', 'northeurope', 'IE', 'westeurope', 'NL'],
    ['Brazil South copies to Texas', 'brazilsouth', 'BR', 'southcentralus', 'US'],
    ['Southeast Asia copies to Hong Kong', 'southeastasia', 'SG', 'eastasia', 'HK']
  ])('%s', (_, name, country, paired, other) => {
    expect(region('azure', name)).toMatchObject({ country, paired })
    expect(region('azure', paired)).toMatchObject({ country: other })
  })

  it.each(['polandcentral', 'italynorth', 'spaincentral', 'qatarcentral', 'austriaeast', 'denmarkeast'])('%s has no pair', (name) => {
    expect(region('azure', name).paired).toBeUndefined()
  })

  it('snapshots of Montréal that default to `us` leave Canada', () => {
    expect(region('gcp', 'northamerica-northeast1').country).toBe('CA')
    expect(region('gcp', 'us')).toMatchObject({ form: 'multi-region', country: 'US', jurisdictions: ['US'] })
  })

  it.each(['eu', 'EU', 'europe'])('%s is inside the Union and in no one country', (name) => {
    expect(region('gcp', name)).toMatchObject({ form: 'multi-region', jurisdictions: ['EU', 'EEA'] })
    expect(region('gcp', name)).not.toHaveProperty('country')
  })

  it.each([
    ['eur5', 'London', []],
    ['eur6', 'Zürich', []],
    ['eur7', 'London', []],
    ['eur8', 'Zürich', []],
    ['nam14', 'Montréal', []],
    ['asia1', 'Seoul', []],
    ['asia', 'anywhere in Asia', []],
    ['eur3', 'Belgium, the Netherlands and Finland', ['EU', 'EEA']],
    ['eur4', 'Finland and the Netherlands', ['EU', 'EEA']],
    ['nam4', 'the United States only', ['US']],
    ['nam9', 'the United States only', ['US']]
  ])('%s reaches %s: %j', (name, _, jurisdictions) => {
    expect(region('gcp', name).jurisdictions).toEqual(jurisdictions)
  })
})

describe('findRegion()', () => {
  it.each([
    ['azure', 'West Europe', 'westeurope'],
    ['azure', 'WESTEUROPE', 'westeurope'],
    ['azure', 'East US 2', 'eastus2'],
    ['gcp', 'EUROPE-WEST3', 'europe-west3'],
    ['gcp', 'EUR4', 'eur4'],
    ['aws', 'eu-west-1', 'eu-west-1']
  ] as const)('finds %s %s', (cloud, text, name) => {
    expect(findRegion(cloud, text)?.name).toBe(name)
  })

  it.each([
    ['gcp', 'europe-west3-a'],
    ['gcp', 'westeurope'],
    ['gcp', 'mars-north1'],
    ['azure', 'europe-west3'],
    ['own', 'eu'],
    ['aws', '']
  ] as const)('does not find %s %j', (cloud, text) => {
    expect(findRegion(cloud, text)).toBeUndefined()
  })
})

describe('jurisdictionsOf()', () => {
  it.each([
    ['DE', ['DE', 'EU', 'EEA']],
    ['IE', ['IE', 'EU', 'EEA']],
    ['NO', ['NO', 'EEA']],
    ['CH', ['CH']],
    ['GB', ['GB']],
    ['US', ['US']]
  ])('%s', (country, jurisdictions) => {
    expect(jurisdictionsOf(country)).toEqual(jurisdictions)
  })
})

describe('staysWithin()', () => {
  it.each([
    ['europe-west3', ['EU'], true],
    ['europe-west3', ['DE'], true],
    ['europe-west3', ['FR'], false],
    ['europe-west2', ['EU', 'EEA'], false],
    ['europe-west6', ['EU', 'EEA'], false],
    ['europe-west6', ['EU', 'CH'], true],
    ['eu', ['EU'], true],
    ['eu', ['DE'], false],
    ['eur5', ['EU'], false],
    ['eur5', ['EU', 'GB'], true],
    ['eur4', ['FI', 'NL'], true],
    ['eur4', ['FI'], false],
    ['asia', ['SG'], false],
    ['asia1', ['JP'], false],
    ['asia1', ['JP', 'KR'], true],
    ['global', ['EU', 'US'], false],
    ['us', [], false]
  ])('%s within %j: %s', (name, allowed, expected) => {
    expect(staysWithin(region('gcp', name), allowed)).toBe(expected)
  })
})

describe('countRegions()', () => {
  it.each([
    [[], 0],
    [['europe-west3'], 1],
    [['europe-west3', 'EUROPE-WEST3'], 1],
    [['europe-west3', 'europe-west4'], 2],
    [['eu'], 2],
    [['eur4'], 2],
    [['eu', 'europe-west3'], 2],
    [['eu', 'europe-west3', 'europe-west4', 'europe-west1'], 3],
    [['us', 'europe-west3'], 3],
    [['us', 'eu'], 4],
    [['asia', 'europe-west3'], 2],
    [['global'], 0],
    [['mars-north1', 'mars-north2'], 0]
  ])('%j is %d', (names, count) => {
    expect(countRegions('gcp', names)).toBe(count)
  })
})

describe('sites of one’s own', () => {
  it('are regions that tell their country', () => {
    expect(findRegion('own', 'NL/Ams 1')).toEqual({
      cloud: 'own',
      name: 'nl/ams1',
      form: 'region',
      country: 'NL',
      jurisdictions: ['NL', 'EU', 'EEA'],
      zones: []
    })
    expect(findRegion('own', 'ams1')).toBeUndefined()
    expect(findRegion('own', 'eu')).toBeUndefined()
  })

  it('count once each', () => {
    expect(countRegions('own', ['nl/ams1', 'NL/AMS1', 'nl/rtm1', 'ams1'])).toBe(2)
  })
})
