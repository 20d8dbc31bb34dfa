import type { CheckResult, ClaimResult, Finding } from '../../model/finding.ts'
import { acceptanceOf } from '../acceptance.ts'
import { outcomeCounts, SIGNS, SHOWN_FINDINGS } from '../counts.ts'
import { demanded, ownFigures } from '../demand.ts'
import { grounds, knownAs, valueText } from '../evidence.ts'
import { openEnds, openLabel } from '../open-ends.ts'
import { gravestFirst } from '../outline.ts'
import { standingOf } from '../standing.ts'
import { html, type Markup, NOTHING } from './markup.ts'

/** What a claim's article shows beside the claim itself. */
export interface Context {
  readonly findings: readonly Finding[]
  readonly conflicts: readonly ClaimResult[]
  /** Of the heading: 3 where sections are 2. */
  readonly level: number
}

/** The verdict as a word that does not rest on its colour. */
function badge(verdict: ClaimResult['verdict']): Markup {
  return html`<span class="badge ${verdict}">${SIGNS[verdict]} ${verdict.replace('-', ' ')}</span>`
}

/** One claim of the document, with all that is known of it. */
export function articleOf(claim: ClaimResult, { findings, conflicts, level }: Context): Markup {
  const shown = gravestFirst(findings).slice(0, SHOWN_FINDINGS)
  const rest = findings.length - shown.length
  const heading = html`<${{ markup: `h${level}` }} class="claim" id="${anchorOf(claim.id)}-statement">${claim.statement}</${{ markup: `h${level}` }}>`
  return html`
<article class="${claim.verdict}" id="${anchorOf(claim.id)}" data-verdict="${claim.verdict}" aria-labelledby="${anchorOf(claim.id)}-statement">
<header>${heading}${badge(claim.verdict)}</header>
<p class="meta"><code>${claim.id}</code> · ${claim.severity}${checkedAs(claim)}${systemsOf(claim)}</p>
${becauseOf(claim)}${withWaivers(claim)}${attestationOf(claim)}${figuresOf(claim)}
${shown.map((finding) => findingOf(finding, demanded(claim)))}${rest > 0 ? html`<p class="meta">… and ${rest} more; the JSON report has them all.</p>` : NOTHING}
${openEndsOf(claim)}${conflictsOf(conflicts)}${checksOf(claim.checks ?? [])}
${claim.note === undefined ? NOTHING : html`<p class="label">How the wording was read</p><p>${claim.note}</p>`}
</article>`
}

/** @example anchorOf('maropost/no-external-ip') // 'maropost.no-external-ip' */
export function anchorOf(id: string): string {
  return id.replace('/', '.')
}

const CLASSES = {
  resource: 'shown by single resources',
  graph: 'shown by resources together',
  timeseries: 'shown over time',
  attested: 'shown by people'
} as const

function checkedAs({ checkable }: ClaimResult): Markup {
  return checkable === undefined ? NOTHING : html` · ${CLASSES[checkable]}`
}

function systemsOf({ systems = [], resources }: ClaimResult): Markup {
  const number = resources === 0 ? NOTHING : html` (${resources} in scope)`
  return systems.length === 0 ? NOTHING : html` · ${systems.join(', ')}${number}`
}

/** What the open ends below do not say anyway. */
function becauseOf({ verdict, because }: ClaimResult): Markup {
  return because === undefined || verdict !== 'upheld' ? NOTHING : html`<p>${because}</p>`
}

function withWaivers({ waived, withWaivers }: ClaimResult): Markup {
  if (waived === undefined || withWaivers === undefined) return NOTHING
  return html`<p>${waived} waived; with that accepted, the claim is <strong>${withWaivers.verdict}</strong>.</p>`
}

function attestationOf({ attestation }: ClaimResult): Markup {
  if (attestation === undefined) return NOTHING
  const { artefact, person, date, link, file, digest, place } = attestation
  const where = [link, file].filter((text) => text !== undefined).map((text) => html` <code>${text}</code>`)
  return html`<p class="label">Attested</p><p>${artefact}, ${person}, ${date}; ${standingOf(attestation)}.${where}${digest === undefined ? NOTHING : html` <code class="where">${digest}</code>`} <code class="where">${place}</code></p>`
}

