import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Gap, Resource } from '../../src/model/resource.ts'
import { scan } from '../../src/scan.ts'
import { openTarget } from '../../src/sources/recognise.ts'
import { findingsOf, gapsOf, LEDGER, ledger, PROFILE, scanWorld, worldOf } from '../live/aws/scanning.ts'
import type { ConfigItem } from '../live/aws/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-aws-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function fileOf(content: string | Buffer): string {
  const path = join(folder, `input-${files++}`)
  writeFileSync(path, content)
  return path
}

async function read(content: string | Buffer): Promise<{ readonly source: string; readonly resources: Resource[]; readonly gaps: Gap[] }> {
  const opened = await openTarget(fileOf(content), {})
  const resources: Resource[] = []
  const gaps: Gap[] = []
  for await (const batch of opened.batches()) {
    for (const item of batch) {
      if ('resource' in item) resources.push(item.resource)
      else if ('gap' in item) gaps.push(item.gap)
    }
  }
  return { source: opened.source, resources, gaps }
}

const ARN = 'arn:aws:s3:::ledger-exports'
const POLICY = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: `${ARN}/*` }] }
const BLOCK = { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true }
const ACL = { grantSet: null, grantList: [] }
const RELATIONSHIPS = [{ resourceId: 'ledger-key', resourceType: 'AWS::KMS::Key', name: 'Is associated with Key' }]
const CONFIGURATION = { name: 'ledger-exports', creationDate: '2025-03-04T09:13:02.000Z' }

const PLACE = {
  resourceType: 'AWS::S3::Bucket',
  resourceId: 'ledger-exports',
  resourceName: 'ledger-exports',
  awsRegion: 'eu-central-1',
  availabilityZone: 'Regional'
}

/** As a snapshot has it. */
const IN_SNAPSHOT = {
  relatedEvents: [],
  relationships: RELATIONSHIPS,
  configuration: CONFIGURATION,
  supplementaryConfiguration: {
    AccessControlList: JSON.stringify(JSON.stringify(ACL)),
    BucketPolicy: { policyText: JSON.stringify(POLICY) },
    PublicAccessBlockConfiguration: BLOCK,
    IsRequesterPaysEnabled: 'false'
  },
  tags: { system: 'ledger' },
  configurationItemVersion: '1.3',
  configurationItemCaptureTime: '2026-11-20T05:12:00.000Z',
  configurationStateId: 1763615520000,
  awsAccountId: '210987654321',
  configurationItemStatus: 'OK',
  ...PLACE,
  ARN,
  configurationStateMd5Hash: '',
  resourceCreationTime: '2025-03-04T09:13:02.000Z'
}

/** As a query answers. */
const QUERIED = {
  accountId: '210987654321',
  arn: ARN,
  ...PLACE,
  tags: [{ tag: 'system=ledger', key: 'system', value: 'ledger' }],
  relationships: RELATIONSHIPS,
  configuration: CONFIGURATION,
  supplementaryConfiguration: {
    AccessControlList: ACL,
    BucketPolicy: { policyText: JSON.stringify(POLICY) },
    PublicAccessBlockConfiguration: BLOCK,
    IsRequesterPaysEnabled: false
  }
}

/** As it is got by its id. */
const BY_ID = {
  version: '1.3',
  accountId: '210987654321',
  configurationItemStatus: 'OK',
  arn: ARN,
  ...PLACE,
  configuration: JSON.stringify(CONFIGURATION),
  supplementaryConfiguration: {
    AccessControlList: JSON.stringify(JSON.stringify(ACL)),
    BucketPolicy: JSON.stringify({ policyText: JSON.stringify(POLICY) }),
    PublicAccessBlockConfiguration: JSON.stringify(BLOCK),
    IsRequesterPaysEnabled: 'false'
  }
}

const SNAPSHOT = { fileVersion: '1.0', configSnapshotId: '2f7a1c6e-8d1b-4c55-9f0e-b6a41c2d7e90', configurationItems: [IN_SNAPSHOT] }
const ANSWER = { Results: [JSON.stringify(QUERIED)], QueryInfo: { SelectFields: [{ Name: 'accountId' }, { Name: 'resourceType' }] } }

