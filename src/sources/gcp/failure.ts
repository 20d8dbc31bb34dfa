import { isSecretText } from '../../model/secret.ts'
import type { Failure } from '../live/failure.ts'
import { CODE, inBetween, type ServiceStatus, serviceStatus, signInReason } from './service-status.ts'

/** What an error of the SDK means. */
export function classify(error: unknown): Failure {
  const signIn = signInReason(error)
  if (signIn !== undefined) {
    return { kind: 'unauthenticated', message: `the sign-in failed (${signIn}); sign in anew: gcloud auth application-default login` }
  }
  const status = serviceStatus(error)
  return status === undefined ? withoutAnswer(error) : answered(status)
}

function answered(status: ServiceStatus): Failure {
  const { code, retryMs } = status
  const message = sentence(status.message)
  const wait = retryMs === undefined ? {} : { afterMs: retryMs }
  switch (code) {
    case CODE.resourceExhausted:
      return { kind: 'throttled', message, ...wait }
    case CODE.cancelled:
    case CODE.unavailable:
    case CODE.internal:
    case CODE.deadlineExceeded:
    case CODE.aborted:
    case CODE.dataLoss:
    case CODE.unknown:
      return { kind: 'transient', message, ...wait }
    case CODE.unauthenticated:
      return { kind: 'unauthenticated', message }
    case CODE.notFound:
      return { kind: 'gone', message }
    case CODE.permissionDenied:
      return refused(status, message)
    default:
      return { kind: isAboutPage(status) ? 'stale-page' : 'fatal', message }
  }
}

const PAGE_CODES: readonly number[] = [CODE.invalidArgument, CODE.failedPrecondition, CODE.outOfRange]

function isAboutPage({ code, message }: ServiceStatus): boolean {
  return PAGE_CODES.includes(code) && /page[ _]?token/i.test(message)
}

/** https://cloud.google.com/apis/design/errors, google.api.ErrorReason */
function refused({ reason = '', metadata = {}, message: told }: ServiceStatus, message: string): Failure {
  const project =
    /^projects\/(?<id>[\w.:-]+)$/.exec(metadata.consumer ?? '')?.groups?.id ?? /\bproject (?<id>[a-z0-9-]+)/.exec(told)?.groups?.id
  switch (reason) {
    case 'SERVICE_DISABLED': {
      if (/requires a quota project/.test(told)) {
        const fix = 'gcloud auth application-default set-quota-project PROJECT'
        return { kind: 'denied', message: `no project is named that the calls are charged to; name one: ${fix}` }
      }
      const fix = `gcloud services enable cloudasset.googleapis.com --project=${project ?? 'PROJECT'}`
      return { kind: 'denied', message: `the Cloud Asset API is not enabled in project ${project ?? 'PROJECT'}; enable it: ${fix}` }
    }
    case 'USER_PROJECT_DENIED':
      return { kind: 'denied', message, missing: `serviceusage.services.use on project ${project ?? 'that the calls are charged to'}` }
    case 'CONSUMER_INVALID':
    case 'CONSUMER_SUSPENDED':
      return { kind: 'gone', message }
    default: {
      const [missing] =
        /\b[a-z]+(\.[a-zA-Z]+){2}\b/.exec(metadata.permission ?? '') ?? /\b(cloudasset|serviceusage)(\.[a-zA-Z]+){2}\b/.exec(told) ?? []
      return missing === undefined ? { kind: 'denied', message } : { kind: 'denied', message, missing }
    }
  }
}

/** Connections that break, answers that cannot be read, names that do not resolve. */
function withoutAnswer(error: unknown): Failure {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  // The parser quotes what it was given, and the SDK's own messages name the address with all its parameters.
  if (error instanceof SyntaxError) return { kind: 'transient', message: 'the answer ended early or was no JSON' }
  const status = inBetween(error)
  if (status !== undefined) return { kind: 'transient', message: `something in between answered (HTTP ${status})` }
  if (typeof code === 'string' && code !== '') return { kind: 'transient', message: `the connection failed (${code})` }
  if (/null (or malformed )?response/.test(String(message))) return { kind: 'transient', message: 'the answer was empty' }
  if (/fetch failed|socket hang up|terminated|premature|network|timed? ?out|cancelled/i.test(String(message))) {
    return { kind: 'transient', message: 'the connection failed' }
  }
  return { kind: 'fatal', message: sentence(String(message)) }
}

const LONGEST = 400

/** The service's own sentence on one line, without what addresses carry behind them. */
function sentence(message: string): string {
  const line = message
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(https?:\/\/[^\s?#]+)[?#]\S*/g, '$1')
    .replaceAll(/\bBearer \S+/g, 'Bearer [secret]')
    .trim()
  if (isSecretText(line)) return 'the service answered with an error whose text holds a secret'
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
