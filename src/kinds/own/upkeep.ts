import { ageHours } from '../../graph/backup-history.ts'
import type { Reader } from '../../graph/reader.ts'
import { CHECK_METHODS, type Facets, PATCHING_MANNERS } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { linkTo, UNTOLD } from './place.ts'
import { choice } from './protection.ts'

export const TIMED_BY = linkTo('uses', 'clock.through', 'own.time-source')

/** Who owns and who runs it. */
export function operation(r: Reader): Facets['operation'] {
  return { owner: r.string('owner', UNTOLD), operator: r.string('operator', UNTOLD) }
}

export function patching(r: Reader): Facets['patching'] {
  return {
    lastDays: daysSince(r, 'patching.last', { never: Number.POSITIVE_INFINITY }),
    waitingDays: daysSince(r, 'patching.waitingSince', { none: 0 }),
    manner: choice(r, 'patching.manner', PATCHING_MANNERS)
  }
}

export function vulnerabilityScan(r: Reader): Facets['vulnerabilityScan'] {
  return { lastDays: daysSince(r, 'lastScan', { never: Number.POSITIVE_INFINITY }) }
}

export function clock(r: Reader): Facets['clock'] {
  return { sources: r.strings('clock.sources', UNTOLD), offsetMilliseconds: r.number('clock.offsetMilliseconds', UNTOLD) }
}

/** A server that takes its time from one of the company's takes it from wherever that one does. */
export function settledClock(own: Facets['clock'], near: Neighbourhood): Facets['clock'] {
  const sources = chain(near.to('uses'), ([through]): Fact<readonly string[]> => {
    if (through === undefined) return own.sources
    const answer = through.facet('clock')
    return typeof answer === 'string' ? unknown('not-collected', { missing: `what ${through.name} takes its time from` }) : answer.sources
  })
  return { ...own, sources }
}

export function restoreTest(r: Reader): Facets['restoreTest'] {
  return { passedDays: passedDays(r, 'restored'), automated: r.boolean('restored.automated', UNTOLD) }
}

/** Only the backups of it tell whether any was restored. */
export function untoldRestoreTest(): Facets['restoreTest'] {
  const open = unknown('not-collected', { missing: 'its backups not collected' })
  return { passedDays: open, automated: open }
}

/** Of its backups the one that was last restored; the others need not be. */
export function settledRestoreTest(own: Facets['restoreTest'], near: Neighbourhood): Facets['restoreTest'] {
  const tests = map(near.from('snapshotOf', ['own.backup']), (backups) =>
    backups.map((backup) => backup.facet('restoreTest')).filter((answer) => typeof answer !== 'string')
  )
  if (tests.state === 'unknown') return { passedDays: tests, automated: tests }
  const told = tests.value.filter(({ passedDays }) => passedDays.state === 'known')
  const [latest] = told.toSorted((one, other) => valueOf(one.passedDays) - valueOf(other.passedDays))
  return latest ?? own
}

export function recoveryTest(r: Reader): Facets['recoveryTest'] {
  return { passedDays: passedDays(r, 'tested') }
}

export function accessReview(r: Reader): Facets['accessReview'] {
  return { passedDays: daysSince(r, 'held', { never: Number.POSITIVE_INFINITY }) }
}

export function backupCheck(r: Reader): Facets['backupCheck'] {
  return { passedDays: passedDays(r, 'verified'), method: choice(r, 'verified.method', CHECK_METHODS) }
}

export function replicationLag(r: Reader): Facets['replicationLag'] {
  return { seconds: r.number('lagSeconds', UNTOLD) }
}

/** Days since a test that passed. */
function passedDays(r: Reader, path: string): Fact<number> {
  return chain(choice(r, `${path}.result`, ['passed', 'failed', 'never']), (result) =>
    result === 'passed' ? map(ageHours(r, `${path}.at`), (hours) => hours / 24) : known(Number.POSITIVE_INFINITY)
  )
}

/** Days since a time, or what a word in its place stands for. */
function daysSince(r: Reader, path: string, words: Readonly<Record<string, number>>): Fact<number> {
  const told = r.string(path, UNTOLD)
  const meant = told.state === 'known' ? words[told.value] : undefined
  return meant === undefined ? map(ageHours(r, path), (hours) => hours / 24) : map(told, () => meant)
}

function valueOf(fact: Fact<number>): number {
  return fact.state === 'known' ? fact.value : Number.POSITIVE_INFINITY
}

/** Of which sorts of trouble somebody is told. */
export function monitoring(r: Reader): Facets['monitoring'] {
  const watched = (signal: keyof Facets['monitoring']): Fact<boolean> => r.boolean(`monitoring.${signal}`, UNTOLD)
  return {
    availability: watched('availability'),
    errors: watched('errors'),
    capacity: watched('capacity'),
    security: watched('security'),
    logs: watched('logs')
  }
}
