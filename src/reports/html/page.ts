import { createHash } from 'node:crypto'
import type { ClaimResult, Result } from '../../model/finding.ts'
import { count, SIGNS, verdictCounts } from '../counts.ts'
import { failing, failureOf } from '../failing.ts'
import { byClaim, conflictsIn, type Section, sectionsOf } from '../outline.ts'
import { moment, whatWasHeld } from '../occasion.ts'
import { anchorOf, articleOf } from './claim.ts'
import { html, type Markup, NOTHING } from './markup.ts'
import { SCRIPT, STYLE } from './style.ts'

/** The whole page: the document's outline, and every claim with what is known of it. Nothing in it comes from elsewhere. */
export function pageOf(result: Result): Markup {
  const { profiles } = result
  const title = profiles.map((profile) => profile.title).join(' and ')
  const policy = `default-src 'none'; style-src '${digestOf(STYLE)}'; script-src '${digestOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}, as built</title>
${raw('style', STYLE)}
</head>
<body>
<a class="skip" href="#claims">To the claims</a>
<header class="page">
<p class="kicker">The cloud as built, held to the architecture as documented</p>
<h1>${title}</h1>
${whatWasHeld(result).map((line) => html`<p class="lead">${line}</p>`)}
${summaryOf(result)}
</header>
<div class="page columns">
<nav aria-label="Outline">${profiles.map(({ id, title }) => outlineOf(result, id, profiles.length > 1 ? title : 'Outline'))}</nav>
<main id="claims">
${contradictedOf(result)}${inputsOf(result)}${waiversOf(result)}
${profiles.map(({ id, title }) => documentOf(result, id, profiles.length > 1 ? title : undefined))}
</main>
</div>
<footer class="page">${result.tool.name} ${result.tool.version}, ${moment(result.startedAt)}. ${profiles.map(({ id, digest }) => html`Profile ${id} <code>${digest}</code>. `)}</footer>
${raw('script', SCRIPT)}
</body>
</html>
`
}

/** Our own style and script, as they are. */
function raw(element: 'style' | 'script', text: string): Markup {
  return { markup: `<${element}>${text}</${element}>` }
}

/** As a content security policy names what it allows. */
function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function summaryOf(result: Result): Markup {
  const counts = verdictCounts(result)
  let from = 0
  const parts = counts.map(([verdict, number]) => {
    from += number
    return html`<rect class="${verdict}" x="${from - number}" width="${number}" height="1"></rect>`
  })
  const tiles = counts.map(
    ([verdict, number]) =>
      html`<li class="${verdict}"><button type="button" aria-pressed="false" data-show="${verdict}"><b>${number}</b>${SIGNS[verdict]} ${verdict.replace('-', ' ')}</button></li>`
  )
  return html`<svg class="bar" viewBox="0 0 ${result.claims.length} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>
<ul class="tiles" aria-label="Claims by verdict; choose one to see only those"><li class="all"><button type="button" aria-pressed="true" data-show=""><b>${result.claims.length}</b>all claims</button></li>${tiles}</ul>
<p class="meta" id="shown" role="status"></p>`
}

function outlineOf(result: Result, profile: string, heading: string): Markup {
  const items = sectionsOf(result, profile).map(
    (section, index) => html`<li><a href="#${sectionAnchor(profile, index)}"><span>${section.title}</span>${worstOf(section)}</a></li>`
  )
  return html`<h2>${heading}</h2><ol>${items}</ol>`
}

/** How many of a section's claims are contradicted, else undecided. */
function worstOf({ claims }: Section): Markup {
  const verdict = (['contradicted', 'expired', 'undecided'] as const).find((each) => claims.some((claim) => claim.verdict === each))
  if (verdict === undefined) return NOTHING
  const number = claims.filter((claim) => claim.verdict === verdict).length
  return html`<span class="badge ${verdict}" title="${number} ${verdict}">${SIGNS[verdict]} ${number}</span>`
}

