/** One row of the retention table: how many days the product's personal data stays in backups. */
export interface Product {
  readonly name: string
  /** The product, where one has several databases, and what this one is for. */
  readonly product?: string
  readonly purpose?: string
  readonly backupDays: number
}

/** A term in months is held by a number of days that every such term spans: three months by 90, six by 182. */
export const PRODUCTS: readonly Product[] = [
  { name: 'messaging', backupDays: 90 },
  { name: 'voice', backupDays: 30 },
  { name: 'ytp', backupDays: 30 },
  { name: 'gt', backupDays: 30 },
  { name: 'ga', backupDays: 7 },
  { name: 'caic', backupDays: 182 },
  { name: 'msc', backupDays: 35 },
  { name: 'mmc', backupDays: 30 },
  { name: 'campaigns', product: 'mmc', purpose: 'email-campaigns', backupDays: 30 },
  { name: 'cdp', backupDays: 7 },
  { name: 'inspire', backupDays: 1 },
  { name: 'sign', backupDays: 30 },
  // At most seven years; as long as Cloud SQL keeps daily backups is well below.
  { name: 'online-payments', backupDays: 365 }
]
