/**
 * A native type without API version. azure-native has it in the module, and packages made for one version have it in their name.
 * @example withoutVersion('azure-native:storage/v20230101:StorageAccount') // 'azure-native:storage:StorageAccount'
 * @example withoutVersion('azure-native_storage_v20230101:storage:StorageAccount') // 'azure-native:storage:StorageAccount'
 */
export function withoutVersion(type: string): string {
  return type.replace(/^azure-native(?:_[a-z0-9]+_v\d{8}[a-z0-9]*)?:([a-z0-9]+)(?:\/v\d{8}[a-z0-9]*)?:/i, 'azure-native:$1:')
}
