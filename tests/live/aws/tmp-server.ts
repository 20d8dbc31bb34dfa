import { ledgerAccount } from './account.ts'
import { startConfig } from './server.ts'
const account = ledgerAccount({ id: '210987654321', seed: 7, others: 0, scale: Number(process.argv[2]) })
const fake = await startConfig({ accounts: [account], aggregators: [], sessions: new Map([['AKIDLEDGERREADER', { account: account.id }]]) })
fake.latencyMs = Number(process.argv[3])
console.log(fake.endpoint)
