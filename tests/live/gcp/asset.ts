import type { Asset } from './service.ts'

export interface Project {
  readonly id: string
  readonly number: string
  readonly folder?: string
  readonly state: 'ACTIVE' | 'DELETE_REQUESTED'
}

export const ORGANIZATION = '714200000001'
export const MADE = '2026-03-02T01:10:55.120Z'

export interface Description {
  readonly type: string
  readonly name: string
  readonly data: object
  readonly location?: string
  readonly iamPolicy?: object
}

export function asset(project: Project, { type, name, data, location, iamPolicy }: Description): Asset {
  const [service = '', kind = ''] = type.split('/')
  return {
    name,
    assetType: type,
    ancestors: ancestorsOf(project),
    updateTime: '2026-11-20T10:00:00.123Z',
    resource: {
      version: 'v1',
      discoveryDocumentUri: `https://www.googleapis.com/discovery/v1/apis/${service.split('.')[0]}/v1/rest`,
      discoveryName: kind,
      parent: `//cloudresourcemanager.googleapis.com/projects/${project.number}`,
      ...(location === undefined ? {} : { location }),
      data
    },
    ...(iamPolicy === undefined ? {} : { iamPolicy })
  }
}

function ancestorsOf({ number, folder }: Project): readonly string[] {
  return [`projects/${number}`, ...(folder === undefined ? [] : [`folders/${folder}`]), `organizations/${ORGANIZATION}`]
}

export function policy(of: Asset, iamPolicy: object): Asset {
  return { ...of, iamPolicy }
}
