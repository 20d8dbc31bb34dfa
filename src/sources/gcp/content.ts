/** What is asked of an asset: its resource, or the IAM policy set on it. Each is listed by itself. */
export interface Content {
  /** As ListAssets has it. */
  readonly type: 'RESOURCE' | 'IAM_POLICY'
  /** What the registry appends to an asset's type for it. */
  readonly suffix: '' | '#iamPolicy'
  /** What listing it takes. https://cloud.google.com/asset-inventory/docs/listing-assets (2026-11-22) */
  readonly permission: string
}

export const CONTENTS: readonly Content[] = [
  { type: 'RESOURCE', suffix: '', permission: 'cloudasset.assets.listResource' },
  { type: 'IAM_POLICY', suffix: '#iamPolicy', permission: 'cloudasset.assets.listIamPolicy' }
]

/** The asset types of which this content is wanted, without the suffix. */
export function typesWith({ suffix }: Content, types: readonly string[]): readonly string[] {
  const wanted = suffix === '' ? types.filter((type) => !type.includes('#')) : types.filter((type) => type.endsWith(suffix))
  return wanted.map((type) => type.slice(0, type.length - suffix.length))
}
