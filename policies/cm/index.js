const { PolicyPack } = require('asbuilt/policy-pack')

new PolicyPack('cm', { profile: 'cm' })
