import { readFileSync } from 'node:fs'

/** The installed version, from the package's own manifest. */
export const VERSION = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
