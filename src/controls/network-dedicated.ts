import { defineControl } from '../model/control.ts'
import { chain, type Fact, known, list, map, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { notApplicable, undecided } from '../model/verdict.ts'

export default defineControl({
  id: 'network-dedicated',
  title: 'What is set apart stands in networks of its own',
  description:
    'Every network in which a resource or one of its interfaces stands, or its subnet there, is among networks, which are known to hold nothing else. ' +
    'Of any other network nobody can tell who else stands in it, so that it stays open. What stands in no network is not judged.',
  remedy: 'Move it into a network of its own, or name that network',
  severity: 'high',
  needs: ['placement'],
  parameters: {
    networks: {
      type: 'strings',
      required: true,
      description: 'Names of networks and subnets that hold nothing else; `*` stands for any part of a name'
    }
  },
  judge({ self, facets: { placement } }, { networks }) {
    const required = `in ${networks.join(' or ')} alone`
    const patterns = networks.map((name) => new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i'))
    const areNamed = (each: readonly Neighbour[]): boolean =>
      each.length > 0 && each.every(({ name }) => patterns.some((pattern) => pattern.test(name)))
    // With several interfaces, a subnet for each network.
    const isApart = (place: Place): boolean =>
      areNamed(place.networks) || (areNamed(place.subnets) && place.subnets.length >= place.networks.length)
    const places = placesOf(self)
    if (places.state === 'unknown') return undecided(places, 'networks', required)
    if (places.value.length === 0) return notApplicable('stands in no network')
    const origin = placement.regions.evidence[0]?.origin ?? 'observed'
    const evidence = places.value
      .flatMap(({ subnets, networks: around }) => [...subnets, ...around])
      .map(({ id, name }) => ({ path: 'name', origin, value: name, resource: id }))
    const other = places.value.find((place) => !isApart(place))
    const found = places.value.map(inWords).join(', ')
    if (other === undefined) return { outcome: 'pass', because: `stands in ${found}`, evidence, required, found }
    return undecided(unknown('not-collected', { evidence, missing: `who else stands in ${inWords(other)}` }), 'networks', required)
  }
})

/** A subnet and its network, or one of them where the other is not known. */
interface Place {
  readonly subnets: readonly Neighbour[]
  readonly networks: readonly Neighbour[]
}

function inWords(place: Place): string {
  const names = [place.subnets, place.networks].map((each) => each.map(({ name }) => name).join(' and '))
  return names.filter((name) => name !== '').join(' of ')
}

/** Where a resource stands, and where the interfaces stand that it uses. */
function placesOf(self: Neighbour): Fact<readonly Place[]> {
  const interfaces = chain(self.near.to('uses'), (used) => list(used.map(ownPlace)))
  return map(list([map(ownPlace(self), (own) => [own]), interfaces]), (places) => places.flat().filter((place) => inWords(place) !== ''))
}

/** An inventory may show a subnet only inside its network, and a program name the subnet alone. */
function ownPlace({ near }: Neighbour): Fact<Place> {
  const subnets = near.to('inSubnet')
  const networks = near.to('inNetwork')
  // Of an interface without a subnet only its network tells.
  if (networks.state === 'unknown') return networks
  if (networks.value.length > 0 && subnets.state === 'unknown') return known({ subnets: [], networks: networks.value })
  return map(subnets, (found) => ({ subnets: found, networks: networks.value }))
}
