/** A resource's properties, or a function's arguments, as they come over the wire. */
export type Properties = Readonly<Record<string, unknown>>

export function propertiesOf(struct: { toJavaScript(): unknown } | undefined): Properties {
  return (struct?.toJavaScript() ?? {}) as Properties
}
