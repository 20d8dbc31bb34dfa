type Parameters = Readonly<Record<string, unknown>>

/** Parameters under which a repair has to hold; without an entry a control is judged with none. */
const PARAMETERS: Readonly<Record<string, readonly Parameters[]>> = {
  'backup-retention': [{ minimumDays: 7 }, { minimumDays: 30 }, { maximumDays: 7 }, { minimumDays: 7, maximumDays: 7 }],
  'backup-redundancy': [{ zones: 2 }, { regions: 2 }],
  'encrypted-in-transit': [{}, { minimumTls: '1.2' }],
  'key-rotation': [{ maximumDays: 90 }],
  'multi-node': [{}, { minimumNodes: 3 }],
  'point-in-time-restore': [{}, { minimumDays: 7 }, { minimumDays: 14 }],
  'soft-delete': [{}, { minimumDays: 7 }, { minimumDays: 30 }],
  'audit-logged': [{}, { minimumDays: 90 }]
}

/** What documents ask of a control. */
export function parametersOf(control: string): readonly Parameters[] {
  return PARAMETERS[control] ?? [{}]
}
