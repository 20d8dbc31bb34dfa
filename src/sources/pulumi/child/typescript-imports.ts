import * as modules from 'node:module'

type Resolve = (specifier: string, context: { readonly parentURL?: string | undefined }, next: (specifier: string, context?: unknown) => unknown) => unknown

/** Lets `./network.js` mean `./network.ts` where only that exists, as TypeScript's nodenext programs write it. */
export function resolveTypeScript(): void {
  const { registerHooks } = modules as { registerHooks?: (hooks: { readonly resolve: Resolve }) => unknown }
  registerHooks?.({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context)
      } catch (cause) {
        const source = typescriptName(specifier)
        if (source === undefined || !isNotFound(cause)) throw cause
        try {
          return next(source, context)
        } catch {
          throw cause
        }
      }
    }
  })
}

function typescriptName(specifier: string): string | undefined {
  const { name, kind } = /^(?<name>(\.{1,2}\/|\/|file:).*)\.(?<kind>[cm]?)js$/.exec(specifier)?.groups ?? {}
  return name === undefined ? undefined : `${name}.${kind}ts`
}

function isNotFound(cause: unknown): boolean {
  return ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes((cause as NodeJS.ErrnoException).code ?? '')
}
