const SCOPE = /^\/subscriptions\/.+?(?=\/providers\/Microsoft\.Security\/pricings\/)/i

/** What a plan of Defender for Cloud is set on: a subscription, or one resource in it. */
export function scopeOf(id: string): string | undefined {
  return SCOPE.exec(id)?.[0]
}

/** The plan of one resource takes the place of that of its subscription. */
export function isOfResource(id: string): boolean {
  return (scopeOf(id) ?? '').split('/').length > 3
}
