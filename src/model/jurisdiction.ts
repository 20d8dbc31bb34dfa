/** Members of the European Union. https://european-union.europa.eu/principles-countries-history/eu-countries_en (2026-11-22) */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Members of the European Economic Area outside the Union; Switzerland and the United Kingdom are in neither. */
const EFTA_IN_EEA = ['IS', 'LI', 'NO']

/**
 * The jurisdictions a country (ISO 3166 alpha-2) lies in: itself, `EU`, `EEA`.
 * @example jurisdictionsOf('IE') // ['IE', 'EU', 'EEA']
 * @example jurisdictionsOf('NO') // ['NO', 'EEA']
 * @example jurisdictionsOf('GB') // ['GB']
 */
export function jurisdictionsOf(country: string): readonly string[] {
  if (EU.includes(country)) return [country, 'EU', 'EEA']
  return EFTA_IN_EEA.includes(country) ? [country, 'EEA'] : [country]
}
