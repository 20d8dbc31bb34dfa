import { readFileSync } from 'node:fs'
import ts from 'typescript'
import type { Dialect } from '../../src/model/resource.ts'

const LOOK_UPS = new Set(['string', 'boolean', 'number', 'strings', 'list', 'record', 'present', 'references', 'json'])
const DIALECTS: Readonly<Record<Dialect, true>> = {
  terraform: true,
  'gcp-api': true,
  'azure-native': true,
  arm: true,
  'aws-api': true,
  neutral: true
}

/** Paths that a source file names: in a look-up itself, or in a table by dialect from which a look-up chooses. */
export function pathsWritten(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const paths: string[] = []
  const visit = (node: ts.Node): void => {
    const path = lookedUp(node) ?? chosen(node)
    if (path !== undefined) paths.push(path)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return paths
}

function lookedUp(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || !LOOK_UPS.has(node.expression.name.text))
    return undefined
  const [path] = node.arguments
  return path !== undefined && ts.isStringLiteral(path) ? path.text : undefined
}

/** What differs by dialect may also be a default, or the place where one would look for what holds by nature. */
function chosen(node: ts.Node): string | undefined {
  if (!ts.isPropertyAssignment(node) || !(ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) return undefined
  if (!(node.name.text in DIALECTS) || !ts.isStringLiteral(node.initializer)) return undefined
  return enclosing(node).some((name) => name === 'absent' || name === 'byNature') ? undefined : node.initializer.text
}

function enclosing(node: ts.Node): readonly string[] {
  const names: string[] = []
  for (let outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent) {
    if (ts.isPropertyAssignment(outer)) names.push(outer.name.getText())
    else if (ts.isCallExpression(outer) && ts.isPropertyAccessExpression(outer.expression)) names.push(outer.expression.name.text)
  }
  return names
}
