import { defineControl } from '../model/control.ts'
import { TLS_VERSIONS } from '../model/facets.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'encrypted-in-transit',
  title: 'Connections are encrypted',
  description:
    'Unencrypted connections are refused and, with minimumTls, no version of TLS below it is accepted. A listener that only redirects to HTTPS refuses plaintext.',
  remedy: 'Refuse unencrypted connections and older versions of TLS',
  severity: 'high',
  needs: ['encryptionInTransit'],
  parameters: {
    minimumTls: {
      type: 'choice',
      choices: ['1.0', '1.1', '1.2', '1.3'],
      description: 'Oldest version of TLS that passes; without it only plaintext is refused'
    }
  },
  judge({ facets: { encryptionInTransit } }, { minimumTls }) {
    const plaintext = decide(encryptionInTransit.plaintextRefused, {
      what: 'unencrypted connections',
      required: 'plaintext refused',
      holds: (refused) => refused,
      show: (refused) => (refused ? 'plaintext refused' : 'plaintext accepted'),
      says: (refused) => (refused ? 'refuses unencrypted connections' : 'accepts unencrypted connections')
    })
    if (minimumTls === undefined) return plaintext
    const floor = decide(encryptionInTransit.minimumTls, {
      what: 'minimum TLS version',
      required: `TLS ${minimumTls}`,
      holds: (version) => TLS_VERSIONS.indexOf(version) >= TLS_VERSIONS.indexOf(minimumTls),
      show: (version) => (version === 'none' ? 'no minimum' : `TLS ${version}`),
      says: (version) => (version === 'none' ? 'accepts every version of TLS' : `accepts TLS ${version} and newer`)
    })
    return every([plaintext, floor])
  }
})
