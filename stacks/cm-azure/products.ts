/** One row of the retention table: how long the product's personal data stays in backups. */
export interface Product {
  readonly name: string
  /** The product, where one has several databases, and what this one is for. */
  readonly product?: string
  readonly purpose?: string
  /** Days of restore to any moment, which Azure SQL offers for 1 to 35. */
  readonly days: number
  /** What is kept longer: one backup a week, or a year. */
  readonly weekly?: string
  readonly yearly?: string
}

/** A term in months is held by a number of weeks that every such term spans: three months by 13, six by 26. */
export const PRODUCTS: readonly Product[] = [
  { name: 'messaging', days: 35, weekly: 'P13W' },
  { name: 'voice', days: 30 },
  { name: 'ytp', days: 30 },
  { name: 'gt', days: 30 },
  { name: 'ga', days: 7 },
  { name: 'caic', days: 35, weekly: 'P26W' },
  { name: 'msc', days: 35 },
  { name: 'mmc', days: 30 },
  { name: 'campaigns', product: 'mmc', purpose: 'email-campaigns', days: 30 },
  { name: 'cdp', days: 7 },
  { name: 'inspire', days: 1 },
  { name: 'sign', days: 30 },
  { name: 'online-payments', days: 35, yearly: 'P7Y' }
]
