import { defineKind } from '../../graph/kind.ts'
import { regionalPlacement } from './place.ts'
import { protectedByShield, unshielded } from './shield.ts'

/** Elastic IP address. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Address.html (2026-11-22) */
export default defineKind({
  id: 'aws.elastic-ip',
  title: 'Elastic IP address',
  cloud: 'aws',
  role: 'address',
  types: { 'aws-config': ['AWS::EC2::EIP'] },
  facets: { placement: regionalPlacement, ddosProtection: unshielded, zoneRedundancy: 'not-applicable' },
  settle: { ddosProtection: protectedByShield }
})
