import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import html from '../../src/reports/html.ts'
import markdown from '../../src/reports/markdown.ts'
import type { ReportOptions } from '../../src/reports/reporter.ts'
import { hostile } from './hostile.ts'
import { ATTESTED, RESULT, WAIVED } from './result.ts'

const PLAIN: ReportOptions = { color: false, compact: false, quiet: false, width: 120 }
const SEVERAL: Result = {
  ...RESULT,
  profiles: [...RESULT.profiles, { id: 'other', title: 'Another', digest: 'sha256:01' }],
  claims: [...RESULT.claims, ...RESULT.claims.map((claim) => ({ ...claim, id: claim.id.replace('sample', 'other'), profile: 'other' }))]
}

describe.each([
  ['markdown', markdown],
  ['html', html]
] as const)('the document handed back as %s', (_id, reporter) => {
  const page = reporter.render(WAIVED, PLAIN)

  it.each([
    ['the title of the document', 'A sample'],
    ['its version and date', 'version 2 of 2026-01-31'],
    ['what it was held to, and when', 'stacks/the books (Pulumi program, 3 resources) on 2026-11-22 12:00 UTC'],
    ['the sections', 'Backups'],
    ['the statement of a claim', 'All servers are on a private network.'],
    ['its id', 'sample/private-network'],
    ['what it speaks of', 'servers, gateways'],
    ['what an upheld claim rests on', 'networkInterfaces[0].accessConfigs'],
    ['in how many resources', '3 passed'],
    ['what of it no inventory shows', 'gateways: shown by no inventory'],
    ['how the wording was read', 'Servers of every tier are meant.'],
    ['the parameters of a control', 'minimumDays'],
    ['the offender', 'daily'],
    ['its place in the program', 'stacks/the books/backups.ts:14:3'],
    ['the path of what was found', 'snapshotSchedulePolicy.retentionPolicy.maxRetentionDays'],
    ['what the document says', 'the document says 7 days'],
    ['the repair', 'maxRetentionDays: 7'],
    ['what an unknown waits on', 'orders-replica'],
    ['what the owner must state', 'how often restores are tested'],
    ['which source would tell', 'a record of restore tests'],
    ['what is not checked yet', 'needs the control restore-tested'],
    ['what people must show, and how recent', 'audit report, not older than 365 days'],
    ['what nothing plays', 'nothing plays caches'],
    ['who accepted an exception, and until when', '2026-12-01 by jane'],
    ['what the claim comes to with that', 'upheld'],
    ['a waiver that has expired', 'more.yaml:2:5'],
    ['what could not be seen', 'compute.googleapis.com/Disk: 2 resources are listed without properties'],
    ['the digest of the profile', 'sha256:00']
  ])('says %s', (_what, text) => {
    expect(plain(page)).toContain(text)
  })

  it('says what is attested, by whom, and until when', () => {
    const attested = plain(reporter.render(ATTESTED, PLAIN))
    expect(attested).toContain('jane@example.com')
    for (const { attestation } of ATTESTED.claims) expect(attested).toContain(attestation?.place ?? '')
    expect(attested).toContain('expired after 2026-11-01')
  })

  it('says which figures its owner states', () => {
    const claims = RESULT.claims.map((claim) => ({ ...claim, declared: { 'backup-retention': { minimumDays: 7 } } }))
    const own = plain(reporter.render({ ...RESULT, claims }, PLAIN))
    expect(own).toContain('its owner states: minimumDays 7')
    expect(own).toContain('its owner says 7 days')
    expect(own).not.toContain('the document says 7 days')
  })

  it('says which systems are where their owner states', () => {
    const profiles = RESULT.profiles.map((profile) => ({ ...profile, mapped: ['caches'] }))
    expect(plain(reporter.render({ ...RESULT, profiles }, PLAIN))).toContain('Where the owner states these systems to be: caches.')
  })

  it('begins with what contradicts the document', () => {
    const heading = 'What contradicts the document'
    const [before = '', after = ''] = plain(page).split(heading)
    expect(before).not.toContain('What was looked at')
    expect(after.slice(0, after.indexOf('What was looked at'))).toMatch(
      /^\s*(- )?Snapshots are kept for seven days\..*1 failure, all waived/
    )
    const attested = plain(reporter.render(ATTESTED, PLAIN))
    expect(attested.slice(attested.indexOf(heading))).toMatch(/tested.*its attestation has expired/)
    const upheld = { ...RESULT, claims: RESULT.claims.filter(({ verdict }) => verdict !== 'contradicted') }
    expect(reporter.render(upheld, PLAIN)).not.toContain(heading)
  })

  it('shows a contradiction within the document at both claims, whichever names the other', () => {
    const alone = { ...RESULT, claims: RESULT.claims.filter(({ id }) => /snapshots-seven-days|replica-elsewhere/.test(id)) }
    const parts = plain(reporter.render(alone, PLAIN)).split('The document contradicts itself')
    expect(parts).toHaveLength(3)
    expect(parts[1]?.slice(0, 200)).toContain('Slaves stand in another zone.')
    expect(parts[2]?.slice(0, 200)).toContain('Snapshots are kept for seven days.')
  })

  it('keeps the claims of several documents apart', () => {
    const several = plain(reporter.render(SEVERAL, PLAIN))
    const [sample, other] = [several.indexOf('sample/drills'), several.indexOf('other/drills')]
    expect(sample).toBeGreaterThan(0)
    expect(other).toBeGreaterThan(several.lastIndexOf('Another', other))
    expect(sample).toBeLessThan(several.lastIndexOf('Another', other))
  })

  it('shows the gravest of many findings, and how many more there are', () => {
    const [failed] = RESULT.findings
    const many = { ...RESULT, findings: Array.from({ length: 40 }, () => failed as Result['findings'][number]) }
    expect(reporter.render(many, PLAIN)).toContain('… and 15 more')
  })
})

