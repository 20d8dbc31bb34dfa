import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import html from '../../src/reports/html.ts'
import { installedBrowser, openPage, type Page } from './browser.ts'
import { hostile } from './hostile.ts'
import { RESULT } from './result.ts'

const browser = installedBrowser()
// Said aloud, for the reporter folds what is skipped.
if (browser === undefined) process.stderr.write('Tests of the page in a real browser are skipped: no chromium on the PATH\n')

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-page-'))
const open: Page[] = []
afterEach(async () => {
  for (const page of open.splice(0)) await page.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function shown(result: Result, anchor = ''): Promise<Page> {
  const file = join(folder, 'report.html')
  writeFileSync(file, html.render(result, { color: false, compact: false, quiet: false, width: 120 }))
  const page = await openPage(browser ?? '', `${pathToFileURL(file).href}${anchor}`)
  open.push(page)
  return page
}

const VISIBLE = `[...document.querySelectorAll('article')].filter((each) => each.checkVisibility()).map((each) => each.dataset.verdict).join(' ')`
const press = (verdict: string): string => `document.querySelector('button[data-show="${verdict}"]').click()`

describe.skipIf(browser === undefined)(
  `the page in a real browser${browser === undefined ? ' (skipped: no chromium on the PATH)' : ''}`,
  () => {
    it('shows the claims of one verdict, and all again', async () => {
      const page = await shown(RESULT)
      expect(await page.evaluate(VISIBLE)).toBe('upheld contradicted undecided undecided unattested no-resources')
      await page.evaluate(press('undecided'))
      expect(await page.evaluate(VISIBLE)).toBe('undecided undecided')
      expect(await page.evaluate(`document.getElementById('shown').textContent`)).toBe('2 of 6 claims are shown.')
      await page.evaluate(press('undecided'))
      expect(await page.evaluate(VISIBLE)).toContain('upheld')
      expect(page.complaints).toEqual([])
    })

    it('follows a link to a claim that is not shown', async () => {
      const page = await shown(RESULT)
      await page.evaluate(press('upheld'))
      await page.evaluate(`location.hash = 'sample.drills'`)
      await expect.poll(() => page.evaluate(`document.getElementById('sample.drills').checkVisibility()`)).toBe(true)
    })

    it('unfolds the evidence on paper', async () => {
      const page = await shown(RESULT)
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
      expect(await page.evaluate(`[...document.querySelectorAll('details')].every((each) => each.open)`)).toBe(true)
    })

    it('applies its own style, and needs no sideways scrolling', async () => {
      const page = await shown(hostile('x'.repeat(300)))
      expect(await page.evaluate(`getComputedStyle(document.querySelector('article')).borderLeftWidth`)).toBe('4px')
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(page.complaints).toEqual([])
    })

    it('runs nothing that a name brings along', async () => {
      const page = await shown(hostile(`</style></script><script>window.taken = 1</script><img src=x onerror="window.taken = 1">`))
      expect(await page.evaluate('window.taken')).toBeUndefined()
      expect(await page.evaluate(`document.querySelectorAll('img').length + document.scripts.length`)).toBe(1)
      expect(page.complaints).toEqual([])
    })

    it('refuses a script that got in all the same', async () => {
      const page = await shown(RESULT)
      await page.evaluate(`document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.taken = 1' }))`)
      expect(await page.evaluate('window.taken')).toBeUndefined()
    })
  }
)
