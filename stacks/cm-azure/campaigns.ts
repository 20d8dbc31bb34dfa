import { account, goneAfter } from './accounts'

/** Mails of campaigns, each and its snapshots gone within half a year. */
goneAfter('campaigns', account('campaigns', { product: 'mmc', purpose: 'email-campaigns' }), 90)
