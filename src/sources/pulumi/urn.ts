const STACK_TYPE = 'pulumi:pulumi:Stack'

/** Names resources as the engine does. */
export interface Urns {
  of(resource: { readonly type: string; readonly name: string; readonly parent: string }): string
}

/** The type in a URN is led by the types of its parents, the stack excepted: `example:data:Tier$gcp:sql/user:User`. */
export function createUrns({ stack, name: project }: { readonly stack: string; readonly name: string }): Urns {
  return {
    of({ type, name, parent }) {
      const parentType = parent.split('::')[2] ?? ''
      const qualified = parentType === '' || parentType === STACK_TYPE ? type : `${parentType}$${type}`
      return `urn:pulumi:${stack}::${project}::${qualified}::${name}`
    }
  }
}
