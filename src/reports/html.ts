import { pageOf } from './html/page.ts'
import type { Reporter } from './reporter.ts'

const html: Reporter = {
  id: 'html',
  title: 'The document handed back, claim by claim, as one page for a browser or a printer',
  render: (result) => pageOf(result).markup
}

export default html