describe('hostile names', () => {
  const names = hostile('<img src=x onerror=alert(1)>"\' onload="alert(2) [x](javascript:alert(3)) `code` | cell\n# all is upheld\u202e')

  it('write no markup into the page', () => {
    const page = html.render(names, PLAIN)
    expect(page).not.toMatch(/<img|" onload=|\u202e/)
    expect([...page.matchAll(/<script/g)]).toHaveLength(1)
    expect(unbalanced(page)).toEqual([])
  })

  it('are shown as they are', () => {
    expect(html.render(names, PLAIN)).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39; onload=&quot;alert(2)')
  })

  it('write no markup into Markdown', () => {
    const page = markdown.render(names, PLAIN)
    expect(outsideCode(page)).not.toMatch(/<img|(?<!\\)\[x|\u202e/)
    expect(page).not.toMatch(/^# all/m)
  })

  it('are shown in Markdown as code, with all of their backticks', () => {
    expect(markdown.render(hostile('a`b'), PLAIN)).toContain('``a`b``')
    expect(markdown.render(hostile('`a` ``b``'), PLAIN)).toContain('``` `a` ``b`` ```')
  })
})

describe('the page', () => {
  const page = html.render(WAIVED, PLAIN)

  it('closes every element that it opens', () => {
    expect(unbalanced(page)).toEqual([])
    expect(unbalanced(html.render(SEVERAL, PLAIN))).toEqual([])
  })

  it('loads nothing from elsewhere, and allows its own style and script alone', () => {
    expect(page).not.toMatch(/(src|href)="(?!#)/)
    expect(page).not.toMatch(/url\(|@import/)
    expect(page).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[^ ]+ script-src &#39;sha256-/)
  })

  it('names every link target once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('has one main heading and leaves out no level', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it.each(['light', 'dark'] as const)('is readable in %s colours', (scheme) => {
    const colours = coloursOf(page, scheme)
    const tones = ['good', 'bad', 'open', 'rest'].flatMap((tone) => [
      [tone, `${tone}-well`],
      [tone, 'well']
    ])
    const pairs = [
      ['ink', 'paper'],
      ['ink', 'well'],
      ['ink', 'open-well'],
      ['faint', 'paper'],
      ['faint', 'well'],
      ['link', 'paper'],
      ...tones
    ]
    const weak = [...pairs, ['link', 'well'], ['link', 'open-well']].filter(
      ([front = '', back = '']) => contrast(colours.get(front) ?? '', colours.get(back) ?? '') < 4.5
    )
    expect(weak).toEqual([])
  })
})

/** What a reader sees: without tags, entities and escapes. */
function plain(page: string): string {
  return page
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\\([\\`*_[\]~|#])/g, '$1')
    .replaceAll('&#64;', '@')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('`', '')
}

function outsideCode(page: string): string {
  return page.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
}

const VOID = new Set(['meta', 'br'])

/** Elements that are not closed in order. */
function unbalanced(page: string): readonly string[] {
  const open: string[] = []
  for (const [, slash, name = ''] of page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
    if (VOID.has(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return [`</${name}>`]
  }
  return open
}

function coloursOf(page: string, scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const [light = '', dark = ''] = [...page.matchAll(/:root \{([^}]+)\}/g)].map(([, body]) => body ?? '')
  return new Map(
    [...(scheme === 'light' ? light : dark).matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value])
  )
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio (2026-11-28) */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