function figuresOf(claim: ClaimResult): Markup {
  const figures = ownFigures(claim)
  return figures.length === 0 ? NOTHING : html`<p>The document leaves this open; its owner states: ${figures.join(', ')}.</p>`
}

function openEndsOf(claim: ClaimResult): Markup {
  const ends = openEnds(claim)
  if (ends.length === 0) return NOTHING
  return html`<p class="label">${openLabel(claim)}</p><ul class="plain">${ends.map(({ needs, what }) => html`<li><strong>${needs}:</strong> ${what}</li>`)}</ul>`
}

function conflictsOf(claims: readonly ClaimResult[]): Markup {
  if (claims.length === 0) return NOTHING
  const links = claims.map(({ id, statement }) => html`<li><a href="#${anchorOf(id)}">${statement}</a> <code>${id}</code></li>`)
  return html`<div class="box"><p><strong>The document contradicts itself.</strong> This claim cannot be taken literally together with:</p><ul>${links}</ul></div>`
}

function checksOf(checks: readonly CheckResult[]): Markup {
  if (checks.length === 0) return NOTHING
  return html`<p class="label">Checked by</p><ul class="plain">${checks.map(checkOf)}</ul>`
}

function checkOf({ controls, outcomes, passes }: CheckResult): Markup {
  const names = controls.map(
    ({ id, title, with: given }, index) =>
      html`${index === 0 ? '' : ' or '}${title} <code>${id}${given === undefined ? '' : ` ${JSON.stringify(given)}`}</code>`
  )
  const counts = outcomeCounts(outcomes).join(', ')
  const evidence =
    passes.length === 0
      ? NOTHING
      : html`<details><summary>${passes.length === outcomes.pass ? 'What passes' : `${passes.length} of the ${outcomes.pass} that pass`}, with evidence</summary>${passes.map((finding) => findingOf(finding, ''))}</details>`
  return html`<li>${names}: ${counts === '' ? 'nothing to judge' : counts}${evidence}</li>`
}

/** What was found of one resource. */
function findingOf(finding: Finding, says: string): Markup {
  const { outcome, resource, location, because, required, evidence, waitsOn, fix, waiver } = finding
  const place = location === undefined ? resource.id : `${location.file}:${location.line}:${location.column}`
  return html`<div class="finding">
<p><span class="badge ${outcome}">${outcome}</span><strong>${resource.name}</strong><span class="where">${resource.kind}${resource.location === undefined ? '' : ` in ${resource.location}`}</span><code class="where">${place}</code></p>
<p>${because}${required === undefined || outcome === 'pass' ? '' : `; ${says} ${required}`}.</p>
${evidenceOf(evidence, resource.id)}
${waitsOn === undefined ? NOTHING : html`<p>Waits on ${waitsOn.map((id, index) => html`${index === 0 ? '' : ', '}<code title="${id}">${knownAs(id)}</code>`)}.</p>`}
${fix === undefined ? NOTHING : html`<p class="fix"><strong>Fix:</strong> ${fix.value === undefined ? html`${fix.text}` : html`<code>${fix.text}</code>`}</p>`}
${waiver === undefined ? NOTHING : html`<p><strong>Waived</strong> until ${waiver.expires} by ${acceptanceOf(waiver)} <code class="where">${waiver.place}</code></p>`}
</div>`
}

const ORIGINS = { declared: 'declared', observed: 'observed', 'provider-default': "the provider's default" } as const

function evidenceOf(evidence: Finding['evidence'], own: string): Markup {
  const shown = grounds(evidence, 8)
  if (shown.length === 0) return NOTHING
  const rows = shown.map(
    ({ path, value, origin, resource }) =>
      html`<tr><td><code>${path}</code>${resource === own ? NOTHING : html`<br><span class="where">of <code title="${resource}">${knownAs(resource)}</code></span>`}</td><td><code>${value === undefined ? '' : valueText(value)}</code></td><td>${ORIGINS[origin]}</td></tr>`
  )
  return html`<table class="evidence"><thead><tr><th scope="col" class="path">Path</th><th scope="col" class="value">Value</th><th scope="col">Origin</th></tr></thead><tbody>${rows}</tbody></table>`
}
