import * as gcp from '@pulumi/gcp'

/** The one public entry: a global HTTPS load balancer with TLS 1.2 and up, behind a web application firewall. */
export function publicEntry(groups: readonly gcp.compute.RegionInstanceGroupManager[], domain: string): void {
  const waf = new gcp.compute.SecurityPolicy('campaign', {
    adaptiveProtectionConfig: { layer7DdosDefenseConfig: { enable: true } },
    rules: [
      {
        action: 'deny(403)',
        priority: 1000,
        description: 'Injection and cross-site scripting',
        match: { expr: { expression: "evaluatePreconfiguredWaf('sqli-v33-stable') || evaluatePreconfiguredWaf('xss-v33-stable')" } }
      },
      {
        action: 'allow',
        priority: 2147483647,
        description: 'Everything else',
        match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } }
      }
    ]
  })
  const health = new gcp.compute.HealthCheck('campaign', { httpsHealthCheck: { port: 8443, requestPath: '/health' } })
  const backend = new gcp.compute.BackendService('campaign', {
    protocol: 'HTTPS',
    portName: 'https',
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    healthChecks: health.id,
    securityPolicy: waf.id,
    backends: groups.map((manager) => ({ group: manager.instanceGroup, balancingMode: 'UTILIZATION', capacityScaler: 1 })),
    logConfig: { enable: true, sampleRate: 1 }
  })
  const urls = new gcp.compute.URLMap('campaign', { defaultService: backend.id })
  const tls = new gcp.compute.SSLPolicy('campaign', { profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' })
  const certificate = new gcp.compute.ManagedSslCertificate('campaign', { managed: { domains: [domain] } })
  const https = new gcp.compute.TargetHttpsProxy('campaign', { urlMap: urls.id, sslPolicy: tls.id, sslCertificates: [certificate.id] })
  const address = new gcp.compute.GlobalAddress('campaign', { addressType: 'EXTERNAL' })
  new gcp.compute.GlobalForwardingRule('campaign-https', {
    target: https.id,
    ipAddress: address.id,
    portRange: '443',
    loadBalancingScheme: 'EXTERNAL_MANAGED'
  })

  const redirect = new gcp.compute.URLMap('campaign-redirect', { defaultUrlRedirect: { httpsRedirect: true, stripQuery: false } })
  const http = new gcp.compute.TargetHttpProxy('campaign-redirect', { urlMap: redirect.id })
  new gcp.compute.GlobalForwardingRule('campaign-http', {
    target: http.id,
    ipAddress: address.id,
    portRange: '80',
    loadBalancingScheme: 'EXTERNAL_MANAGED'
  })
}
