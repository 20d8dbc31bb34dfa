// One command for every figure: ratios against a baseline of the same run, on a machine that should have nothing else to do.
// Usage: npm run bench [-- help program pack inventory million live]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, median, type Measured } from './child.ts'
import { runUnderEmptyMonitor } from './empty-monitor.ts'
import { MODELLED_SHARE, writeInventory } from './inventory.ts'
import { liveRun } from './live.ts'
import { analysis, doubledPack, EMPTY_PACK, PACK, stackOf, startOf } from './pack.ts'

const ROOT = join(import.meta.dirname, '..')
const CLI = [join(ROOT, 'dist/cli.js')]
const PAIRS = 5

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-bench-'))
const chosen = process.argv.slice(2)
const BENCHES = { help, program, pack, inventory, million, live }

try {
  for (const [name, bench] of Object.entries(BENCHES)) if (chosen.length === 0 || chosen.includes(name)) await bench()
} finally {
  rmSync(folder, { recursive: true })
}

async function help(): Promise<void> {
  const pairs = await inTurn(
    () => measure(['-e', '0']),
    () => measure([...CLI, '--help'])
  )
  const ratio = median(pairs.map(([node, ours]) => ours.cpu / node.cpu))
  tell(
    'asbuilt --help',
    `${ms(median(pairs.map(([, ours]) => ours.cpu)))} CPU`,
    'node -e 0',
    `${ms(median(pairs.map(([node]) => node.cpu)))} CPU`,
    ratio,
    3
  )
}

async function program(): Promise<void> {
  const stack = join(ROOT, 'stacks/maropost')
  const pairs = await inTurn(
    () => timed(() => runUnderEmptyMonitor(stack)),
    () => scan([stack])
  )
  const ratio = median(pairs.map(([empty, ours]) => ours.wall / empty.wall))
  tell(
    'scan stacks/maropost',
    s(median(pairs.map(([, ours]) => ours.wall))),
    'its program under an empty monitor',
    s(median(pairs.map(([empty]) => empty.wall))),
    ratio,
    1.3
  )
}

async function pack(): Promise<void> {
  const stack = await stackOf(1_000)
  const analyses = await inTurn(
    () => analysis(EMPTY_PACK, stack),
    () => analysis(PACK, stack)
  )
  const [empty, ours] = [0, 1].map((at) => median(analyses.map((pair) => pair[at] as number))) as [number, number]
  tell(`policy pack on 1,000 resources`, s(ours), 'an empty pack', s(empty), median(analyses.map(([base, own]) => own / base)), 1.5)
  const starts = await inTurn(
    () => startOf(EMPTY_PACK),
    () => startOf(PACK)
  )
  const [emptyStart, ourStart] = [0, 1].map((at) => median(starts.map((pair) => pair[at] as number))) as [number, number]
  tell('start of a policy pack', s(ourStart), 'of an empty pack', s(emptyStart), median(starts.map(([base, own]) => own / base)), 1.3)
  const doubled = await doubledPack(join(folder, 'doubled'))
  const sizes = await inTurn(
    () => analysis(PACK, stack),
    () => analysis(doubled, stack)
  )
  const [single, twice] = [0, 1].map((at) => median(sizes.map((pair) => pair[at] as number))) as [number, number]
  tell('twice the claims', s(twice), 'the claims once', s(single), median(sizes.map(([base, own]) => own / base)), 1.1)
}

async function inventory(): Promise<void> {
  const path = join(folder, '100k.ndjson')
  await writeInventory(path, 100_000)
  const pairs = await inTurn(
    () => parseLines(path),
    () => scan([path])
  )
  const ratio = median(pairs.map(([parse, ours]) => ours.wall / parse.wall))
  console.log(`100,000 assets, ${mb(statSync(path).size)}, one in ${1 / MODELLED_SHARE} of a modelled type`)
  tell(
    'scan of 100,000 assets',
    s(median(pairs.map(([, ours]) => ours.wall))),
    'JSON.parse line by line',
    s(median(pairs.map(([parse]) => parse.wall))),
    ratio,
    1.5
  )
  const peak = median(pairs.map(([, ours]) => ours.peak))
  console.log(`  peak memory ${mb(peak)} (at most 400 MB)${peak > 400e6 ? '  TOO MUCH' : ''}`)
}

async function million(): Promise<void> {
  const [small, large] = [join(folder, 'small.ndjson'), join(folder, 'large.ndjson')]
  await writeInventory(small, 100_000)
  await writeInventory(large, 1_000_000)
  const tenth = median([await scan([small]), await scan([small]), await scan([small])].map(({ wall }) => wall))
  const whole = await scan([large])
  const factor = whole.wall / tenth
  console.log(
    `scan of 1,000,000 assets ${s(whole.wall)}, of 100,000 ${s(tenth)}: ${factor.toFixed(1)} times the time (10 is linear; at most 12)${factor > 12 ? '  TOO MUCH' : ''}`
  )
  console.log(`  peak memory ${mb(whole.peak)} (at most 1,500 MB)${whole.peak > 1500e6 ? '  TOO MUCH' : ''}`)
}

async function live(): Promise<void> {
  for (const cloud of ['gcp', 'azure', 'aws'] as const) {
    const { resources, calls, bound, reading } = await liveRun({ cloud, resources: 10_000, latencyMs: 50 })
    // Some calls only follow from the answers of others; what those need as well is held to 1.3 times by the tests.
    console.log(
      `${resources.toLocaleString('en')} live resources read in ${cloud} in ${s(reading)}; side by side, its ${calls} calls of 50 ms need ${s(bound)}: ${(reading / bound).toFixed(2)}×`
    )
  }
  for (const cloud of ['gcp', 'azure', 'aws'] as const) {
    const { resources, calls, gaps, seconds, peak } = await liveRun({ cloud, resources: 100_000, latencyMs: 0 })
    console.log(
      `live scan of ${resources.toLocaleString('en')} resources in ${cloud}: ${calls} calls, ${gaps.length} gaps, ${s(seconds)}, peak memory ${mb(peak)} (at most 500 MB)${peak > 500e6 ? '  TOO MUCH' : ''}`
    )
  }
}

function scan(targets: readonly string[]): Promise<Measured> {
  return measure([...CLI, 'scan', ...targets, '-p', 'maropost', '--quiet'])
}

function parseLines(path: string): Promise<Measured> {
  return measure([join(import.meta.dirname, 'parse-lines.ts'), path])
}

async function timed(run: () => Promise<void>): Promise<{ readonly wall: number }> {
  const start = performance.now()
  await run()
  return { wall: (performance.now() - start) / 1000 }
}

/** Baseline and subject in turn, so that a machine that changes its speed changes both; one pair to warm up. */
async function inTurn<B, S>(baseline: () => Promise<B>, subject: () => Promise<S>): Promise<readonly (readonly [B, S])[]> {
  const pairs: [B, S][] = []
  for (let round = 0; round <= PAIRS; round++) {
    const pair: [B, S] = [await baseline(), await subject()]
    if (round > 0) pairs.push(pair)
  }
  return pairs
}

function tell(what: string, took: string, baseline: string, base: string, ratio: number, limit: number): void {
  console.log(`${what} ${took}, ${baseline} ${base}: ${ratio.toFixed(2)}× (at most ${limit}×)${ratio > limit ? '  TOO MUCH' : ''}`)
}

function s(seconds: number): string {
  return `${seconds.toFixed(2)} s`
}

function ms(seconds: number): string {
  return `${(seconds * 1000).toFixed(0)} ms`
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
}
