/**
 * Types that kinds read and that Cloud Asset Inventory has no name for, checked against its list of asset types. Whatever else turns
 * out to be unknown to it when it is asked is a gap of that type.
 * https://cloud.google.com/asset-inventory/docs/asset-types (as of 2026-04-10)
 */
export const NOT_RECORDED: readonly string[] = []

/**
 * Types that Cloud Asset Inventory records under another: it makes no difference between zonal and regional groups, as it does for
 * disks, addresses, forwarding rules and backend services. https://cloud.google.com/asset-inventory/docs/asset-names
 */
export const RECORDED_AS: Readonly<Record<string, string>> = {
  'compute.googleapis.com/RegionInstanceGroupManager': 'compute.googleapis.com/InstanceGroupManager'
}
