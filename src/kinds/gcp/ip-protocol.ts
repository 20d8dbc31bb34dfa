const NUMBERS: Readonly<Record<string, string>> = {
  '1': 'icmp',
  '4': 'ipip',
  '6': 'tcp',
  '17': 'udp',
  '50': 'esp',
  '51': 'ah',
  '58': 'icmpv6',
  '132': 'sctp'
}

/** Firewalls take IANA numbers as well as names, and `all`. @example protocolName('6') // 'tcp' */
export function protocolName(text: string): string {
  const name = text.toLowerCase()
  return name === 'all' || name === '' ? '*' : (NUMBERS[name] ?? name)
}

/** A rule without ports holds for every port. */
export function portsOrAll(ports: readonly string[]): readonly string[] {
  return ports.length === 0 ? ['*'] : ports
}
