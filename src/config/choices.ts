/** Words that the command line takes, and the configuration file with it. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'sarif'] as const
export const INCLUDABLE = ['pass', 'not-applicable', 'not-modelled'] as const
export const FAIL_ON = ['undecided', 'unattested', 'no-resources'] as const
export const LISTS = ['claims', 'controls', 'kinds', 'profiles', 'coverage'] as const
