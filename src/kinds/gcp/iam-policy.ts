import { Reader } from '../../graph/reader.ts'
import { allTrue, anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'

const POLICY = 'policyData'

/**
 * The policy that the document is (an inventory delivers it as content of its own) or that it carries as JSON text (`policyData`);
 * undefined when it grants in another form.
 */
export function policyOf(r: Reader): Fact<Reader | undefined> {
  if (r.dialect === 'gcp-api') return known(r)
  return chain(r.string('policyData', { absent: '' }), (text) => (text === '' ? known(undefined) : parsed(r, text)))
}

function parsed(r: Reader, text: string): Fact<Reader> {
  const root = json(text)
  return typeof root === 'object' && root !== null
    ? known(new Reader(r.resource, r.dialect, { root, prefix: POLICY, asked: POLICY }))
    : unknown('unreadable', { missing: `${POLICY} is not a policy in JSON` })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a policy, a binding or a single grant names everyone; a Google account is free, so that any account is everyone as well. */
export function grantsEveryone(r: Reader): Fact<boolean> {
  const bindings = chain(policyOf(r), (policy) => (policy === undefined ? known([]) : policy.list('bindings')))
  const policy = chain(bindings, (found) =>
    anyTrue(found.map((binding) => map(binding.strings('members'), (members) => members.some(isEveryone))))
  )
  if (r.dialect === 'gcp-api') return policy
  return anyTrue([
    policy,
    map(r.strings('members'), (members) => members.some(isEveryone)),
    map(r.string('member', { absent: '' }), isEveryone)
  ])
}

/** https://cloud.google.com/iam/docs/principals-overview (2026-11-22) */
export function isEveryone(member: string): boolean {
  return member === 'allUsers' || member === 'allAuthenticatedUsers'
}

/**
 * Whether reading and writing data leaves an audit record in every service and for everybody. It never does by default.
 * https://cloud.google.com/logging/docs/audit/configure-data-access (2026-11-22)
 */
export function recordsDataAccess(r: Reader): Fact<boolean> {
  const configs = chain(policyOf(r), (policy) => (policy === undefined ? known([r]) : policy.list('auditConfigs')))
  return chain(configs, (found) => anyTrue(found.map(recordsAll)))
}

function recordsAll(config: Reader): Fact<boolean> {
  const everyService = map(config.string('service', { absent: '' }), (service) => service === 'allServices')
  const logs = chain(config.list('auditLogConfigs'), (entries) =>
    allTrue(['DATA_READ', 'DATA_WRITE'].map((type) => anyTrue(entries.map((entry) => records(entry, type)))))
  )
  return allTrue([everyService, logs])
}

function records(entry: Reader, type: string): Fact<boolean> {
  return allTrue([
    map(entry.string('logType', { absent: '' }), (logType) => logType === type),
    map(entry.strings('exemptedMembers'), (members) => members.length === 0)
  ])
}
