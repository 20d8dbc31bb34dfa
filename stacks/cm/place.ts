/** The only Dutch region of the cloud. */
export const REGION = 'europe-west4'
export const ZONES = ['europe-west4-a', 'europe-west4-b'] as const
/** Every asset is classified, as its entry in the register is. */
export const CLASSIFIED = { classification: 'confidential' }
export const PROJECT = 'cm-platform'
