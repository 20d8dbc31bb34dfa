import { scan } from '../../../src/scan.ts'
const t = performance.now()
const result = await scan({ targets: ['aws:accounts/210987654321'], profiles: ['tests/live/aws/profile.yaml'], live: { connections: { aws: { endpoint: process.argv[2], region: 'eu-central-1', credentials: { accessKeyId: 'AKIDLEDGERREADER', secretAccessKey: 'x' } } } } })
console.log('scan', { ms: Math.round(performance.now() - t), resources: result.summary.resources, findings: result.findings.length, rssMB: Math.round(process.resourceUsage().maxRSS / 1024), cpu: process.cpuUsage().user / 1e6 })
