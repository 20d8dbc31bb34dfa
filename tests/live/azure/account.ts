import { type Random, randomOf } from './random.ts'

/** A document of Azure Resource Manager. */
export interface ArmDocument {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly location?: string
  readonly kind?: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly [property: string]: unknown
}

export interface FakeSubscription {
  readonly id: string
  readonly name: string
  readonly state: string
  /** Everything in it, children and settings on resources included. */
  readonly documents: readonly ArmDocument[]
}

/** A tenant as Azure Resource Manager and Resource Graph show it. */
export interface FakeTenant {
  readonly id: string
  readonly managementGroup: string
  readonly subscriptions: readonly FakeSubscription[]
}

export interface TenantOptions {
  readonly seed?: number
  /** 1 makes 5,000 resources and more. */
  readonly scale?: number
  /** The moment from which ages are counted back. */
  readonly now?: Date
}

export const TENANT = '8c3f0d52-1f0a-4a6e-9d1b-2b7f5e6a9c01'
export const GROUP = 'ledger-platform'
export const LEDGER = '10000000-0000-4000-8000-000000000001'
export const PAYMENTS = '10000000-0000-4000-8000-000000000002'
export const STAGING = '10000000-0000-4000-8000-000000000003'
export const EMPTY = '10000000-0000-4000-8000-000000000004'

/** Three subscriptions that are used, one of which nothing was ever made in. */
export function makeTenant({ seed = 7, scale = 1, now = new Date() }: TenantOptions = {}): FakeTenant {
  const subscription = (id: string, name: string, share: number): FakeSubscription => ({
    id,
    name,
    state: 'Enabled',
    documents: share === 0 ? [] : documentsOf(id, name, { random: randomOf(seed + share), scale: scale * share, now })
  })
  return {
    id: TENANT,
    managementGroup: GROUP,
    subscriptions: [
      subscription(LEDGER, 'ledger-prod', 1.5),
      subscription(PAYMENTS, 'payments-prod', 1),
      subscription(STAGING, 'payments-staging', 0.5),
      subscription(EMPTY, 'archive', 0)
    ]
  }
}

interface Making {
  readonly random: Random
  readonly scale: number
  readonly now: Date
}

const REGIONS = ['westeurope', 'northeurope', 'southafricanorth', 'germanywestcentral'] as const
const DAY_MS = 86_400_000

/** Types that no claim asks for, in about the numbers that accounts have them. */
const ORDINARY: readonly (readonly [type: string, count: number])[] = [
  ['Microsoft.Compute/virtualMachines/extensions', 240],
  ['Microsoft.ContainerRegistry/registries', 20],
  ['Microsoft.DocumentDB/databaseAccounts', 30],
  ['Microsoft.EventHub/namespaces', 60],
  ['Microsoft.Insights/actionGroups', 90],
  ['Microsoft.Insights/components', 180],
  ['Microsoft.Insights/metricAlerts', 260],
  ['Microsoft.Logic/workflows', 120],
  ['Microsoft.ManagedIdentity/userAssignedIdentities', 130],
  ['Microsoft.Network/applicationSecurityGroups', 50],
  ['Microsoft.Network/privateDnsZones', 60],
  ['Microsoft.Network/privateDnsZones/virtualNetworkLinks', 120],
  ['Microsoft.Network/routeTables', 60],
  ['Microsoft.Portal/dashboards', 40],
  ['Microsoft.ServiceBus/namespaces', 70],
  ['Microsoft.Web/serverFarms', 60],
  ['Microsoft.Web/sites', 150]
]

