const { PolicyPack } = require('asbuilt/policy-pack')

new PolicyPack('retarus', { profile: 'retarus' })
