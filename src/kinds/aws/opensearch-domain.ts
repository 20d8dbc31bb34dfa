import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, Reach, TlsVersion } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, map, not, unknown } from '../../model/fact.ts'
import { alarmsElsewhere, heardByAlarms } from './alarm-watching.ts'
import { keyLevel, keyLink, settledLevel, settleKeyLevel } from './customer-key.ts'
import { addressesAdmitted, letsEveryoneIn, type Statement, statementsOf } from './iam-policy.ts'
import { namedIn, regionalPlacement, regionsOf, texts } from './place.ts'

/**
 * OpenSearch domain. AWS Config shows it as CloudFormation does.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-domain.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.opensearch-domain',
  title: 'OpenSearch domain',
  cloud: 'aws',
  role: 'database',
  types: { 'aws-config': ['AWS::OpenSearch::Domain'] },
  names: ['DomainName'],
  links: [
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => namedIn(r, 'VPCOptions.SubnetIds') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedIn(r, 'VPCOptions.SecurityGroupIds') },
    keyLink('EncryptionAtRestOptions.KmsKeyId')
  ],
  facets: {
    monitoring: alarmsElsewhere,
    placement: (r) => regionalPlacement(r),
    // Copies in other domains are made by connections that AWS Config does not record.
    replication: 'not-modelled',
    publicAddress: (r) => ({ addresses: map(inVpc(r), (is) => (is ? [] : ['public endpoint'])) }),
    publicEndpoint,
    anonymousAccess: (r) => ({ allowed: anonymous(r) }),
    privateConnectivity: (r) => ({ attached: inVpc(r) }),
    // Without a named key, that which AWS manages. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html (2026-11-22)
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    encryptionInTransit: (r) => ({
      plaintextRefused: r.boolean('DomainEndpointOptions.EnforceHTTPS', { absent: UNSTATED }),
      minimumTls: chain(r.string('DomainEndpointOptions.TLSSecurityPolicy', { absent: UNSTATED }), tlsOf)
    }),
    zoneRedundancy: (r) => ({ zones: zones(r) }),
    backup,
    backupHistory: 'not-modelled',
    // There is no such setting.
    immutability: 'not-modelled',
    deletionProtection: (r) => ({ enabled: r.byNature(false, 'DomainName') }),
    identity: (r) => ({ directoryOnly: directoryOnly(r) }),
    audit
  },
  settle: {
    monitoring: heardByAlarms,
    encryptionAtRest: settleKeyLevel,
    backup: (own, near) => ({ ...own, key: settledLevel(own.key, near) })
  }
})

/** A domain lies in subnets or has a public endpoint, for good. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html (2026-11-22) */
function inVpc(r: Reader): Fact<boolean> {
  return chain(r.string('DomainName', { absent: UNSTATED }), () => map(texts(r, 'VPCOptions.SubnetIds'), (subnets) => subnets.length > 0))
}

/** Statements by which the domain lets callers in. */
function grants(r: Reader): Fact<readonly Statement[]> {
  return chain(r.json('AccessPolicies', { absent: UNSTATED }), (json): Fact<readonly Statement[]> => {
    const statements = statementsOf(json)
    return statements === undefined
      ? unknown('unreadable', { missing: 'AccessPolicies is not a policy in JSON' })
      : known(statements.filter(({ allows }) => allows))
  })
}

/** Whoever has rights reaches a public endpoint from anywhere unless every grant names the addresses it is for. */
function publicEndpoint(r: Reader): Facets['publicEndpoint'] {
  const admitted = map(grants(r), (found) => {
    const addresses = found.map(addressesAdmitted)
    return addresses.includes(undefined) ? undefined : addresses.flatMap((one) => one ?? [])
  })
  const isInside = inVpc(r)
  return {
    reach: chain(isInside, (is) =>
      is ? known<Reach>('closed') : map(admitted, (found): Reach => (found === undefined ? 'open' : 'restricted'))
    ),
    sources: chain(isInside, (is) => (is ? known([]) : map(admitted, (found) => found ?? ['0.0.0.0/0'])))
  }
}

/**
 * A public domain whose policy lets everyone in, without fine-grained access control to ask who it is.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html (2026-11-22)
 */
