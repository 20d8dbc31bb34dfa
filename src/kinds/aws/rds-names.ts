import type { Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, list, map } from '../../model/fact.ts'
import { ownArn, regionOfArn, siblingArn } from './arn.ts'
import { texts } from './place.ts'

/**
 * RDS names resources of the same region and account by their identifier, others by ARN. Identifiers are unique per account and region
 * only, so that a reference is made with the ARN. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.ARN.html (2026-11-22)
 */
type Sort = 'db' | 'cluster'

export function namedAs(r: Reader, sort: Sort, path: string): Fact<readonly Reference[]> {
  return chain(r.string(path, { absent: '' }), (name) => map(ownArn(r), (own) => (name === '' ? [] : [referenceTo(own, sort, name)])))
}

/** References that each element of a list makes by one of its properties. */
export function eachNamedAs(r: Reader, sort: Sort, items: Fact<readonly Reader[]>, property: string): Fact<readonly Reference[]> {
  const names = chain(items, (found) => list(found.map((item) => item.string(property, { absent: UNSTATED }))))
  return chain(names, (found) => map(ownArn(r), (own) => found.map((name) => referenceTo(own, sort, name))))
}

function referenceTo(own: string, sort: Sort, name: string): Reference {
  return { text: name.startsWith('arn:') ? name : siblingArn(own, 'rds', `${sort}:${name}`) }
}

/** Regions of those that a list names by ARN, which only those elsewhere are. */
export function regionsElsewhere(r: Reader, path: string): Fact<readonly string[]> {
  return map(texts(r, path), regionsOfArns)
}

export function regionsOfArns(arns: readonly string[]): readonly string[] {
  return [...new Set(arns.map(regionOfArn))].filter((region) => region !== undefined)
}

/** What only a cluster has of itself, an instance in it has not. */
export function isMember(r: Reader): Fact<boolean> {
  return r.present('dBClusterIdentifier')
}
