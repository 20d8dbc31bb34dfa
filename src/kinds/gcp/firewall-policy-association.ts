import { defineKind } from '../../graph/kind.ts'

/**
 * Attachment of a firewall policy to a network, a folder or an organisation, as a program declares it; inventories show it inside the policy.
 * https://cloud.google.com/firewall/docs/firewall-policies-overview (2026-11-28)
 */
export default defineKind({
  id: 'gcp.firewall-policy-association',
  title: 'Firewall policy association',
  cloud: 'gcp',
  role: 'attachment',
  types: {
    pulumi: [
      'gcp:compute/networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation',
      'gcp:compute/regionNetworkFirewallPolicyAssociation:RegionNetworkFirewallPolicyAssociation',
      'gcp:compute/firewallPolicyAssociation:FirewallPolicyAssociation'
    ],
    terraform: [
      'google_compute_network_firewall_policy_association',
      'google_compute_region_network_firewall_policy_association',
      'google_compute_firewall_policy_association'
    ]
  },
  links: [
    {
      name: 'childOf',
      to: ['gcp.firewall-policy'],
      read: (r) =>
        r.references('firewallPolicy', /compute\/(networkFirewallPolicy|regionNetworkFirewallPolicy|firewallPolicy)(WithRules)?:/)
    },
    { name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('attachmentTarget', /compute\/network:/) }
  ],
  labels: 'none',
  facets: {}
})
