import type { Analysis, PolicyInfo } from './analyzer-types.ts'

/** Counts as the engine's own summaries do. */
export interface Summary {
  add(type: 'resource' | 'stack', analysis: Analysis): void
  /** Policies that passed at least once and failed nowhere, by name. */
  passed(): readonly string[]
}

/** Passed are all policies of the type that are enabled, apply and are not violated. */
export function createSummary(policies: readonly PolicyInfo[]): Summary {
  const passed = new Set<string>()
  const failed = new Set<string>()
  return {
    add(type, { diagnostics, notApplicable }) {
      const open = new Set([...diagnostics, ...notApplicable].map(({ policy }) => policy))
      for (const { policy } of diagnostics) failed.add(policy)
      for (const policy of policies) {
        const counts = (policy.type === type || policy.type === 'unknown') && policy.level !== 'disabled'
        if (counts && !open.has(policy.name)) passed.add(policy.name)
      }
    },
    passed: () => [...passed].filter((policy) => !failed.has(policy)).sort()
  }
}