function anonymous(r: Reader): Fact<boolean> {
  const open = chain(grants(r), (found): Fact<boolean> => {
    const answers = found.filter(({ who }) => who !== 'named').map(letsEveryoneIn)
    if (answers.includes(true)) return known(true)
    return answers.includes(undefined)
      ? unknown('unreadable', { missing: 'conditions of its access policy are not judged here' })
      : known(false)
  })
  const asked = r.boolean('AdvancedSecurityOptions.Enabled', { absent: UNSTATED })
  return chain(inVpc(r), (inside) =>
    inside ? known(false) : chain(open, (is) => (is ? anyTrue([not(asked), letsUnknownIn(r)]) : known(false)))
  )
}

function letsUnknownIn(r: Reader): Fact<boolean> {
  return r.boolean('AdvancedSecurityOptions.AnonymousAuthEnabled', { absent: false })
}

function encryptionKey(r: Reader): Facets['encryptionAtRest']['key'] {
  return keyLevel(
    r.boolean('EncryptionAtRestOptions.Enabled', { absent: UNSTATED }),
    r.string('EncryptionAtRestOptions.KmsKeyId', { absent: '' })
  )
}

/** @example tlsOf('Policy-Min-TLS-1-2-PFS-2023-10') // 1.2 */
function tlsOf(policy: string): Fact<TlsVersion> {
  const version = /^Policy-Min-TLS-1-([0-3])-/.exec(policy)?.[1]
  return version === undefined
    ? unknown('unreadable', { missing: `"${policy}" is no policy that names a version` })
    : known(`1.${version}` as TlsVersion)
}

/** Two zones unless three are chosen. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html (2026-11-22) */
function zones(r: Reader): Fact<number> {
  return chain(r.boolean('ClusterConfig.ZoneAwarenessEnabled', { absent: UNSTATED }), (aware) =>
    aware ? r.number('ClusterConfig.ZoneAwarenessConfig.AvailabilityZoneCount', { absent: 2 }) : known(1)
  )
}

/**
 * Automated snapshots, every hour and for 14 days; those of Elasticsearch before 5.3 once a day; they may be paused. They are encrypted as the
 * domain is. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-snapshots.html (2026-11-22)
 */
function backup(r: Reader): Facets['backup'] {
  const hours = map(r.string('EngineVersion', { absent: UNSTATED }), (version) =>
    /^Elasticsearch_([1-4]\.|5\.[1-2]$)/.test(version) ? 24 : 1
  )
  return {
    enabled: map(r.string('AutomatedSnapshotPauseOptions.State', { absent: 'Disabled' }), (state) => state !== 'Active'),
    everyHours: hours,
    retentionDays: r.byNature(14, 'SnapshotOptions'),
    restoreWindowDays: r.byNature(0, 'SnapshotOptions'),
    regions: regionsOf(r),
    zones: unknown('not-collected', { missing: 'the vendor does not say in how many zones snapshots lie' }),
    key: encryptionKey(r)
  }
}

/** Users of the domain's own count, and callers whom nobody asks who they are. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html (2026-11-22) */
function directoryOnly(r: Reader): Fact<boolean> {
  const fine = r.boolean('AdvancedSecurityOptions.Enabled', { absent: UNSTATED })
  const named = map(grants(r), (found) => found.every(({ who }) => who === 'named'))
  const local = r.boolean('AdvancedSecurityOptions.InternalUserDatabaseEnabled', { absent: UNSTATED })
  return chain(fine, (is) => (is ? map(all<[boolean, boolean]>([local, letsUnknownIn(r)]), ([own, some]) => !own && !some) : named))
}

/** Audit logs also have to be switched on inside the domain. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html (2026-11-22) */
function audit(r: Reader): Answer<'audit'> {
  const published = chain(r.string('DomainName', { absent: UNSTATED }), () =>
    r.boolean('LogPublishingOptions.AUDIT_LOGS.Enabled', { absent: false })
  )
  return {
    enabled: chain(
      published,
      (on): Fact<boolean> =>
        on ? unknown('not-collected', { missing: 'whether audit logs are switched on inside the domain' }) : known(false)
    ),
    retentionDays: unknown('not-collected', { missing: 'logs are kept by the log group that receives them' })
  }
}
