/** Paths of the leaves in which two documents differ; what only one of them has counts leaf by leaf. */
export function changedLeaves(before: unknown, after: unknown, path = ''): readonly string[] {
  if (Object.is(before, after)) return []
  if (!isContainer(before) && !isContainer(after)) return [path]
  const one = childrenOf(before)
  const other = childrenOf(after)
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  if (keys.length === 0) return isContainer(before) && isContainer(after) ? [] : [path]
  return keys.flatMap((key) => changedLeaves(one[key], other[key], path === '' ? key : `${path}.${key}`))
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function childrenOf(value: unknown): Readonly<Record<string, unknown>> {
  return isContainer(value) ? (value as Readonly<Record<string, unknown>>) : {}
}
