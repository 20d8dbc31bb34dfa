import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, list, map } from '../../model/fact.ts'

/** Public addresses that come with network interfaces described inside a machine or scale set; the provider chooses them. */
export function inlineAddresses(interfaces: Fact<readonly Reader[]>): Fact<readonly string[]> {
  const configurations = chain(interfaces, (found) => map(list(found.map((nic) => nic.list('ipConfigurations'))), (lists) => lists.flat()))
  const addresses = chain(configurations, (found) =>
    list(found.map((ip) => ip.present('publicIPAddressConfiguration', { emptyIs: 'present' })))
  )
  return map(addresses, (found) => found.filter((has) => has).map(() => 'ephemeral'))
}
