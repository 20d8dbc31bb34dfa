import { fileURLToPath } from 'node:url'

/** The part of the SDK's class that finds out where in the program a resource is made. */
export interface ResourceClass {
  framePositionRegExp?: { exec(frame: string): { readonly groups?: Readonly<Record<string, string>> } | null }
}

/** The SDK looks for parentheses and paths; frames at the top level of ES modules have URLs, and no parentheses. */
export function widenFrames(resource: ResourceClass): void {
  if (resource.framePositionRegExp === undefined) return
  resource.framePositionRegExp = {
    exec(frame) {
      const groups = /^\s*at (?:.* \()?(?<file>[^()]*):(?<line>\d+):(?<column>\d+)\)?$/.exec(frame)?.groups
      if (groups === undefined) return null
      const file = (groups.file as string).replace(/^async /, '')
      return { groups: { ...groups, file: file.startsWith('file:') ? fileURLToPath(file) : file } }
    }
  }
}
