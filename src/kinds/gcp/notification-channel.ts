import { defineKind } from '../../graph/kind.ts'
import { allTrue, map } from '../../model/fact.ts'

/** Where Cloud Monitoring sends alerts. https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.notificationChannels (2026-11-28) */
export default defineKind({
  id: 'gcp.notification-channel',
  title: 'Cloud Monitoring notification channel',
  cloud: 'gcp',
  role: 'alert-receiver',
  types: {
    pulumi: ['gcp:monitoring/notificationChannel:NotificationChannel'],
    terraform: ['google_monitoring_notification_channel'],
    cai: ['monitoring.googleapis.com/NotificationChannel']
  },
  labels: (r) => r.record('userLabels'),
  facets: {
    // Enabled by default; without a status the channel is of a type that needs no verification.
    alertDelivery: (r) => ({
      reaches: allTrue([
        r.boolean('enabled', { absent: true }),
        map(r.string('verificationStatus', { absent: 'VERIFICATION_STATUS_UNSPECIFIED' }), (status) => status !== 'UNVERIFIED')
      ])
    })
  }
})
