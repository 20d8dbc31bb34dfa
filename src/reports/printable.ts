/**
 * Text from somebody else's document as a terminal may show it: line breaks, escape sequences and changes of writing
 * direction could forge a report. @example printable('ledger\u001b[2J') // 'ledger\uFFFD[2J'
 */
export function printable(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
