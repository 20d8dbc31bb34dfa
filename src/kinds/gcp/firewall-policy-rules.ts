import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { IngressRule } from '../../model/facets.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, list, map, not } from '../../model/fact.ts'
import { portsOrAll, protocolName } from './ip-protocol.ts'

/**
 * Rules of firewall policies, inside their policy or alone. https://cloud.google.com/firewall/docs/firewall-policies-rule-details (2026-11-22)
 * Programs write actions both ways: `goto_next` and `gotoNext`.
 */
export function actionOf(rule: Reader): Fact<string> {
  return map(rule.string('action', { absent: UNSTATED }), (action) => action.toLowerCase().replaceAll('_', ''))
}

export function isInbound(rule: Reader): Fact<boolean> {
  return map(rule.string('direction', { absent: 'INGRESS' }), (direction) => direction === 'INGRESS')
}

/** Traffic that comes in is handed to a security profile group, which blocks what it recognises. */
export function prevents(rule: Reader): Fact<boolean> {
  const inspects = map(actionOf(rule), (action) => action === 'applysecurityprofilegroup')
  const group = rule.present('securityProfileGroup', { emptyIs: 'absent', wiredTo: /networksecurity\/securityProfileGroup:/ })
  return allTrue([isEnforced(rule), isInbound(rule), inspects, group])
}

/** Rules that hand on to the next level, and disabled ones, have nothing to log. */
export function isSilent(rule: Reader): boolean {
  const decides = decidesAnything(rule)
  return decides.state === 'known' && !decides.value
}

/** A rule that may yet turn out silent breaks no promise by writing no log. */
export function logs(rule: Reader): Fact<boolean> {
  const logged = rule.boolean('enableLogging', { absent: false })
  return chain(logged, (on) => (on ? logged : chain(decidesAnything(rule), () => logged)))
}

function decidesAnything(rule: Reader): Fact<boolean> {
  return allTrue([isEnforced(rule), map(actionOf(rule), (action) => action !== 'gotonext')])
}

/** What a rule admits or turns away; inspected traffic counts as admitted. */
export function ingressOf(rule: Reader): Fact<readonly IngressRule[]> {
  return chain(allTrue([isEnforced(rule), isInbound(rule)]), (holds) => {
    if (!holds) return known([])
    return chain(actionOf(rule), (action) => {
      if (action === 'gotonext') return known([])
      if (action !== 'deny') return entries(rule, 'allow')
      // What is turned away from some targets or destinations only still reaches the others.
      return chain(isNarrow(rule), (narrow) => (narrow ? known([]) : entries(rule, 'deny')))
    })
  })
}

/** Whether a rule holds for some targets or destinations only. */
function isNarrow(rule: Reader): Fact<boolean> {
  const paths = [
    'targetSecureTags',
    'targetServiceAccounts',
    'targetResources',
    'match.destFqdns',
    'match.destAddressGroups',
    'match.destRegionCodes',
    'match.destThreatIntelligences'
  ]
  const ranges = map(rule.strings('match.destIpRanges'), (found) => found.length > 0 && !found.includes('0.0.0.0/0'))
  return anyTrue([ranges, ...paths.map((path) => rule.present(path))])
}

function isEnforced(rule: Reader): Fact<boolean> {
  return not(rule.boolean('disabled', { absent: false }))
}

function entries(rule: Reader, action: IngressRule['action']): Fact<readonly IngressRule[]> {
  const priority = rule.number('priority', { absent: rule.by<number | typeof UNSTATED>({ terraform: UNSTATED, 'gcp-api': 0 }) })
  return chain(all([sources(rule), priority, rule.list('match.layer4Configs')]), ([from, order, configs]) => {
    const entry = (protocol: string, ports: readonly string[], path: string): IngressRule => {
      return {
        name: `${rule.resource.name} ${order}`,
        protocol,
        ports: portsOrAll(ports),
        sources: from,
        action,
        priority: order,
        path: rule.pathOf(path)
      }
    }
    if (configs.length === 0) return known([entry('*', [], 'match')])
    return list(
      configs.map((config, index) =>
        map(all([config.string('ipProtocol', { absent: 'all' }), config.strings('ports')]), ([protocol, ports]) =>
          entry(protocolName(protocol), ports, `match.layer4Configs[${index}]`)
        )
      )
    )
  })
}

/** Sources add up, the network context narrows them; a rule that names none admits everybody. */
function sources(rule: Reader): Fact<readonly string[]> {
  const tags = chain(rule.list('match.srcSecureTags'), (found) => list(found.map((tag) => tag.string('name', { absent: UNSTATED }))))
  const named = list([
    rule.strings('match.srcIpRanges'),
    marked('tag', tags),
    marked('addressGroup', rule.strings('match.srcAddressGroups')),
    marked('fqdn', rule.strings('match.srcFqdns')),
    marked('region', rule.strings('match.srcRegionCodes')),
    marked('threatIntelligence', rule.strings('match.srcThreatIntelligences')),
    marked('network', rule.strings('match.srcNetworks'))
  ])
  return map(all([named, context(rule)]), ([groups, within]) => {
    const listed = groups.flat()
    if (within === '' || within === 'UNSPECIFIED' || within === 'INTERNET') return listed.length === 0 ? ['0.0.0.0/0'] : listed
    const narrow = listed.filter((source) => source !== '0.0.0.0/0' && source !== '::/0')
    return narrow.length === 0 ? [`networkContext:${within}`] : narrow
  })
}

function marked(prefix: string, names: Fact<readonly string[]>): Fact<readonly string[]> {
  return map(names, (found) => found.map((name) => `${prefix}:${name}`))
}

/** INTERNET, or parts of the network without it. The same property under its older names in the provider and the API. */
function context(rule: Reader): Fact<string> {
  const older = rule.string(rule.by({ terraform: 'match.srcNetworkScope', 'gcp-api': 'match.srcNetworkType' }), { absent: '' })
  // In the provider only rules that are resources of their own know the newer name, not those that a policy lists.
  if (rule.dialect === 'terraform' && !/rule$/i.test(rule.type)) return older
  return chain(rule.string('match.srcNetworkContext', { absent: '' }), (name) => (name === '' ? older : known(name)))
}
