/** A profile to begin with: it is in order as it stands, shows every way in which a claim is decided, and says what to write where. */
export function profileTemplate({ id, today }: { readonly id: string; readonly today: string }): string {
  return `# One documented architecture. Scan with it as it stands, then put the document's own sentences in place of these:
#   asbuilt scan TARGET -p this-file.yaml
# Mistakes are told with line and column. \`asbuilt list controls\` and \`asbuilt list kinds\` have the words to use, \`asbuilt explain\`
# says what each means; asbuilt/schemas/profile.schema.json is the schema, for editors that complete by it.
document:
  id: ${id} # what every claim begins with
  title: Our security brief
  version: "1.0"
  date: "${today}"

# What the document speaks of, and how its resources are found: by roles, kinds, clouds, locations, labels, names, ids, links,
# and by what they are not. Every field that is given must match, each by any of its values.
systems:
  - { id: databases, match: { roles: [database] } }
  - { id: servers, match: { roles: [server, server-group, cluster], not: { labels: { stage: [development, test] } } } }
  - { id: head-office } # no match: no inventory shows it

claims:
  # Verified: every resource in scope must pass every control. Parameters have the figures of the document, and no others.
  - id: ${id}/databases-private
    section: 2.1 Network # where the document says so
    statement: Databases cannot be reached from the internet. # one sentence
    checkable: resource # or graph, timeseries, attested: what it takes
    severity: critical # or high, medium, low; the gravest of its controls when left out
    systems: [databases]
    verify:
      - { control: no-public-address }
      - { control: no-public-endpoint }
    note: Reached is read strictly; an address that nothing may connect to is one too many. # how the wording was read

  - id: ${id}/restore-7-days
    section: 3 Backups
    statement: Databases can be restored to any moment of the last seven days.
    checkable: resource
    systems: [databases]
    verify:
      - { control: point-in-time-restore, with: { minimumDays: 7 } }

  # One of several ways is enough for each resource.
  - id: ${id}/survives-a-zone
    section: 4 Continuity
    statement: The loss of one zone stops no database.
    checkable: graph
    systems: [databases]
    anyOf:
      - { control: zone-redundant, with: { minimumZones: 2 } }
      - { control: replica-in-other-zone }

  # The document gives no figure: the claim is undecided until its owner states one, in asbuilt.yaml or here under \`with\`.
  - id: ${id}/backups-kept
    section: 3 Backups
    statement: Backups are kept for a reasonable time.
    checkable: resource
    systems: [databases]
    verify:
      - { control: backup-retention, declare: { minimumDays: for how many days backups are kept } }
    conflictsWith: [${id}/databases-by-policy-deleted] # cannot be taken literally together with

  # Not checked in full: with \`pending\` a claim can be contradicted, never upheld. \`needsSource\` names the source that would tell.
  - id: ${id}/databases-by-policy-deleted
    section: 5 Retention
    statement: Data of former customers is deleted within 14 days.
    checkable: timeseries
    systems: [databases]
    pending: when a contract ended is in no inventory
    needsSource: the register of customers

  # Shown by people: the claim is attested by a file that \`asbuilt scan --attestations\` reads.
  - id: ${id}/guarded-office
    section: 6 People
    statement: The head office is guarded around the clock.
    checkable: attested
    systems: [head-office]
    attest: { artefact: contract with the guards, maxAgeDays: 365 }
`
}
