import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { allTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { named } from './place.ts'

/**
 * Rule of a listener. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticloadbalancingv2-listenerrule.html (2026-11-22)
 * It is judged through the listener; the setting tells whether what it takes is redirected to HTTPS. AWS Config does not record rules
 * (https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html, 2026-11-22), other inventories may.
 */
export default defineKind({
  id: 'aws.listener-rule',
  title: 'Load balancer listener rule',
  cloud: 'aws',
  role: 'attachment',
  types: { 'aws-config': ['AWS::ElasticLoadBalancingV2::ListenerRule'] },
  links: [{ name: 'childOf', to: ['aws.listener'], read: (r) => named(r, 'ListenerArn') }],
  facets: {
    setting: (r) => ({ name: r.byNature('httpsRedirect', 'Actions'), value: map(chain(r.list('Actions'), sendsElsewhere), String) })
  }
})

/** Whether actions do nothing but redirect to HTTPS. A redirection that names no protocol keeps that of the request. */
export function sendsElsewhere(actions: readonly Reader[]): Fact<boolean> {
  if (actions.length === 0) return unknown('not-collected', { missing: 'its actions' })
  return allTrue(
    actions.flatMap((action) => [
      map(action.string('Type', { absent: UNSTATED }), (type) => type === 'redirect'),
      map(action.string('RedirectConfig.Protocol', { absent: '#{protocol}' }), (protocol) => protocol === 'HTTPS')
    ])
  )
}

export function redirects(rule: Neighbour): Fact<boolean> {
  const setting = rule.facet('setting')
  return typeof setting === 'string' ? known(false) : map(setting.value, (value) => value === 'true')
}
