import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { isListed, type Listed } from './config-properties.ts'

/** Shapes as the vendors publish them: the type declarations of the Pulumi SDKs and of Google's API clients, read as text. */
type Shape = ReadonlyMap<string, ts.TypeNode> | 'any'

const MODULES = join(import.meta.dirname, '..', '..', 'node_modules')
const FILES = new Map<string, ReadonlyMap<string, ts.TypeNode>>()

/** The named types of a declaration file: `storage.NetworkRuleSetArgs`, `compute_v1.Schema$Firewall`, `google.cloud.redis.v1.IInstance`. */
function typesOf(file: string): ReadonlyMap<string, ts.TypeNode> {
  const known = FILES.get(file)
  if (known !== undefined) return known
  const types = new Map<string, ts.TypeNode>()
  const text = readFileSync(join(MODULES, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const visit = (node: ts.Node, scope: string): void => {
    const named = (name: string): string => (scope === '' ? name : `${scope}.${name}`)
    if (ts.isModuleDeclaration(node) && node.body !== undefined) visit(node.body, named(node.name.text))
    else if (ts.isModuleBlock(node) || ts.isSourceFile(node)) ts.forEachChild(node, (child) => visit(child, scope))
    else if (ts.isInterfaceDeclaration(node)) types.set(named(node.name.text), ts.factory.createTypeLiteralNode(node.members))
    else if (ts.isTypeAliasDeclaration(node)) types.set(named(node.name.text), node.type)
    else if (ts.isClassDeclaration(node) && node.name !== undefined) {
      const members = node.members
        .filter(ts.isPropertyDeclaration)
        .map((member) => ts.factory.createPropertySignature(undefined, member.name, undefined, member.type))
      types.set(named(node.name.text), ts.factory.createTypeLiteralNode(members))
    }
  }
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false)
  visit(source, '')
  SOURCES.set(types, source)
  FILES.set(file, types)
  return types
}

const SOURCES = new WeakMap<ReadonlyMap<string, ts.TypeNode>, ts.SourceFile>()

interface Declared {
  readonly file: string
  readonly type: string
}

/** Where a vendor publishes the shape of a document: as a type, or property by property. */
export type Published = Declared | Listed

/** The file as it is spelled on disk: the SDK writes `iampolicy.d.ts` where the token says `iAMPolicy`. */
export function declarationFile(file: string): string {
  const folder = dirname(file)
  const there = join(MODULES, folder)
  if (!existsSync(there)) return file
  const name = readdirSync(there).find((candidate) => candidate.toLowerCase() === basename(file).toLowerCase())
  return name === undefined ? file : `${folder}/${name}`
}

export function isPublished(published: Published): boolean {
  return 'properties' in published || (existsSync(join(MODULES, published.file)) && typesOf(published.file).has(published.type))
}

/** Whether a path leads somewhere in the type; `properties` may be there or not, as ARM has it and the SDKs flatten it. */
export function leadsSomewhere(roots: readonly Published[], path: string): boolean {
  const plain = path.replaceAll(/\[\d+\]/g, '')
  return roots.some((root) => {
    if ('properties' in root) return isListed(root, plain)
    const node = typesOf(root.file).get(root.type)
    return node !== undefined && follow(shapesOf(node, root.file, 0), plain.split('.'), root.file)
  })
}

function follow(shapes: readonly Shape[], segments: readonly string[], file: string): boolean {
  const [segment, ...rest] = segments
  if (segment === undefined) return true
  return shapes.some((shape) => {
    if (shape === 'any') return true
    const next = shape.get(segment)
    if (next !== undefined) return follow(shapesOf(next, file, 0), rest, file)
    if (segment === 'properties') return follow([shape], rest, file)
    const wrapped = shape.get('properties')
    return wrapped !== undefined && follow(shapesOf(wrapped, file, 0), segments, file)
  })
}

function shapesOf(node: ts.TypeNode, file: string, depth: number): readonly Shape[] {
  if (depth > 12) return []
  if (ts.isParenthesizedTypeNode(node)) return shapesOf(node.type, file, depth + 1)
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return node.types.flatMap((type) => shapesOf(type, file, depth + 1))
  if (ts.isArrayTypeNode(node)) return shapesOf(node.elementType, file, depth + 1)
  if (node.kind === ts.SyntaxKind.AnyKeyword) return ['any']
  if (ts.isTypeLiteralNode(node)) {
    if (node.members.some(ts.isIndexSignatureDeclaration)) return ['any']
    return [
      new Map(
        node.members
          .filter(ts.isPropertySignature)
          .flatMap((member) => (member.type === undefined ? [] : [[nameOf(member.name), member.type] as const]))
      )
    ]
  }
  if (!ts.isTypeReferenceNode(node)) return []
  const name = entityName(node.typeName)
  if (name === 'Record') return ['any']
  const inner = (node.typeArguments ?? []).flatMap((type) => shapesOf(type, file, depth + 1))
  if (inner.length > 0) return inner
  const [home, target] = homeOf(name, file)
  const found = typesOf(home).get(target) ?? [...typesOf(home)].find(([known]) => known.endsWith(`.${target}`))?.[1]
  return found === undefined ? [] : shapesOf(found, home, depth + 1)
}

/** `inputs.x.Y` and `outputs.x.Y` live in the SDK's shared files; everything else in the same file. */
function homeOf(name: string, file: string): readonly [string, string] {
  const match = /^(inputs|outputs)\.(.*)$/.exec(name)
  if (match === null) return [file, name]
  const sdk = /^@pulumi\/[^/]+/.exec(file)?.[0] ?? ''
  return [`${sdk}/types/${match[1] === 'inputs' ? 'input' : 'output'}.d.ts`, match[2] as string]
}

function entityName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${entityName(name.left)}.${name.right.text}`
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : ''
}

/** The names on a path that are lists wherever the vendor publishes them. */
export function listsOn(roots: readonly Published[], path: string): readonly string[] {
  return roots.flatMap((published) => {
    if ('properties' in published) return []
    const { file, type } = published
    const root = typesOf(file).get(type)
    let shapes = root === undefined ? [] : shapesOf(root, file, 0)
    return path.split('.').filter((segment) => {
      const nodes = shapes.flatMap((shape) => (shape === 'any' ? [] : (shape.get(segment) ?? [])))
      shapes = nodes.flatMap((node) => shapesOf(node, file, 0))
      return nodes.some(isList)
    })
  })
}

function isList(node: ts.TypeNode): boolean {
  if (ts.isParenthesizedTypeNode(node)) return isList(node.type)
  if (ts.isUnionTypeNode(node)) return node.types.some(isList)
  return ts.isArrayTypeNode(node) || (ts.isTypeReferenceNode(node) && (node.typeArguments ?? []).some(isList))
}
