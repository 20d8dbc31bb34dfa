const { PolicyPack } = require('asbuilt/policy-pack')

new PolicyPack('maropost', { profile: 'maropost' })
