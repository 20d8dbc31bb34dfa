import { neededKinds, typesOf } from '../../../src/evaluation/needed-kinds.ts'
import { KINDS } from '../../../src/kinds/index.ts'
import { LINK_NAMES } from '../../../src/model/neighbourhood.ts'
import { loadProfile } from '../../../src/profiles/load.ts'
import { openTarget } from '../../../src/sources/recognise.ts'
const profile = await loadProfile('tests/live/aws/profile.yaml', { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES })
const types = { 'aws-config': typesOf(neededKinds([profile], KINDS))['aws-config'] ?? [] }
const t = performance.now()
const opened = await openTarget('aws:accounts/210987654321', { types, live: { connections: { aws: { endpoint: process.argv[2], region: 'eu-central-1', credentials: { accessKeyId: 'AKIDLEDGERREADER', secretAccessKey: 'x' } } } } })
let n = 0
for await (const batch of opened.batches()) n += batch.length
console.log('read only', { ms: Math.round(performance.now() - t), n, rssMB: Math.round(process.resourceUsage().maxRSS / 1024), cpu: process.cpuUsage().user / 1e6 })
