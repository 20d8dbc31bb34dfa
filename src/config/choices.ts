/** Words that flags of the command line take, and the configuration file with them. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'sarif'] as const
export const INCLUDABLE = ['pass', 'not-applicable', 'not-modelled'] as const
export const FAIL_ON = ['undecided', 'unattested', 'no-resources'] as const
