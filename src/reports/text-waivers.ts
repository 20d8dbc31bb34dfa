import type { Result } from '../model/finding.ts'
import type { WaiverResult, WaiverState } from '../model/waiver.ts'
import { acceptanceOf } from './acceptance.ts'
import { printable } from './printable.ts'
import type { Colors } from './text-findings.ts'

const ORDER: readonly WaiverState[] = ['expired', 'expiring', 'unused']

/** Waivers that somebody has to look at, one line each; those that simply hold stand at their findings. */
export function waiversToTend({ waivers = [] }: Result, colors: Colors): readonly string[] {
  const lines = ORDER.flatMap((state) => waivers.filter((waiver) => waiver.state === state)).map((waiver) => lineOf(waiver, colors))
  return lines.length === 0 ? [] : [['Waivers to tend', ...lines].join('\n')]
}

function lineOf(waiver: WaiverResult, colors: Colors): string {
  const paint = waiver.state === 'expired' ? colors.red : colors.yellow
  return `  ${paint(standing(waiver))}  ${printable(acceptanceOf(waiver))}  ${colors.dim(printable(waiver.place))}`
}

function standing({ state, expires, findings }: WaiverResult): string {
  if (state === 'expired') return `expired after ${expires}`
  if (state === 'unused') return `unused, holds until ${expires}`
  return `expires after ${expires}, excuses ${findings} ${findings === 1 ? 'finding' : 'findings'}`
}
