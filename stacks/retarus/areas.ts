/** One documented data centre: a region of the cloud. */
export interface Site {
  readonly name: string
  readonly region: string
  readonly zones: readonly [string, string]
  /** Second byte of its addresses. */
  readonly octet: number
}

/** Data centres under one law, whose customers' data stays in them. */
export interface Area {
  readonly name: string
  /** Where the law of its customers' choice reaches: the United States, the Union, the Economic Area. */
  readonly customers: 'us' | 'eu' | 'eea'
  /** Where stores that span the sites, and their keys, are said to lie. */
  readonly bucketLocation: 'US' | 'EU'
  readonly keyLocation: 'us' | 'europe'
  readonly sites: readonly [Site, Site, ...Site[]]
  /** Regions of the area from which its entries are probed. */
  readonly probedFrom: readonly [string, string, string]
  /** Customers chose deliver-and-delete: nothing but call data records outlives a transmission. */
  readonly isDelivery?: boolean
}

function site(name: string, region: string, octet: number, zones: readonly [string, string] = ['b', 'c']): Site {
  return { name, region, zones: [`${region}-${zones[0]}`, `${region}-${zones[1]}`], octet }
}

/** Autonomous of each other: networks, stores, keys and logs are the area's own. */
export const AREAS: readonly Area[] = [
  {
    name: 'us',
    customers: 'us',
    bucketLocation: 'US',
    keyLocation: 'us',
    sites: [site('virginia', 'us-east4', 10), site('iowa', 'us-central1', 11)],
    probedFrom: ['us-east4', 'us-central1', 'us-west1']
  },
  {
    name: 'eu',
    customers: 'eu',
    bucketLocation: 'EU',
    keyLocation: 'europe',
    sites: [site('frankfurt', 'europe-west3', 20), site('eemshaven', 'europe-west4', 21)],
    probedFrom: ['europe-west3', 'europe-west4', 'europe-west9']
  },
  // Customers who asked for three data centres, all of them in the Economic Area, and for deliver-and-delete.
  {
    name: 'eea',
    customers: 'eea',
    bucketLocation: 'EU',
    keyLocation: 'europe',
    isDelivery: true,
    sites: [site('belgium', 'europe-west1', 30), site('hamina', 'europe-north1', 31), site('paris', 'europe-west9', 32)],
    probedFrom: ['europe-west1', 'europe-north1', 'europe-west9']
  }
]

/** What every resource of an area says of itself. */
export function labelsOf({ customers, sites, isDelivery }: Area, dataClass: string): Record<string, string> {
  return {
    'customer-region': customers,
    'data-centers': String(sites.length),
    'data-class': dataClass,
    ...(isDelivery === true ? { 'content-handling': 'deliver-and-delete', 'data-needs': 'personal-data' } : {}),
    'data-owner': 'messaging',
    'data-processor': 'operations',
    confidentiality: 'confidential'
  }
}
