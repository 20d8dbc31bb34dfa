import { unknownResult } from './unanswered.ts'

interface OutputLike {
  readonly isKnown: Promise<boolean>
  readonly isSecret: Promise<boolean>
  promise(): Promise<unknown>
}

export interface StackReferenceClass {
  prototype: {
    getOutput(name: string): OutputLike
    requireOutput(name: string): OutputLike
    readOutputValue?: (...args: readonly unknown[]) => Promise<readonly [unknown, boolean]>
  }
}

/** `await reference.getOutputValue(…)` gives undefined for what is unknown; here it stays unknown. */
export function keepUnknownOutputs({ prototype }: StackReferenceClass, tell: (token: string) => void): void {
  if (prototype.readOutputValue === undefined) return
  prototype.readOutputValue = async function (this: StackReferenceClass['prototype'], _caller, name) {
    const output = this.getOutput(String(name))
    const value = await output.promise()
    const known = await output.isKnown
    return [known ? value : unknownResult(() => tell('pulumi:pulumi:StackReference')), (await output.isSecret) && known]
  }
}
