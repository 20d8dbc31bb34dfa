import kind from '../../../src/kinds/azure/application-gateway.ts'
import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import logAnalyticsWorkspace from '../../../src/kinds/azure/log-analytics-workspace.ts'
import publicIpAddress from '../../../src/kinds/azure/public-ip-address.ts'
import virtualNetwork from '../../../src/kinds/azure/virtual-network.ts'
import wafPolicy from '../../../src/kinds/azure/waf-policy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture, PlainFacets } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const GATEWAY = `${NETWORK}/applicationGateways/storefront-gw`
const ADDRESS = `${NETWORK}/publicIPAddresses/storefront-ip`
const SUBNET = `${NETWORK}/virtualNetworks/ledger-vnet/subnets/gateway`
const WAF = `${NETWORK}/ApplicationGatewayWebApplicationFirewallPolicies/storefront-waf`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:network:${type}::${name}`
const part = (path: string) => ({ id: `${GATEWAY}/${path}` })
const arm = { typeSystem: 'arm', origin: 'observed' } as const

const HTTPS = {
  protocol: 'Https',
  frontendIPConfiguration: part('frontendIPConfigurations/public'),
  frontendPort: part('frontendPorts/443'),
  sslCertificate: part('sslCertificates/storefront')
}
const HTTP = { protocol: 'Http', frontendIPConfiguration: part('frontendIPConfigurations/public'), frontendPort: part('frontendPorts/80') }
const SERVE = {
  ruleType: 'Basic',
  priority: 10,
  httpListener: part('httpListeners/https'),
  backendAddressPool: part('backendAddressPools/app'),
  backendHttpSettings: part('backendHttpSettingsCollection/app')
}
const REDIRECT = {
  ruleType: 'Basic',
  priority: 20,
  httpListener: part('httpListeners/http'),
  redirectConfiguration: part('redirectConfigurations/to-https')
}
const TO_HTTPS = { redirectType: 'Permanent', targetListener: part('httpListeners/https'), includePath: true, includeQueryString: true }
const TLS_1_2 = { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101' }
const WAF_V2 = { name: 'WAF_v2', tier: 'WAF_v2' }
const native = (name: string, properties: object) => ({ name, ...properties })
const wrapped = (name: string, properties: object) => ({ name, properties })

/** A gateway as ARM tells it, whose rules are those of the storefront unless they are replaced. */
const gateway = (properties: object = {}, beside: object = {}) => ({
  id: GATEWAY,
  name: 'storefront-gw',
  type: 'Microsoft.Network/applicationGateways',
  location: 'westeurope',
  ...beside,
  properties: {
    provisioningState: 'Succeeded',
    operationalState: 'Running',
    sku: WAF_V2,
    autoscaleConfiguration: { minCapacity: 3, maxCapacity: 10 },
    gatewayIPConfigurations: [wrapped('gateway', { subnet: { id: SUBNET } })],
    frontendIPConfigurations: [wrapped('public', { publicIPAddress: { id: ADDRESS } })],
    httpListeners: [wrapped('https', HTTPS), wrapped('http', HTTP)],
    requestRoutingRules: [wrapped('serve', SERVE), wrapped('redirect', REDIRECT)],
    redirectConfigurations: [wrapped('to-https', TO_HTTPS)],
    sslCertificates: [wrapped('storefront', { keyVaultSecretId: 'https://storefront.vault.azure.net/secrets/storefront' })],
    sslPolicy: TLS_1_2,
    firewallPolicy: { id: WAF },
    ...properties
  }
})
const inTransit = (title: string, properties: object, facts: object) => ({
  title,
  dialect: 'arm' as const,
  given: { document: gateway(properties) },
  facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2', ...facts } }
})
const ciphers = (title: string, properties: object, minimumBits: number | string) => ({
  title,
  dialect: 'arm' as const,
  given: { document: gateway(properties) },
  facets: { offeredCiphers: { minimumBits } }
})
const AES_256 = 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'
const live = (document: object) => ({ ...arm, id: GATEWAY, type: 'Microsoft.Network/applicationGateways', document })
const waf = (id: string, mode: string) => ({
  ...arm,
  id,
  type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
  document: {
    id,
    location: 'westeurope',
    properties: {
      policySettings: { state: 'Enabled', mode },
      managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.2' }] }
    }
  }
})
const NOTHING: PlainFacets = {
  placement: { regions: '?not-collected', zones: [] },
  steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' },
  encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
  offeredCiphers: { minimumBits: '?not-collected' },
  certificateRenewal: 'not-applicable',
  intrusionPrevention: { mode: '?not-collected' },
  ddosProtection: { enabled: '?not-collected' },
  zoneRedundancy: { zones: '?not-collected' },
  nodes: { minimum: '?not-collected' },
  findings: { forwarded: false },
  audit: { enabled: false, retentionDays: 0 }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        applicationGatewayName: 'storefront-gw',
        location: 'westeurope',
        zones: ['1', '2', '3'],
        sku: WAF_V2,
        autoscaleConfiguration: { minCapacity: 3, maxCapacity: 10 },
        gatewayIPConfigurations: [native('gateway', { subnet: { id: SUBNET } })],
        frontendIPConfigurations: [native('public', { publicIPAddress: { id: ADDRESS } })],
        httpListeners: [native('https', HTTPS), native('http', HTTP)],
        requestRoutingRules: [native('serve', SERVE), native('redirect', REDIRECT)],
        redirectConfigurations: [native('to-https', TO_HTTPS)],
        sslCertificates: [native('storefront', { keyVaultSecretId: 'https://storefront.vault.azure.net/secrets/storefront' })],
        sslPolicy: TLS_1_2,
        firewallPolicy: { id: WAF }
      }
    },
    arm: { document: gateway({}, { zones: ['1', '2', '3'] }) }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: ['1', '2', '3'] },
    steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    offeredCiphers: { minimumBits: 128 },
    certificateRenewal: { automatic: true },
    intrusionPrevention: { mode: '?not-collected' },
    ddosProtection: { enabled: '?not-collected' },
    zoneRedundancy: { zones: 3 },
    nodes: { minimum: 3 },
    findings: { forwarded: false },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { inSubnet: [{ text: SUBNET }], usesAddress: [{ text: ADDRESS }], usesPolicy: [{ text: WAF }], uses: [] },
    arm: { inSubnet: [{ text: SUBNET }], usesAddress: [{ text: ADDRESS }], usesPolicy: [{ text: WAF }], uses: [] }
  },
  failing: {
    'azure-native': {
      document: {
        location: 'westeurope',
        zones: ['1'],
        sku: { name: 'Standard_v2', tier: 'Standard_v2', capacity: 1 },
        httpListeners: [native('http', HTTP)],
        requestRoutingRules: [native('serve', { ...SERVE, httpListener: part('httpListeners/http') })],
        sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20150501' }
      }
    },
    arm: {
      document: {
        location: 'westeurope',
        zones: ['1'],
        properties: {
          sku: { name: 'Standard_v2', tier: 'Standard_v2', capacity: 1 },
          httpListeners: [wrapped('http', HTTP)],
          requestRoutingRules: [wrapped('serve', { ...SERVE, httpListener: part('httpListeners/http') })],
          sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20150501' }
        }
      }
    }
  },
  failingFacets: {
    encryptionInTransit: { plaintextRefused: false, minimumTls: '1.0' },
    offeredCiphers: { minimumBits: 112 },
    intrusionPrevention: { mode: 'off' },
    zoneRedundancy: { zones: 1 },
    // The service runs two instances even where one is asked for.
    nodes: { minimum: 2 }
  },
  absent: { 'azure-native': NOTHING, arm: NOTHING },
  cases: [
    ...(
      [
        ['a version', { keyVaultSecretId: 'https://storefront.vault.azure.net/secrets/storefront/6f4c0b2d' }, false],
        ['no vault', { publicCertData: 'MIIC' }, false],
        ['a vault known only after apply', { keyVaultSecretId: UNKNOWN_SENTINEL }, '?computed']
      ] as const
    ).map(([what, certificate, automatic]) => ({
      title: `what it serves of ${what}`,
      dialect: 'azure-native' as const,
      given: { document: { sslCertificates: [native('storefront', certificate)] } },
      facets: { certificateRenewal: { automatic } }
    })),
    {
      title: 'reads the mode of its own configuration in any case',
      dialect: 'arm',
      given: {
        document: {
          properties: { sku: { tier: 'WAF_v2' }, webApplicationFirewallConfiguration: { enabled: true, firewallMode: 'prevention' } }
        }
      },
      facets: { intrusionPrevention: { mode: 'prevent' } }
    },
    inTransit(
      'refuses plaintext when it redirects to an https URL',
      { redirectConfigurations: [wrapped('to-https', { redirectType: 'Permanent', targetUrl: 'https://ledger.example' })] },
      {}
    ),
    inTransit(
      'accepts plaintext when it redirects to plaintext',
      { redirectConfigurations: [wrapped('to-https', { targetUrl: 'http://ledger.example' })] },
      { plaintextRefused: false }
    ),
    inTransit(
      'accepts plaintext when one rule behind the listener serves',
      { requestRoutingRules: [wrapped('redirect', REDIRECT), wrapped('serve', { ...SERVE, httpListener: part('httpListeners/http') })] },
      { plaintextRefused: false }
    ),
    inTransit(
      'accepts plaintext when paths behind the listener may serve',
      { requestRoutingRules: [wrapped('paths', { ...REDIRECT, ruleType: 'PathBasedRouting', urlPathMap: part('urlPathMaps/app') })] },
      { plaintextRefused: false }
    ),
    inTransit(
      'accepts plaintext on a listener without a rule',
      { requestRoutingRules: [wrapped('serve', SERVE)] },
      { plaintextRefused: false }
    ),
    inTransit('accepts plaintext through a TCP proxy', { listeners: [wrapped('tcp', { protocol: 'Tcp' })] }, { plaintextRefused: false }),
    ...[
      ['AppGwSslPolicy20150501', '1.0'],
      ['AppGwSslPolicy20170401', '1.1'],
      ['AppGwSslPolicy20170401S', '1.2'],
      ['AppGwSslPolicy20220101S', '1.2'],
      ['AppGwSslPolicy20310101', '?unreadable']
    ].map(([policyName, minimumTls]) =>
      inTransit(`reads the predefined policy ${policyName}`, { sslPolicy: { policyType: 'Predefined', policyName } }, { minimumTls })
    ),
    ...(
      [
        ['AppGwSslPolicy20150501', 112],
        ['AppGwSslPolicy20170401', 128],
        ['AppGwSslPolicy20170401S', 128],
        ['AppGwSslPolicy20220101', 128],
        ['AppGwSslPolicy20220101S', 128],
        ['AppGwSslPolicyOfTomorrow', '?unreadable']
      ] as const
    ).map(([policyName, bits]) =>
      ciphers(`the weakest cipher of ${policyName}`, { sslPolicy: { policyType: 'Predefined', policyName } }, bits)
    ),
    ciphers('a policy of its own may offer AES-256 alone', { sslPolicy: { policyType: 'Custom', cipherSuites: [AES_256] } }, 256),
    ciphers(
      'one of the newer type has AES-128 of TLS 1.3 as well',
      { sslPolicy: { policyType: 'CustomV2', cipherSuites: [AES_256] } },
      128
    ),
    ciphers(
      'one weak cipher counts',
      { sslPolicy: { policyType: 'Custom', cipherSuites: [AES_256, 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'] } },
      112
    ),
    ciphers('no list of ciphers leaves them open', { sslPolicy: { disabledSslProtocols: ['TLSv1_0'] } }, '?not-collected'),
    ciphers(
      'counts the weakest cipher of a listener profile',
      { sslProfiles: [wrapped('legacy', { sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20150501' } })] },
      112
    ),
    ciphers('takes the ciphers of the default policy', { sslPolicy: undefined, defaultPredefinedSslPolicy: 'AppGwSslPolicy20150501' }, 112),
    inTransit('reads a policy of its own', { sslPolicy: { policyType: 'CustomV2', minProtocolVersion: 'TLSv1_3' } }, { minimumTls: '1.3' }),
    inTransit('reads protocols that are switched off', { sslPolicy: { disabledSslProtocols: ['TLSv1_0'] } }, { minimumTls: '1.1' }),
    inTransit(
      'counts the weakest profile of a listener',
      { sslProfiles: [wrapped('legacy', { sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20170401' } })] },
      { minimumTls: '1.1' }
    ),
    inTransit(
      'takes the default policy from the service',
      { sslPolicy: undefined, defaultPredefinedSslPolicy: 'AppGwSslPolicy20150501' },
      { minimumTls: '1.0' }
    ),
    inTransit('does not guess the default policy', { sslPolicy: undefined }, { minimumTls: '?not-collected' }),
    {
      title: 'accepts plaintext as long as no rule redirects, whatever its rules refer to',
      dialect: 'azure-native',
      given: {
        document: {
          httpListeners: [native('http', HTTP)],
          requestRoutingRules: [native('serve', { httpListener: { id: UNKNOWN_SENTINEL }, backendAddressPool: { id: UNKNOWN_SENTINEL } })],
          sslPolicy: TLS_1_2
        }
      },
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' } }
    },
    {
      title: 'waits for the listener that a redirect belongs to',
      dialect: 'azure-native',
      given: {
        document: {
          httpListeners: [native('https', HTTPS), native('http', HTTP)],
          requestRoutingRules: [
            native('redirect', { httpListener: { id: UNKNOWN_SENTINEL }, redirectConfiguration: { id: UNKNOWN_SENTINEL } })
          ],
          sslPolicy: TLS_1_2
        }
      },
      facets: { encryptionInTransit: { plaintextRefused: '?computed', minimumTls: '1.2' } }
    },
    {
      title: 'inspects by its own configuration',
      dialect: 'arm',
      given: {
        document: gateway({
          firewallPolicy: undefined,
          webApplicationFirewallConfiguration: { enabled: true, firewallMode: 'Detection', ruleSetType: 'OWASP', ruleSetVersion: '3.2' }
        })
      },
      facets: { intrusionPrevention: { mode: 'detect' } }
    },
    {
      title: 'does not inspect while its own configuration is off',
      dialect: 'arm',
      given: {
        document: gateway({
          firewallPolicy: undefined,
          webApplicationFirewallConfiguration: { enabled: false, firewallMode: 'Prevention' }
        })
      },
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'needs no protection without a public frontend',
      dialect: 'arm',
      given: {
        document: gateway({ frontendIPConfigurations: [wrapped('internal', { privateIPAddress: '10.20.0.10', subnet: { id: SUBNET } })] })
      },
      facets: { steering: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    {
      title: 'runs two instances when autoscaling may go to none',
      dialect: 'arm',
      given: { document: gateway({ autoscaleConfiguration: { minCapacity: 0 } }) },
      facets: { nodes: { minimum: 2 } }
    },
    {
      title: 'runs what it says, in one zone, in the first generation',
      dialect: 'arm',
      given: { document: gateway({ sku: { name: 'WAF_Medium', tier: 'WAF', capacity: 1 }, autoscaleConfiguration: undefined }) },
      facets: { nodes: { minimum: 1 }, zoneRedundancy: { zones: 1 } }
    }
  ],
  neighbours: [
    {
      title: 'prevents intrusions when its policy does',
      kinds: [kind, wafPolicy],
      resources: [live(gateway()), waf(WAF, 'Prevention')],
      of: GATEWAY,
      facets: { intrusionPrevention: { mode: 'prevent' } }
    },
    {
      title: 'only detects where a listener has a weaker policy of its own',
      kinds: [kind, wafPolicy],
      resources: [
        live(gateway({ httpListeners: [wrapped('https', { ...HTTPS, firewallPolicy: { id: `${WAF}-legacy` } })] })),
        waf(WAF, 'Prevention'),
        waf(`${WAF}-legacy`, 'Detection')
      ],
      of: GATEWAY,
      facets: { intrusionPrevention: { mode: 'detect' } }
    },
    {
      title: 'does not know the mode of a policy that was not collected',
      kinds: [kind, wafPolicy],
      resources: [live(gateway())],
      of: GATEWAY,
      facets: { intrusionPrevention: { mode: '?not-collected' } }
    },
    {
      title: 'is protected with the network of its subnet, which its address inherits from',
      kinds: [kind, publicIpAddress, virtualNetwork],
      resources: [
        live(gateway()),
        {
          ...arm,
          id: ADDRESS,
          type: 'Microsoft.Network/publicIPAddresses',
          document: { id: ADDRESS, location: 'westeurope', properties: { ipConfiguration: part('frontendIPConfigurations/public') } }
        },
        {
          ...arm,
          id: `${NETWORK}/virtualNetworks/ledger-vnet`,
          type: 'Microsoft.Network/virtualNetworks',
          document: {
            location: 'westeurope',
            properties: { enableDdosProtection: true, ddosProtectionPlan: { id: `${NETWORK}/ddosProtectionPlans/ledger-ddos` } }
          }
        }
      ],
      of: GATEWAY,
      facets: { ddosProtection: { enabled: true } }
    },
    {
      title: 'does not know the protection of an address that was not collected',
      kinds: [kind, publicIpAddress],
      resources: [live(gateway())],
      of: GATEWAY,
      facets: { ddosProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'spreads over zones by itself where the region has them',
      kinds: [kind],
      resources: [live(gateway())],
      of: GATEWAY,
      facets: {
        zoneRedundancy: { zones: 2 },
        placement: { regions: ['westeurope'], zones: [] },
        steering: { regions: ['westeurope'], fewest: 1, takesOver: false }
      }
    },
    {
      title: 'is in one zone where the region has none',
      kinds: [kind],
      resources: [live(gateway({}, { location: 'westus' }))],
      of: GATEWAY,
      facets: { zoneRedundancy: { zones: 1 } }
    },
    {
      title: 'finds the policy of its program by the dependency edge',
      kinds: [kind, wafPolicy],
      resources: [
        {
          id: urn('ApplicationGateway', 'gw'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:ApplicationGateway',
          document: { sku: WAF_V2, firewallPolicy: { id: UNKNOWN_SENTINEL } },
          wires: { firewallPolicy: [urn('WebApplicationFirewallPolicy', 'waf')] }
        },
        {
          id: urn('WebApplicationFirewallPolicy', 'waf'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:WebApplicationFirewallPolicy',
          document: {
            policySettings: { state: 'Enabled', mode: 'Prevention' },
            managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.2' }] }
          }
        }
      ],
      of: urn('ApplicationGateway', 'gw'),
      facets: { intrusionPrevention: { mode: 'prevent' }, audit: { enabled: false, retentionDays: 0 } }
    },
    {
      title: 'is logged by the diagnostic setting of its program',
      kinds: [kind, diagnosticSetting, logAnalyticsWorkspace],
      resources: [
        {
          id: urn('ApplicationGateway', 'gw'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:ApplicationGateway',
          document: { sku: WAF_V2, webApplicationFirewallConfiguration: { enabled: true, firewallMode: 'Prevention' } }
        },
        {
          id: 'urn:pulumi:prod::ledger::azure-native:operationalinsights:Workspace::ledger-logs',
          typeSystem: 'pulumi',
          type: 'azure-native:operationalinsights:Workspace',
          document: { retentionInDays: 180 }
        },
        {
          id: 'urn:pulumi:prod::ledger::azure-native:monitor:DiagnosticSetting::gw-logs',
          typeSystem: 'pulumi',
          type: 'azure-native:monitor:DiagnosticSetting',
          document: {
            resourceUri: UNKNOWN_SENTINEL,
            workspaceId: UNKNOWN_SENTINEL,
            logs: [{ category: 'ApplicationGatewayFirewallLog', enabled: true }]
          },
          wires: {
            resourceUri: [urn('ApplicationGateway', 'gw')],
            workspaceId: ['urn:pulumi:prod::ledger::azure-native:operationalinsights:Workspace::ledger-logs']
          }
        }
      ],
      of: urn('ApplicationGateway', 'gw'),
      facets: { findings: { forwarded: true }, audit: { enabled: true, retentionDays: 180 } }
    }
  ]
} satisfies KindFixture
