/** One documented data centre: a region and the zones in use. */
export interface Site {
  readonly name: string
  readonly region: string
  readonly zones: readonly [string, string, string]
  readonly appRange: string
}

/** Three data centres: one in the United States, one in Canada, one in Germany. */
export const SITES: readonly Site[] = [
  { name: 'us', region: 'us-central1', zones: ['us-central1-a', 'us-central1-b', 'us-central1-c'], appRange: '10.10.0.0/20' },
  {
    name: 'ca',
    region: 'northamerica-northeast1',
    zones: ['northamerica-northeast1-a', 'northamerica-northeast1-b', 'northamerica-northeast1-c'],
    appRange: '10.20.0.0/20'
  },
  { name: 'de', region: 'europe-west3', zones: ['europe-west3-a', 'europe-west3-b', 'europe-west3-c'], appRange: '10.30.0.0/20' }
]
