import * as gcp from '@pulumi/gcp'

/** Nobody reaches a bucket of the project in the clear, or with a version of TLS that is broken. */
export function refusePlaintext(project: string): void {
  const parent = `projects/${project}`
  new gcp.orgpolicy.Policy(`${project}-https`, {
    parent,
    name: `${parent}/policies/storage.secureHttpTransport`,
    spec: { rules: [{ enforce: 'TRUE' }] }
  })
  new gcp.orgpolicy.Policy(`${project}-tls`, {
    parent,
    name: `${parent}/policies/gcp.restrictTLSVersion`,
    spec: { rules: [{ values: { deniedValues: ['TLS_VERSION_1', 'TLS_VERSION_1_1'] } }] }
  })
}
