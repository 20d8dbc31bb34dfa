import type { Reporter } from './reporter.ts'

const json: Reporter = {
  id: 'json',
  title: 'asbuilt/result/1, the whole result',
  render: (result) => `${JSON.stringify(result, undefined, 2)}\n`
}

export default json
