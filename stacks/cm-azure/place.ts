import * as resources from '@pulumi/azure-native/resources'

/** The Dutch region. Its pair is in Ireland, so that nothing here may be geo-redundant: copies lie in three zones of this region. */
export const LOCATION = 'westeurope'
export const group = new resources.ResourceGroup('platform', { resourceGroupName: 'platform', location: LOCATION })
/** Every asset is classified, as its entry in the register is. */
export const CLASSIFIED = { classification: 'confidential' }
export const at = { resourceGroupName: group.name, location: LOCATION }
