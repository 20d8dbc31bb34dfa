import type { Maker } from './maker.ts'

/** Types that no claim asks for, in about the numbers that accounts have them. */
const ORDINARY: readonly (readonly [type: string, count: number])[] = [
  ['Microsoft.Automation/automationAccounts', 30],
  ['Microsoft.Compute/virtualMachines/extensions', 240],
  ['Microsoft.ContainerRegistry/registries', 20],
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

/** What accounts are full of, and no claim speaks of. */
export function addOrdinary({ random, each, resource }: Maker): void {
  for (const [type, count] of ORDINARY) {
    each(count, (index) => {
      const parts = type.split('/').length - 1
      resource(type, Array.from({ length: parts }, (_, part) => `${type.split('/')[part + 1]?.toLowerCase()}-${index}`).join('/'), {
        tags: { team: random.pick(['ledger', 'payments', 'platform']) },
        properties: { provisioningState: 'Succeeded', note: random.hex(64) }
      })
    })
  }
}
