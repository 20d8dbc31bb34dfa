import kind from '../../../src/kinds/gcp/notification-channel.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: {
    terraform: { document: { displayName: 'On call', type: 'email', labels: { email_address: 'oncall@ledger.example' } } },
    'gcp-api': {
      document: {
        name: 'projects/ledger-prod/notificationChannels/4710',
        displayName: 'On call',
        type: 'email',
        labels: { email_address: 'oncall@ledger.example' },
        enabled: true
      }
    }
  },
  facets: { alertDelivery: { reaches: true } },
  failing: {
    terraform: { document: { type: 'email', enabled: false } },
    'gcp-api': { document: { type: 'sms', enabled: true, verificationStatus: 'UNVERIFIED' } }
  },
  failingFacets: { alertDelivery: { reaches: false } },
  absent: { terraform: { alertDelivery: { reaches: true } }, 'gcp-api': { alertDelivery: { reaches: true } } }
} satisfies KindFixture