const BUCKET = {
  id: ARN,
  aliases: ['ledger-exports'],
  typeSystem: 'aws-config',
  type: 'AWS::S3::Bucket',
  name: 'ledger-exports',
  cloud: 'aws',
  origin: 'observed',
  location: 'eu-central-1',
  document: {
    ...CONFIGURATION,
    supplementaryConfiguration: {
      AccessControlList: ACL,
      BucketPolicy: { policyText: JSON.stringify(POLICY) },
      PublicAccessBlockConfiguration: BLOCK,
      IsRequesterPaysEnabled: false
    },
    relationships: RELATIONSHIPS,
    tags: { system: 'ledger' },
    accountId: '210987654321',
    awsRegion: 'eu-central-1',
    availabilityZone: 'Regional'
  }
}

describe('AWS Config', () => {
  it.each<readonly [string, string | Buffer]>([
    ['a snapshot', JSON.stringify(SNAPSHOT)],
    ['an indented snapshot', JSON.stringify(SNAPSHOT, undefined, 2)],
    ['a snapshot as it lies in S3', gzipSync(JSON.stringify(SNAPSHOT))],
    ['items line by line', `${JSON.stringify(IN_SNAPSHOT)}\n`],
    ['an array of items', JSON.stringify([IN_SNAPSHOT], undefined, 2)],
    ['one item', JSON.stringify(IN_SNAPSHOT, undefined, 2)],
    ['the answer of a query', JSON.stringify(ANSWER, undefined, 4)],
    ['the answer of a query on one line', JSON.stringify(ANSWER)]
  ])('reads %s', async (_form, content) => {
    expect(await read(content)).toEqual({ source: 'AWS Config', resources: [BUCKET], gaps: [] })
  })

  it('reads items that were got by their ids; tags and relationships are not delivered with them', async () => {
    const { resources, gaps } = await read(JSON.stringify({ baseConfigurationItems: [BY_ID], unprocessedResourceKeys: [] }, undefined, 4))
    const document = { ...BUCKET.document, relationships: '[not delivered]', tags: '[not delivered]' }
    expect([resources, gaps]).toEqual([[{ ...BUCKET, document }], []])
  })

  it('takes tags from the properties of a resource where they are not delivered beside them', async () => {
    const configuration = JSON.stringify({ ...CONFIGURATION, tags: [{ key: 'Name', value: 'exports' }] })
    const { resources } = await read(JSON.stringify({ ...BY_ID, resourceName: undefined, configuration }))
    expect(resources).toMatchObject([{ name: 'exports', document: { tags: { Name: 'exports' } } }])
  })

  it('tells one gap for each type that is there by name only', async () => {
    const unrecorded = {
      ...IN_SNAPSHOT,
      resourceType: 'AWS::EC2::Volume',
      configuration: null,
      configurationItemStatus: 'ResourceNotRecorded'
    }
    const keys = { unprocessedResourceKeys: [{ resourceType: 'AWS::RDS::DBInstance', resourceId: 'db-4K2F9X1A7CQ3M5N8P6R0S2T4V6' }] }
    const { gaps } = await read(
      JSON.stringify({ ...SNAPSHOT, configurationItems: [IN_SNAPSHOT, unrecorded, { ...unrecorded, resourceId: 'vol-0c9d8e7f6a5b41302' }] })
    )
    expect(gaps).toEqual([
      { what: 'AWS::EC2::Volume: 2 resources are listed without properties', why: 'not-collected', types: ['AWS::EC2::Volume'] }
    ])
    expect((await read(JSON.stringify({ baseConfigurationItems: [BY_ID], ...keys }))).gaps).toMatchObject([
      { types: ['AWS::RDS::DBInstance'] }
    ])
    const listed = { resourceIdentifiers: [{ resourceType: 'AWS::EC2::Volume', resourceId: 'vol-0c9d8e7f6a5b41302' }] }
    expect((await read(JSON.stringify(listed))).gaps).toMatchObject([{ types: ['AWS::EC2::Volume'] }])
  })

  it('leaves out what is deleted', async () => {
    const deleted = {
      ...IN_SNAPSHOT,
      resourceId: 'old-exports',
      ARN: 'arn:aws:s3:::old-exports',
      configurationItemStatus: 'ResourceDeleted',
      configuration: null
    }
    expect(await read(JSON.stringify({ ...SNAPSHOT, configurationItems: [IN_SNAPSHOT, deleted] }))).toMatchObject({
      resources: [{ id: ARN }],
      gaps: []
    })
  })

  it('names what has no ARN by account, region, type and id', async () => {
    const selection = { ...IN_SNAPSHOT, ARN: undefined, resourceType: 'AWS::Backup::BackupSelection', resourceId: 'ledger-disks' }
    const block = { ...selection, resourceType: 'AWS::S3::AccountPublicAccessBlock', resourceId: '210987654321' }
    const { resources } = await read(JSON.stringify({ ...SNAPSHOT, configurationItems: [selection, block] }))
    expect(resources.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['210987654321/eu-central-1/AWS::Backup::BackupSelection/ledger-disks', ['ledger-disks']],
      ['210987654321/global/AWS::S3::AccountPublicAccessBlock/210987654321', ['210987654321']]
    ])
  })

  it.each([
    ['at the end', JSON.stringify({ ...ANSWER, NextToken: 'eyJFbmNyeXB0ZWREYXRhIjoi' }, undefined, 4)],
    ['at the beginning', JSON.stringify({ NextToken: 'eyJFbmNyeXB0ZWREYXRhIjoi', ...ANSWER })]
  ])('tells that the answer is one page of several, as it says %s', async (_where, content) => {
    const { resources, gaps } = await read(content)
    expect(resources).toHaveLength(1)
    expect(gaps).toMatchObject([{ why: 'truncated', what: expect.stringContaining('one page of several') as string }])
  })

  it('keeps what came before a snapshot ends early', async () => {
    const { resources, gaps } = await read(JSON.stringify({ ...SNAPSHOT, configurationItems: [IN_SNAPSHOT, IN_SNAPSHOT] }).slice(0, -60))
    expect(resources).toHaveLength(1)
    expect(gaps).toMatchObject([{ why: 'truncated' }])
  })

  it('refuses a history, which has a resource in several states', async () => {
    const history = JSON.stringify({ configurationItems: [IN_SNAPSHOT, IN_SNAPSHOT] }, undefined, 2)
    await expect(read(history)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('history') as string })
  })

  it('refuses a snapshot of nothing', async () => {
    await expect(read(JSON.stringify({ ...SNAPSHOT, configurationItems: [] }))).rejects.toMatchObject({ code: 'empty-input' })
    await expect(read(JSON.stringify({ ...ANSWER, Results: [] }))).rejects.toMatchObject({ code: 'empty-input' })
  })
})

function snapshotOf({ accountId, arn, supplementaryConfiguration, ...item }: ConfigItem): object {
  const supplement = Object.entries(supplementaryConfiguration).map(([name, part]) => [name, JSON.stringify(part)])
  return {
    ...item,
    awsAccountId: accountId,
    ARN: arn,
    configurationItemStatus: 'OK',
    supplementaryConfiguration: Object.fromEntries(supplement)
  }
}

it('the snapshot of an account has the same findings as the account', async () => {
  const live = await scanWorld(worldOf([ledger()]))
  const path = fileOf(gzipSync(JSON.stringify({ ...SNAPSHOT, configurationItems: LEDGER.items.map(snapshotOf) })))
  const result = await scan({ targets: [path], profiles: [PROFILE] })
  const offline = { result, exit: 0, progress: [] }
  // A snapshot has roles, too, which no claim asks an account for.
  const roles = LEDGER.items.filter(({ resourceType }) => resourceType === 'AWS::IAM::Role').length
  expect(findingsOf(offline)).toEqual(findingsOf(live))
  expect([gapsOf(offline), result.summary.recognised]).toEqual([[], live.result.summary.recognised + roles])
})
