import { printable } from '../printable.ts'

/** Markup that is safe to show: made by `html` alone, which escapes every text that is put into it. */
export interface Markup {
  readonly markup: string
}

type Content = string | number | Markup | readonly Markup[]

/** @example html`<code>${name}</code>` // with name '<b>': { markup: '<code>&lt;b&gt;</code>' } */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: String.raw({ raw: parts }, ...contents.map(markupOf)) }
}

export const NOTHING: Markup = { markup: '' }

function markupOf(content: Content): string {
  if (typeof content === 'number') return String(content)
  if (typeof content === 'string') return escaped(content)
  return 'markup' in content ? content.markup : content.map(({ markup }) => markup).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Also in quoted attributes, as all of the page's are. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
