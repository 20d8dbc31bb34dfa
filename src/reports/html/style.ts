/** The page's own style: it needs nothing from elsewhere, follows the reader's light or dark, and prints. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b2430; --faint: #55606e; --line: #d8dee6; --well: #f5f7fa; --link: #0b57a4;
  --good: #14643a; --good-well: #e4f4ea; --bad: #a1161f; --bad-well: #fdeaea; --open: #754b00; --open-well: #fff2d5;
  --rest: #4a5563; --rest-well: #eceff3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12171e; --ink: #e4e9ef; --faint: #a3afbd; --line: #313b47; --well: #1a212a; --link: #7db7f5;
    --good: #7fd6a2; --good-well: #12301f; --bad: #ff9d9d; --bad-well: #401a1d; --open: #f1c46a; --open-well: #37290c;
    --rest: #b5c0cc; --rest-well: #262f3a;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
code { font: .875em/1.45 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 0; }
h1 { font-size: 2rem; letter-spacing: -.01em; }
.page { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
header.page { padding-top: 2.5rem; }
.kicker { margin: 0 0 .4rem; color: var(--faint); font-weight: 600; }
.lead { margin: .6rem 0 0; color: var(--faint); max-width: 60rem; }
.bar { display: block; width: 100%; height: .6rem; border-radius: .3rem; margin: 1.4rem 0 .9rem; background: var(--rest-well); }
.bar rect { fill: var(--tone); }
.bar .unattested, .bar .no-resources { fill: var(--line); }
.tiles { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 0; list-style: none; }
.tiles button { font: inherit; color: inherit; background: var(--well); border: 1px solid var(--line); border-radius: .5rem; padding: .35rem .8rem; cursor: pointer; }
.tiles button[aria-pressed="true"] { border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor; font-weight: 600; }
.tiles b { font-size: 1.15em; margin-right: .25em; font-variant-numeric: tabular-nums; }
.upheld, .attested { --tone: var(--good); --tint: var(--good-well); }
.contradicted, .expired, .fail, .error { --tone: var(--bad); --tint: var(--bad-well); }
.undecided, .unknown { --tone: var(--open); --tint: var(--open-well); }
.unattested, .no-resources, .pass, .not-applicable, .not-modelled { --tone: var(--rest); --tint: var(--rest-well); }
.pass { --tone: var(--good); --tint: var(--good-well); }
.tiles button[data-show] { color: var(--tone, var(--ink)); }
.badge { display: inline-block; color: var(--tone); background: var(--tint); border-radius: 1rem; padding: .1rem .7rem; font-size: .875rem; font-weight: 650; white-space: nowrap; }
.columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3rem; margin-top: 2rem; align-items: start; }
.columns > nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; font-size: .9375rem; border-right: 1px solid var(--line); padding: 0 1rem 1rem 0; }
nav ol { list-style: none; margin: .4rem 0 1rem; padding: 0; }
nav a { display: flex; justify-content: space-between; gap: .5rem; padding: .2rem 0; text-decoration: none; color: inherit; }
nav a > span:first-child { min-width: 0; }
nav a:hover { text-decoration: underline; }
nav .badge { flex: none; font-size: .75rem; padding: 0 .5rem; align-self: start; }
nav h2 { font-size: 1rem; }
main h2 { font-size: 1.35rem; padding-bottom: .4rem; border-bottom: 2px solid var(--line); }
main > section, main section section { margin: 0 0 2.5rem; }
main > section > p:first-of-type { margin-top: .8rem; }
article { border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; scroll-margin-top: 1rem; }
article > header { display: flex; gap: .75rem 1rem; justify-content: space-between; align-items: flex-start; flex-wrap: wrap; }
article .claim { font-size: 1.0625rem; font-weight: 600; flex: 1 1 24rem; }
.meta { color: var(--faint); font-size: .875rem; margin: .3rem 0 0; }
.label { font-size: .8125rem; font-weight: 650; color: var(--faint); margin: 1rem 0 .3rem; }
article p { margin: .3rem 0; }
ul.plain { list-style: none; padding: 0; margin: .3rem 0; }
.finding { background: var(--well); border-radius: .4rem; padding: .6rem .9rem; margin: .5rem 0; }
.finding > p:first-child { margin-top: 0; display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; }
.finding .where { color: var(--faint); font-size: .875rem; }
.fix { border-left: 3px solid var(--link); padding-left: .7rem; }
.box { border: 1px solid var(--line); background: var(--open-well); border-radius: .4rem; padding: .5rem .9rem; margin: .8rem 0 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; margin: .4rem 0; }
caption { text-align: left; color: var(--faint); font-size: .8125rem; padding-bottom: .2rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--faint); }
tr:last-child > td { border-bottom: 0; }
table.evidence { table-layout: fixed; }
.evidence .path { width: 55%; }
.evidence .value { width: 25%; }
summary { cursor: pointer; color: var(--link); padding: .15rem 0; }
.wide { overflow-x: auto; }
.wide td { min-width: 6.5rem; }
.wide td:first-child { min-width: 12rem; }
footer { color: var(--faint); font-size: .875rem; padding-top: 1rem; padding-bottom: 3rem; }
[hidden] { display: none !important; }
@media (max-width: 56rem) {
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
  .columns > nav { position: static; max-height: none; border-right: 0; border-bottom: 1px solid var(--line); padding-right: 0; }
  h1 { font-size: 1.5rem; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --faint: #444; --line: #bbb; --well: #f6f6f6; --link: #000;
    --good: #14643a; --good-well: #fff; --bad: #a1161f; --bad-well: #fff; --open: #754b00; --open-well: #fff; --rest: #444; --rest-well: #fff;
  }
  @page { margin: 18mm 16mm; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .skip, .columns > nav, .tiles .all { display: none; }
  .columns { display: block; }
  .tiles button { border: 0; padding: 0 1rem 0 0; background: none; }
  .badge { border: 1px solid currentColor; }
  .bar, article { print-color-adjust: exact; }
  .finding, tr, h2, h3, h4 { break-inside: avoid; }
  h2, h3, h4, article > header, .label { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
}
`

/** The little that moves: which verdicts are shown, and everything unfolded on paper. */
export const SCRIPT = `
const buttons = [...document.querySelectorAll('button[data-show]')]
const articles = [...document.querySelectorAll('article[data-verdict]')]
const told = document.getElementById('shown')
function show(verdict) {
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.show === verdict))
  for (const article of articles) article.hidden = verdict !== '' && article.dataset.verdict !== verdict
  for (const section of document.querySelectorAll('section[data-claims]')) section.hidden = !section.querySelector('article:not([hidden])')
  const number = articles.filter((article) => !article.hidden).length
  told.textContent = verdict === '' ? '' : number + ' of ' + articles.length + ' claims are shown.'
}
for (const button of buttons) button.addEventListener('click', () => show(button.getAttribute('aria-pressed') === 'true' ? '' : button.dataset.show))
addEventListener('hashchange', () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target !== null && target.closest('[hidden]') !== null) { show(''); target.scrollIntoView() }
})
addEventListener('beforeprint', () => { for (const each of document.querySelectorAll('details')) each.open = true })
`
