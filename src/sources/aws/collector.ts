import { ScanError } from '../../errors.ts'
import type { LiveSource } from '../live/open.ts'

export const SOURCE: LiveSource = {
  name: 'aws',
  typeSystem: 'cai',
  classify: (error) => ({ kind: 'fatal', message: String(error) }),
  calls: 1,
  units: 1,
  connect: () => Promise.reject(new ScanError('internal', 'not written'))
}
