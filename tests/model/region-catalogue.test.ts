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
    for (const { name, jurisdictions } of REGIONS) {
      expect(
        jurisdictions.filter((jurisdiction) => !/^([A-Z]{2}|EEA)$/.test(jurisdiction)),
        name
      ).toEqual([])
      if (jurisdictions.includes('EU')) expect(jurisdictions, name).toContain('EEA')
    }
  })

  it('names zones as each provider does', () => {
    for (const { name, zones } of of('gcp')) for (const zone of zones) expect(zone).toMatch(new RegExp(`^${name}-[a-f]$`))
    for (const { name, zones } of of('aws')) for (const zone of zones) expect(zone).toMatch(new RegExp(`^${name}[a-f]$`))
    for (const { zones } of of('azure')) expect(['', '1,2,3', '1,2,3,4']).toContain(zones.join(','))
    for (const { name, zones } of [...of('gcp'), ...of('aws')]) for (const zone of zones) expect(regionOfZone(zone)).toBe(name)
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

  it('pairs only Azure regions, with regions that exist', () => {
    for (const { cloud, name, paired } of REGIONS.filter((entry) => entry.paired !== undefined)) {
      expect(cloud, name).toBe('azure')
      expect(findRegion('azure', paired as string)?.form, name).toBe('region')
      expect(paired, name).not.toBe(name)
    }
  })

  it('builds multi-regions from regions that exist', () => {
    for (const { cloud, name, members = [] } of REGIONS) {
      expect(new Set(members).size, name).toBe(members.length)
      for (const member of members) expect(findRegion(cloud, member)?.form, `${name}: ${member}`).toBe('region')
    }
  })

  it('claims a jurisdiction for a multi-region only where every member lies inside', () => {
    for (const { cloud, name, members = [], jurisdictions } of REGIONS) {
      for (const member of members) expect(region(cloud, member).jurisdictions, name).toEqual(expect.arrayContaining([...jurisdictions]))
    }
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

  it('`eu` and `europe` are inside the Union and in no one country', () => {
    for (const name of ['eu', 'EU', 'europe']) {
      expect(region('gcp', name)).toMatchObject({ form: 'multi-region', jurisdictions: ['EU', 'EEA'] })
      expect(region('gcp', name)).not.toHaveProperty('country')
    }
  })

  it('London and Zürich keep multi-regions out of the Union, Montréal keeps `nam14` out of the United States', () => {
    for (const name of ['eur5', 'eur6', 'eur7', 'eur8', 'nam14', 'asia', 'asia1'])
      expect(region('gcp', name).jurisdictions, name).toEqual([])
    for (const name of ['eur3', 'eur4']) expect(region('gcp', name).jurisdictions, name).toEqual(['EU', 'EEA'])
    for (const name of ['nam3', 'nam4', 'nam9']) expect(region('gcp', name).country, name).toBe('US')
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
