/** One documented data centre: a region of the cloud. */
export interface Site {
  readonly name: string
  readonly location: string
  /** Second byte of its addresses. */
  readonly octet: number
}

/** Data centres under one law, whose customers' data stays in them. The second is the one to which Azure copies what is geo-redundant. */
export interface Area {
  readonly name: string
  /** Where the law of its customers' choice reaches: the United States, the Union, the Economic Area. */
  readonly customers: 'us' | 'eu' | 'eea'
  readonly sites: readonly [Site, Site, ...Site[]]
  /** Customers chose deliver-and-delete: nothing but call data records outlives a transmission. */
  readonly isDelivery?: boolean
}

/** Autonomous of each other: networks, stores, keys and logs are the area's own. */
export const AREAS: readonly Area[] = [
  {
    name: 'us',
    customers: 'us',
    sites: [
      { name: 'virginia', location: 'eastus2', octet: 10 },
      { name: 'iowa', location: 'centralus', octet: 11 }
    ]
  },
  {
    name: 'eu',
    customers: 'eu',
    sites: [
      { name: 'amsterdam', location: 'westeurope', octet: 20 },
      { name: 'dublin', location: 'northeurope', octet: 21 }
    ]
  },
  // Customers who asked for three data centres, all of them in the Economic Area, and for deliver-and-delete.
  {
    name: 'eea',
    customers: 'eea',
    isDelivery: true,
    sites: [
      { name: 'oslo', location: 'norwayeast', octet: 30 },
      { name: 'stavanger', location: 'norwaywest', octet: 31 },
      { name: 'gavle', location: 'swedencentral', octet: 32 }
    ]
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