function documentsOf(subscription: string, name: string, making: Making): readonly ArmDocument[] {
  const { random, scale, now } = making
  const documents: ArmDocument[] = []
  const many = (count: number): number => Math.max(1, Math.round(count * scale))
  const each = (count: number, make: (index: number) => void): void => {
    for (let index = 1; index <= many(count); index++) make(index)
  }
  const home = random.pick(REGIONS)
  const at = (): string => (random.percent(85) ? home : random.pick(REGIONS))
  const ago = (days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString()
  const add = (type: string, path: string, rest: Partial<ArmDocument> & { readonly properties: ArmDocument['properties'] }): ArmDocument => {
    const document: ArmDocument = { id: path, name: path.slice(path.lastIndexOf('/') + 1), type, ...rest }
    documents.push(document)
    return document
  }
  const groups: string[] = []
  each(12, (index) => {
    const path = `/subscriptions/${subscription}/resourceGroups/${name}-${['app', 'data', 'network', 'shared'][index % 4]}-${index}`
    groups.push(path)
    add('Microsoft.Resources/resourceGroups', path, { location: home, tags: { team: 'ledger' }, properties: { provisioningState: 'Succeeded' } })
  })
  /** A resource of a group. */
  const resource = (type: string, called: string, rest: Partial<ArmDocument> & { readonly properties: ArmDocument['properties'] }): ArmDocument => {
    const [namespace, ...types] = type.split('/')
    const names = called.split('/')
    const tail = types.map((part, index) => `${part}/${names[index]}`).join('/')
    return add(type, `${random.pick(groups)}/providers/${namespace}/${tail}`, { location: at(), ...rest })
  }
  const child = (parent: ArmDocument, kind: string, called: string, properties: ArmDocument['properties'], rest: Partial<ArmDocument> = {}): ArmDocument =>
    add(`${parent.type}/${kind}`, `${parent.id}/${kind}/${called}`, { ...rest, properties })
  const workspaces: ArmDocument[] = []
  /** A diagnostic setting on most, of which most log what matters. */
  const diagnose = (on: string, category: string): void => {
    if (!random.percent(70)) return
    const logs = [{ category: random.percent(80) ? category : 'Latency', enabled: random.percent(90), retentionPolicy: { enabled: false, days: 0 } }]
    add('Microsoft.Insights/diagnosticSettings', `${on}/providers/Microsoft.Insights/diagnosticSettings/to-workspace`, {
      properties: { workspaceId: random.pick(workspaces).id, logs, metrics: [] }
    })
  }
  const locked = (on: ArmDocument): void => {
    if (!random.percent(40)) return
    add('Microsoft.Authorization/locks', `${on.id}/providers/Microsoft.Authorization/locks/keep`, {
      properties: { level: random.percent(80) ? 'CanNotDelete' : 'ReadOnly', notes: 'kept by the platform team' }
    })
  }

  each(3, (index) => {
    workspaces.push(
      resource('Microsoft.OperationalInsights/workspaces', `${name}-logs-${index}`, {
        properties: {
          retentionInDays: random.pick([30, 90, 365]),
          sku: { name: 'PerGB2018' },
          publicNetworkAccessForIngestion: random.pick(['Enabled', 'Disabled']),
          publicNetworkAccessForQuery: 'Disabled'
        }
      })
    )
  })
  for (const document of documents.filter(({ type }) => type === 'Microsoft.Resources/resourceGroups')) locked(document)

  // Networks
  const plans: ArmDocument[] = []
  each(1, (index) => plans.push(resource('Microsoft.Network/ddosProtectionPlans', `ddos-${index}`, { properties: { virtualNetworks: [] } })))
  const guards: ArmDocument[] = []
  each(30, (index) => {
    const type = 'Microsoft.Network/networkSecurityGroups'
    const id = `${random.pick(groups)}/providers/${type}/tier-${index}-nsg`
    const rule = (called: string, priority: number, port: string, source: string): object => ({
      id: `${id}/securityRules/${called}`,
      name: called,
      type: `${type}/securityRules`,
      properties: {
        access: 'Allow',
        direction: 'Inbound',
        priority,
        protocol: 'Tcp',
        sourceAddressPrefix: source,
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: port
      }
    })
    const securityRules = [rule('https', 100, '443', 'Internet'), ...(random.percent(20) ? [rule('ssh', 110, '22', '*')] : [rule('ssh', 110, '22', '10.0.0.0/8')])]
    const guard = add(type, id, { location: home, properties: { securityRules, provisioningState: 'Succeeded' } })
    guards.push(guard)
    diagnose(guard.id, 'NetworkSecurityGroupEvent')
  })
  const subnets: string[] = []
  each(12, (index) => {
    const type = 'Microsoft.Network/virtualNetworks'
    const id = `${random.pick(groups)}/providers/${type}/vnet-${index}`
    const inside = ['app', 'data', 'GatewaySubnet'].map((called) => ({
      id: `${id}/subnets/${called}`,
      name: called,
      type: `${type}/subnets`,
      properties: {
        addressPrefix: `10.${index}.0.0/24`,
        ...(called === 'GatewaySubnet' || random.percent(10) ? {} : { networkSecurityGroup: { id: random.pick(guards).id } })
      }
    }))
    subnets.push(...inside.slice(0, 2).map((subnet) => subnet.id))
    const shielded = random.percent(60)
    add(type, id, {
      location: home,
      properties: {
        addressSpace: { addressPrefixes: [`10.${index}.0.0/16`] },
        subnets: inside,
        enableDdosProtection: shielded,
        ...(shielded ? { ddosProtectionPlan: { id: random.pick(plans).id } } : {})
      }
    })
  })
  const addresses: string[] = []
  each(20, (index) => {
    addresses.push(
      resource('Microsoft.Network/publicIPAddresses', `ip-${index}`, {
        sku: { name: 'Standard', tier: 'Regional' },
        zones: ['1', '2', '3'],
        properties: {
          publicIPAllocationMethod: 'Static',
          ipAddress: `203.0.113.${index % 250}`,
          ddosSettings: { protectionMode: random.pick(['Enabled', 'VirtualNetworkInherited', 'Disabled']) }
        }
      }).id
    )
  })
  each(3, (index) => {
    const gateway = resource('Microsoft.Network/natGateways', `nat-${index}`, {
      sku: { name: 'Standard' },
      properties: { publicIpAddresses: [{ id: random.pick(addresses) }], subnets: [{ id: random.pick(subnets) }] }
    })
    diagnose(gateway.id, 'NatGatewayFlowlogsV1')
  })
  each(8, (index) => {
    const balancer = resource('Microsoft.Network/loadBalancers', `balancer-${index}`, {
      sku: { name: 'Standard', tier: 'Regional' },
      properties: {
        frontendIPConfigurations: [
          { name: 'front', properties: random.percent(50) ? { publicIPAddress: { id: random.pick(addresses) } } : { subnet: { id: random.pick(subnets) } } }
        ],
        backendAddressPools: [],
        loadBalancingRules: [{ name: 'https', properties: { protocol: 'Tcp', frontendPort: 443, backendPort: 8443 } }]
      }
    })
    diagnose(balancer.id, 'LoadBalancerHealthEvent')
  })
  const wafs: string[] = []
  each(3, (index) => {
    const properties = { policySettings: { state: 'Enabled', mode: random.pick(['Prevention', 'Detection']), requestBodyCheck: true }, customRules: [], managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.2' }] } }
    wafs.push(resource('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies', `waf-${index}`, { properties }).id)
    resource('Microsoft.Network/FrontDoorWebApplicationFirewallPolicies', `edgewaf${index}`, {
      location: 'Global',
      sku: { name: 'Premium_AzureFrontDoor' },
      properties: { policySettings: { enabledState: 'Enabled', mode: random.pick(['Prevention', 'Detection']) }, customRules: { rules: [] }, managedRules: { managedRuleSets: [] } }
    })
  })
  each(4, (index) => {
    const id = `${random.pick(groups)}/providers/Microsoft.Network/applicationGateways/gateway-${index}`
    const part = (path: string): object => ({ id: `${id}/${path}` })
    add('Microsoft.Network/applicationGateways', id, {
      location: home,
      zones: ['1', '2', '3'],
      properties: {
        sku: { name: 'WAF_v2', tier: 'WAF_v2' },
        sslPolicy: { policyType: 'Predefined', policyName: random.pick(['AppGwSslPolicy20220101', 'AppGwSslPolicy20150501']) },
        gatewayIPConfigurations: [{ name: 'gateway', properties: { subnet: { id: random.pick(subnets) } } }],
        frontendIPConfigurations: [{ name: 'public', id: `${id}/frontendIPConfigurations/public`, properties: { publicIPAddress: { id: random.pick(addresses) } } }],
        frontendPorts: [{ name: '443', id: `${id}/frontendPorts/443`, properties: { port: 443 } }],
        sslCertificates: [{ name: 'storefront', properties: { publicCertData: 'MIID' } }],
        httpListeners: [
          {
            name: 'https',
            id: `${id}/httpListeners/https`,
            properties: {
              protocol: 'Https',
              frontendIPConfiguration: part('frontendIPConfigurations/public'),
              frontendPort: part('frontendPorts/443'),
              sslCertificate: part('sslCertificates/storefront')
            }
          }
        ],
        requestRoutingRules: [
          { name: 'serve', properties: { ruleType: 'Basic', priority: 10, httpListener: part('httpListeners/https'), backendAddressPool: part('backendAddressPools/app') } }
        ],
        firewallPolicy: { id: random.pick(wafs) }
      }
    })
    diagnose(id, 'ApplicationGatewayAccessLog')
  })
  each(2, (index) => {
    const policy = resource('Microsoft.Network/firewallPolicies', `hub-policy-${index}`, {
      properties: { sku: { tier: 'Premium' }, threatIntelMode: 'Deny', intrusionDetection: { mode: random.pick(['Deny', 'Alert']) } }
    })
    child(policy, 'ruleCollectionGroups', 'published', {
      priority: 300,
      ruleCollections: [
        {
          name: 'publish',
          priority: 200,
          ruleCollectionType: 'FirewallPolicyNatRuleCollection',
          action: { type: 'DNAT' },
          rules: [
            {
              ruleType: 'NatRule',
              name: 'storefront',
              ipProtocols: ['TCP'],
              sourceAddresses: ['*'],
              destinationAddresses: ['203.0.113.9'],
              destinationPorts: [random.pick(['443', '3389'])],
              translatedAddress: '10.1.0.4',
              translatedPort: '443'
            }
          ]
        }
      ]
    })
    const firewall = resource('Microsoft.Network/azureFirewalls', `hub-${index}`, {
      zones: ['1', '2'],
      properties: {
        sku: { name: 'AZFW_VNet', tier: 'Premium' },
        threatIntelMode: 'Deny',
        firewallPolicy: { id: policy.id },
        ipConfigurations: [{ name: 'hub', properties: { publicIPAddress: { id: random.pick(addresses) } } }]
      }
    })
    diagnose(firewall.id, 'AZFWNetworkRule')
  })
  each(2, (index) => resource('Microsoft.Network/dnsZones', `ledger${index}.example`, { location: 'global', properties: { zoneType: 'Public' } }))

  // Keys
  const keys: string[] = []
  each(10, (index) => {
    const vault = resource('Microsoft.KeyVault/vaults', `vault-${index}`, {
      properties: {
        sku: { family: 'A', name: 'premium' },
        tenantId: TENANT,
        enableRbacAuthorization: random.percent(70),
        enableSoftDelete: true,
        softDeleteRetentionInDays: random.pick([7, 90]),
        ...(random.percent(70) ? { enablePurgeProtection: true } : {}),
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        vaultUri: `https://vault-${index}.vault.azure.net/`
      }
    })
    diagnose(vault.id, 'AuditEvent')
    for (const called of ['disks', 'databases']) {
      const rotation = random.percent(60)
        ? { rotationPolicy: { attributes: { expiryTime: 'P2Y' }, lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: random.pick(['P90D', 'P400D']) } }] } }
        : {}
      const key = child(vault, 'keys', `${called}-${index}`, {
        attributes: { enabled: true, created: 1_700_000_000, recoveryLevel: 'Recoverable+Purgeable' },
        keyUri: `https://vault-${index}.vault.azure.net/keys/${called}-${index}`,
        keyUriWithVersion: `https://vault-${index}.vault.azure.net/keys/${called}-${index}/${random.hex(32)}`,
        kty: random.pick(['RSA', 'RSA-HSM']),
        keySize: 3072,
        ...rotation
      }, { location: vault.location as string })
      keys.push(key.properties.keyUriWithVersion as string)
    }
  })
  const sets: string[] = []
  each(2, (index) => {
    const properties = { activeKey: { keyUrl: random.pick(keys) }, encryptionType: 'EncryptionAtRestWithCustomerKey', rotationToLatestKeyVersionEnabled: true }
    sets.push(resource('Microsoft.Compute/diskEncryptionSets', `disks-${index}`, { identity: { type: 'SystemAssigned' }, properties }).id)
  })

  // Machines
  const machines: ArmDocument[] = []
  each(50, (index) => {
    const networkInterface = resource('Microsoft.Network/networkInterfaces', `machine-${index}-nic`, {
      properties: {
        networkSecurityGroup: { id: random.pick(guards).id },
        ipConfigurations: [
          {
            name: 'primary',
            properties: { primary: true, subnet: { id: random.pick(subnets) }, ...(random.percent(15) ? { publicIPAddress: { id: random.pick(addresses) } } : {}) }
          }
        ]
      }
    })
    const encryption = random.percent(50) ? { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: random.pick(sets) } : { type: 'EncryptionAtRestWithPlatformKey' }
    const disk = resource('Microsoft.Compute/disks', `machine-${index}-os`, {
      sku: { name: random.pick(['Premium_LRS', 'Premium_ZRS']), tier: 'Premium' },
      properties: { diskSizeGB: 128, encryption, networkAccessPolicy: random.pick(['DenyAll', 'AllowAll']), publicNetworkAccess: 'Disabled', creationData: { createOption: 'FromImage' } }
    })
    if (random.percent(30)) {
      resource('Microsoft.Compute/snapshots', `machine-${index}-os-snapshot`, {
        sku: { name: 'Standard_ZRS', tier: 'Standard' },
        properties: {
          creationData: { createOption: 'Copy', sourceResourceId: disk.id },
          encryption,
          networkAccessPolicy: 'DenyAll',
          provisioningState: 'Succeeded',
          timeCreated: ago(random.pick([1, 5, 40]))
        }
      })
    }
    const machine = resource('Microsoft.Compute/virtualMachines', `machine-${index}`, {
      zones: [random.pick(['1', '2', '3'])],
      properties: {
        hardwareProfile: { vmSize: 'Standard_D4s_v5' },
        osProfile: { computerName: `machine-${index}`, linuxConfiguration: { disablePasswordAuthentication: true } },
        storageProfile: { osDisk: { osType: 'Linux', createOption: 'FromImage', managedDisk: { id: disk.id, storageAccountType: 'Premium_LRS' } }, dataDisks: [] },
        networkProfile: { networkInterfaces: [{ id: networkInterface.id }] }
      }
    })
    machines.push(machine)
    locked(machine)
  })
  each(4, (index) => {
    resource('Microsoft.Compute/virtualMachineScaleSets', `workers-${index}`, {
      sku: { name: 'Standard_D4s_v5', capacity: 3 },
      zones: random.pick([['1', '2', '3'], ['1']]),
      properties: {
        virtualMachineProfile: {
          storageProfile: { osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } } },
          networkProfile: { networkInterfaceConfigurations: [{ name: 'nic', properties: { ipConfigurations: [{ name: 'ip', properties: { subnet: { id: random.pick(subnets) } } }] } }] }
        }
      }
    })
  })

  // Storage
  each(40, (index) => {
    const kind = random.pick(['StorageV2', 'StorageV2', 'StorageV2', 'StorageV2', 'BlockBlobStorage', 'FileStorage'])
    const premium = kind !== 'StorageV2'
    const skuName = premium ? 'Premium_ZRS' : random.pick(['Standard_LRS', 'Standard_ZRS', 'Standard_RAGZRS', 'Standard_GRS'])
    const customer = random.percent(50)
    const account = resource('Microsoft.Storage/storageAccounts', `${name.replaceAll('-', '')}store${index}`, {
      kind,
      sku: { name: skuName, tier: premium ? 'Premium' : 'Standard' },
      properties: {
        allowBlobPublicAccess: random.percent(15),
        allowSharedKeyAccess: random.percent(50),
        supportsHttpsTrafficOnly: random.percent(90),
        minimumTlsVersion: random.pick(['TLS1_2', 'TLS1_2', 'TLS1_0']),
        publicNetworkAccess: random.pick(['Enabled', 'Disabled', 'Disabled']),
        networkAcls: { bypass: 'AzureServices', defaultAction: random.pick(['Deny', 'Allow']), ipRules: [], virtualNetworkRules: [] },
        encryption: {
          keySource: customer ? 'Microsoft.Keyvault' : 'Microsoft.Storage',
          services: { blob: { enabled: true }, file: { enabled: true } },
          ...(customer ? { keyVaultProperties: { keyname: 'databases-1', keyvaulturi: 'https://vault-1.vault.azure.net/' } } : {})
        },
        privateEndpointConnections: random.percent(60)
          ? [{ properties: { privateEndpoint: { id: 'x' }, privateLinkServiceConnectionState: { status: 'Approved' } } }]
          : [],
        ...(/GZ?RS/.test(skuName) ? { secondaryLocation: 'northeurope' } : {})
      }
    })
    const keep = (): object => ({ enabled: random.percent(70), days: random.pick([7, 14, 30]) })
    if (kind !== 'FileStorage') {
      child(account, 'blobServices', 'default', { deleteRetentionPolicy: keep(), cors: { corsRules: [] } }, { sku: account.sku })
      if (random.percent(40)) child(account, 'managementPolicies', 'default', { policy: { rules: [] }, lastModifiedTime: ago(90) })
      diagnose(`${account.id}/blobServices/default`, 'StorageWrite')
    }
    if (kind !== 'BlockBlobStorage') {
      child(account, 'fileServices', 'default', { shareDeleteRetentionPolicy: keep(), protocolSettings: { smb: {} } }, { sku: account.sku })
    }
    if (kind === 'StorageV2') for (const service of ['queue', 'table']) diagnose(`${account.id}/${service}Services/default`, 'StorageDelete')
    if (random.percent(50)) {
      resource('Microsoft.Network/privateEndpoints', `store-${index}-endpoint`, {
        properties: {
          subnet: { id: random.pick(subnets) },
          privateLinkServiceConnections: [{ name: 'blob', properties: { privateLinkServiceId: account.id, groupIds: ['blob'], privateLinkServiceConnectionState: { status: 'Approved' } } }]
        }
      })
    }
  })
  each(4, (index) => {
    child(add('Microsoft.Network/networkWatchers', `${groups[0]}/providers/Microsoft.Network/networkWatchers/watcher-${index}`, { location: home, properties: {} }), 'flowLogs', `tier-${index}`, {
      targetResourceId: guards[index % guards.length]?.id,
      storageId: documents.find(({ type }) => type === 'Microsoft.Storage/storageAccounts')?.id,
      enabled: random.percent(80),
      retentionPolicy: { enabled: true, days: random.pick([30, 90]) }
    }, { location: home })
  })

  // Databases
  const parameter = (server: ArmDocument, called: string, value: string): ArmDocument =>
    child(server, 'configurations', called, { value, defaultValue: value, dataType: 'Enumeration', source: 'user-override', isConfigPendingRestart: 'False', currentValue: value })
  const openTo = (server: ArmDocument): void => {
    child(server, 'firewallRules', 'office', { startIpAddress: '198.51.100.7', endIpAddress: '198.51.100.7' })
    if (random.percent(20)) child(server, 'firewallRules', 'AllowAllAzureServicesAndResourcesWithinAzureIps', { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' })
  }
  const flexible = (index: number): ArmDocument['properties'] => {
    const injected = random.percent(60)
    return {
      version: '8.0.21',
      state: 'Ready',
      replicationRole: 'None',
      availabilityZone: '1',
      storage: { storageSizeGB: 128, storageRedundancy: 'LocalRedundancy' },
      backup: { backupRetentionDays: random.pick([7, 10, 21]), geoRedundantBackup: random.pick(['Enabled', 'Disabled']), backupIntervalHours: 24 },
      highAvailability: { mode: random.pick(['ZoneRedundant', 'Disabled']), standbyAvailabilityZone: '2' },
      network: injected ? { publicNetworkAccess: 'Disabled', delegatedSubnetResourceId: subnets[index % subnets.length] } : { publicNetworkAccess: 'Enabled' },
      dataEncryption: random.percent(40) ? { type: 'AzureKeyVault', primaryKeyURI: random.pick(keys) } : { type: 'SystemManaged' },
      authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: random.pick(['Enabled', 'Disabled']) }
    }
  }
  each(8, (index) => {
    const server = resource('Microsoft.DBforMySQL/flexibleServers', `ledger-mysql-${index}`, { sku: { name: 'Standard_D4ds_v4', tier: 'GeneralPurpose' }, properties: flexible(index) })
    for (const [called, value] of [['require_secure_transport', random.pick(['ON', 'OFF'])], ['tls_version', 'TLSv1.2'], ['aad_auth_only', random.pick(['ON', 'OFF'])], ['audit_log_enabled', 'ON'], ['audit_log_events', 'CONNECTION,GENERAL'], ['max_connections', '1365']] as const) parameter(server, called, value)
    if (server.properties.network !== undefined && JSON.stringify(server.properties.network).includes('Enabled')) openTo(server)
    diagnose(server.id, 'MySqlAuditLogs')
    locked(server)
  })
  each(6, (index) => {
    const server = resource('Microsoft.DBforPostgreSQL/flexibleServers', `payments-pg-${index}`, { sku: { name: 'Standard_D4ds_v4', tier: 'GeneralPurpose' }, properties: { ...flexible(index), version: '16' } })
    for (const [called, value] of [['require_secure_transport', 'on'], ['ssl_min_protocol_version', random.pick(['TLSv1.2', 'TLSv1.3'])], ['shared_preload_libraries', 'pgaudit,pg_stat_statements'], ['pgaudit.log', random.pick(['read,write', 'none'])], ['work_mem', '4096']] as const) parameter(server, called, value)
    if (JSON.stringify(server.properties.network).includes('Enabled')) openTo(server)
    diagnose(server.id, 'PostgreSQLLogs')
  })
  each(2, (index) => {
    const server = resource('Microsoft.DBforMariaDB/servers', `aggregates-${index}`, {
      sku: { name: 'GP_Gen5_2', tier: 'GeneralPurpose', family: 'Gen5', capacity: 2 },
      properties: {
        version: '10.3',
        sslEnforcement: random.pick(['Enabled', 'Disabled']),
        minimalTlsVersion: 'TLS1_2',
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        storageProfile: { storageMB: 102_400, backupRetentionDays: random.pick([7, 14]), geoRedundantBackup: random.pick(['Enabled', 'Disabled']) },
        masterServerId: '',
        replicationRole: 'None',
        privateEndpointConnections: []
      }
    })
    parameter(server, 'audit_log_enabled', 'ON')
    parameter(server, 'audit_log_events', 'CONNECTION,GENERAL')
    openTo(server)
    diagnose(server.id, 'MySqlAuditLogs')
  })
  each(6, (index) => {
    const server = resource('Microsoft.Sql/servers', `clearing-sql-${index}`, {
      kind: 'v12.0',
      properties: {
        version: '12.0',
        state: 'Ready',
        minimalTlsVersion: random.pick(['1.2', '1.2', 'None']),
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        administrators: { administratorType: 'ActiveDirectory', azureADOnlyAuthentication: random.percent(50) },
        privateEndpointConnections: []
      }
    })
    const audited = random.percent(70)
    const auditing = { state: audited ? 'Enabled' : 'Disabled', isAzureMonitorTargetEnabled: audited, retentionDays: 0, storageEndpoint: '' }
    child(server, 'extendedAuditingSettings', 'default', auditing)
    child(server, 'azureADOnlyAuthentications', 'Default', { azureADOnlyAuthentication: random.percent(50) })
    child(server, 'encryptionProtector', 'current', random.percent(50) ? { serverKeyType: 'AzureKeyVault', uri: random.pick(keys) } : { serverKeyType: 'ServiceManaged', serverKeyName: 'ServiceManaged' }, { kind: 'servicemanaged' })
    openTo(server)
    if (random.percent(20)) child(server, 'ipv6FirewallRules', 'office', { startIPv6Address: '2001:db8::7', endIPv6Address: '2001:db8::7' })
    locked(server)
    const master = child(server, 'databases', 'master', { status: 'Online', currentServiceObjectiveName: 'System0' }, { location: server.location as string, kind: 'v12.0,system', sku: { name: 'System', tier: 'System' } })
    diagnose(master.id, 'SQLSecurityAuditEvents')
    const databases: ArmDocument[] = []
    for (const called of ['clearing', 'settlement #1', 'reporting']) {
      const database = child(
        server,
        'databases',
        called,
        { status: 'Online', requestedBackupStorageRedundancy: random.pick(['Geo', 'Local', 'Zone', 'GeoZone']), zoneRedundant: random.percent(50), currentServiceObjectiveName: 'GP_Gen5_2' },
        { location: server.location as string, kind: 'v12.0,user,vcore', sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', capacity: 2 } }
      )
      databases.push(database)
      child(database, 'transparentDataEncryption', 'current', { state: random.percent(90) ? 'Enabled' : 'Disabled' })
      child(database, 'backupShortTermRetentionPolicies', 'default', { retentionDays: random.pick([7, 14, 35]), diffBackupIntervalInHours: 12 })
      child(database, 'backupLongTermRetentionPolicies', 'default', { weeklyRetention: random.pick(['PT0S', 'P4W']), monthlyRetention: 'PT0S', yearlyRetention: 'PT0S', weekOfYear: 0 })
      child(database, 'extendedAuditingSettings', 'default', { ...auditing, state: random.pick(['Enabled', 'Disabled']) })
      diagnose(database.id, 'SQLSecurityAuditEvents')
    }
    if (random.percent(40)) {
      child(server, 'failoverGroups', 'clearing-fog', {
        replicationRole: 'Primary',
        databases: databases.slice(0, 1).map(({ id }) => id),
        partnerServers: [{ id: `${server.id}-secondary`, location: 'North Europe', replicationRole: 'Secondary' }]
      }, { location: server.location as string })
    }
  })
  each(8, (index) => {
    const premium = random.percent(60)
    const cache = resource('Microsoft.Cache/Redis', `jobs-${index}`, {
      ...(premium ? { zones: ['1', '2'] } : {}),
      properties: {
        sku: premium ? { name: 'Premium', family: 'P', capacity: 1 } : { name: 'Standard', family: 'C', capacity: 2 },
        redisVersion: '6.0',
        enableNonSslPort: random.percent(20),
        minimumTlsVersion: random.pick(['1.2', '1.2', '1.0']),
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        disableAccessKeyAuthentication: random.percent(30),
        replicasPerPrimary: 1,
        redisConfiguration: premium ? { 'rdb-backup-enabled': 'true', 'rdb-backup-frequency': '60', 'rdb-backup-max-snapshot-count': '1' } : {},
        linkedServers: [],
        privateEndpointConnections: []
      }
    })
    if (random.percent(40)) child(cache, 'firewallRules', 'office', { startIP: '198.51.100.7', endIP: '198.51.100.7' })
    diagnose(cache.id, 'ConnectedClientList')
  })

  // Clusters
  each(3, (index) => {
    const pool = (called: string, count: number): Record<string, unknown> => ({
      name: called,
      count,
      enableAutoScaling: false,
      enableNodePublicIP: random.percent(10),
      availabilityZones: random.pick([['1', '2', '3'], ['1']]),
      mode: called === 'system' ? 'System' : 'User',
      vmSize: 'Standard_D4s_v5'
    })
    const pools = [pool('system', 3), pool('jobs', random.pick([1, 4]))]
    const cluster = resource('Microsoft.ContainerService/managedClusters', `portal-aks-${index}`, {
      sku: { name: 'Base', tier: 'Standard' },
      properties: {
        kubernetesVersion: '1.33',
        agentPoolProfiles: pools,
        apiServerAccessProfile: { enablePrivateCluster: random.percent(70) },
        disableLocalAccounts: random.percent(50),
        aadProfile: { managed: true, enableAzureRBAC: true },
        ...(random.percent(50) ? { diskEncryptionSetID: random.pick(sets) } : {})
      }
    })
    for (const { name: called, ...rest } of pools) child(cluster, 'agentPools', called as string, { ...rest, provisioningState: 'Succeeded' })
    diagnose(cluster.id, 'kube-audit')
    locked(cluster)
  })

  // Backups
  each(3, (index) => {
    const vault = resource('Microsoft.RecoveryServices/vaults', `backup-${index}`, {
      sku: { name: 'RS0', tier: 'Standard' },
      properties: {
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        redundancySettings: { standardTierStorageRedundancy: random.pick(['GeoRedundant', 'ZoneRedundant', 'LocallyRedundant']), crossRegionRestore: 'Disabled' },
        securitySettings: { softDeleteSettings: { softDeleteState: 'Enabled', softDeleteRetentionPeriodInDays: 14 }, immutabilitySettings: { state: random.pick(['Disabled', 'Locked']) } },
        provisioningState: 'Succeeded'
      }
    })
    diagnose(vault.id, 'CoreAzureBackup')
    const policies = [7, 30].map((days) =>
      child(vault, 'backupPolicies', `daily-${days}`, {
        backupManagementType: 'AzureIaasVM',
        schedulePolicy: { schedulePolicyType: 'SimpleSchedulePolicy', scheduleRunFrequency: 'Daily', scheduleRunTimes: ['2026-01-01T02:00:00Z'] },
        retentionPolicy: { retentionPolicyType: 'LongTermRetentionPolicy', dailySchedule: { retentionTimes: ['2026-01-01T02:00:00Z'], retentionDuration: { count: days, durationType: 'Days' } } }
      })
    )
    for (const machine of machines.slice((index - 1) * 12, index * 12)) {
      const tail = `iaasvmcontainerv2;${name};${machine.name}`
      add(
        'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
        `${vault.id}/backupFabrics/Azure/protectionContainers/IaasVMContainer;${tail}/protectedItems/VM;${tail}`,
        {
          properties: {
            friendlyName: machine.name,
            protectedItemType: 'Microsoft.Compute/virtualMachines',
            backupManagementType: 'AzureIaasVM',
            workloadType: 'VM',
            sourceResourceId: machine.id,
            virtualMachineId: machine.id,
            policyId: random.pick(policies).id,
            protectionStatus: 'Healthy',
            protectionState: random.percent(85) ? 'Protected' : 'ProtectionStopped',
            lastBackupStatus: random.percent(90) ? 'Completed' : 'Failed',
            lastBackupTime: ago(random.pick([0.5, 0.5, 3])),
            lastRecoveryPoint: ago(random.pick([0.5, 0.5, 3])),
            extendedInfo: { oldestRecoveryPoint: ago(random.pick([6, 20])), recoveryPointCount: 7, policyInconsistent: false }
          }
        }
      )
    }
  })

  // What nobody asks for
  for (const [type, count] of ORDINARY) {
    each(count, (index) => {
      const parts = type.split('/').length - 1
      resource(type, Array.from({ length: parts }, (_, part) => `${type.split('/')[part + 1]?.toLowerCase()}-${index}`).join('/'), {
        tags: { team: random.pick(['ledger', 'payments', 'platform']) },
        properties: { provisioningState: 'Succeeded', note: random.hex(64) }
      })
    })
  }
  return documents
}