function documentOf(result: Result, profile: string, title: string | undefined): Markup {
  const listed = byClaim(result.findings)
  const conflicts = conflictsIn(result)
  const level = title === undefined ? 2 : 3
  const tag = { markup: `h${level}` }
  const article = (claim: ClaimResult): Markup =>
    articleOf(claim, { findings: listed.get(claim.id) ?? [], conflicts: conflicts.get(claim.id) ?? [], level: level + 1 })
  const sections = sectionsOf(result, profile).map((section, index) => {
    const anchor = sectionAnchor(profile, index)
    return html`<section data-claims id="${anchor}" aria-labelledby="${anchor}-title"><${tag} id="${anchor}-title">${section.title}</${tag}>${section.claims.map(article)}</section>`
  })
  return title === undefined ? html`${sections}` : html`<section data-claims aria-label="${title}"><h2>${title}</h2>${sections}</section>`
}

function sectionAnchor(profile: string, index: number): string {
  return `${profile}.section-${index + 1}`
}

/** What a reader asks first: which claims do not hold. */
function contradictedOf(result: Result): Markup {
  const items = failing(result).map(
    (claim) =>
      html`<li><a href="#${anchorOf(claim.id)}">${claim.statement}</a> <span class="meta">${claim.section}, ${failureOf(claim)}</span></li>`
  )
  if (items.length === 0) return NOTHING
  return html`<section aria-labelledby="contradicted"><h2 id="contradicted">What contradicts the document</h2><ul>${items}</ul></section>`
}

/** What was looked at, and what could not be seen. */
function inputsOf(result: Result): Markup {
  const { inputs } = result
  const rows = inputs.map(
    ({ target, source, resources, recognised, gaps, collectedAt, digest }) =>
      html`<tr><td><code>${target}</code>${digest === undefined ? NOTHING : html`<br><code class="meta">${digest}</code>`}</td><td>${source}</td><td>${count(resources, 'resource')}, ${recognised} recognised</td><td>${moment(collectedAt)}</td><td>${gaps.length === 0 ? 'none' : String(gaps.length)}</td></tr>`
  )
  const gaps = inputs.flatMap(({ gaps }) => gaps)
  const list = gaps.map(
    ({ what, why, where }) => html`<li>${what}${where === undefined ? '' : ` (${where})`} <span class="meta">${why}</span></li>`
  )
  return html`<section aria-labelledby="inputs"><h2 id="inputs">What was looked at</h2>
<div class="wide"><table><thead><tr><th scope="col">Target</th><th scope="col">Source</th><th scope="col">Resources</th><th scope="col">As of</th><th scope="col">Gaps</th></tr></thead><tbody>${rows}</tbody></table></div>
${mappedOf(result)}${gaps.length === 0 ? NOTHING : html`<details open><summary>What could not be seen</summary><ul>${list}</ul></details>`}</section>`
}

function mappedOf({ profiles }: Result): Markup {
  const systems = profiles.flatMap(({ mapped = [] }) => mapped)
  return systems.length === 0 ? NOTHING : html`<p>Where the owner states these systems to be: ${systems.join(', ')}.</p>`
}

function waiversOf({ waivers = [] }: Result): Markup {
  if (waivers.length === 0) return NOTHING
  const rows = waivers.map(
    ({ state, owner, reason, ticket, expires, findings, place }) =>
      html`<tr><td>${state}</td><td>${owner}</td><td>${reason}${ticket === undefined ? '' : ` (${ticket})`}</td><td>${expires}</td><td>${findings}</td><td><code>${place}</code></td></tr>`
  )
  return html`<section aria-labelledby="waivers"><h2 id="waivers">Accepted exceptions</h2>
<div class="wide"><table><thead><tr><th scope="col">State</th><th scope="col">Owner</th><th scope="col">Reason</th><th scope="col">Until</th><th scope="col">Findings</th><th scope="col">Where</th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}
