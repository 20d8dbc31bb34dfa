const { PolicyPack } = require('asbuilt/policy-pack')

new PolicyPack('sendmarc', { profile: 'sendmarc' })
