import { type Command, InvalidArgumentError, type Option } from 'commander'

const PREFIX = 'ASBUILT_'
const OFF = ['0', 'false', 'no', 'off']

/**
 * Lets the environment give what the command line does not: `ASBUILT_FAIL_ON=unattested`, `ASBUILT_SOFT_FAIL=1`. What is empty gives
 * nothing, and a flag that takes no value is not set by 0, false, no and off.
 */
export function fromEnvironment(command: Command, environment: NodeJS.ProcessEnv): Command {
  return command.hook('preAction', () => {
    for (const option of command.options) {
      const value = environment[variableOf(option)] ?? ''
      const name = option.attributeName()
      if (value === '' || command.getOptionValueSource(name) === 'cli') continue
      if (option.required) command.setOptionValueWithSource(name, parsed(option, value, command), 'env')
      else if (!OFF.includes(value.toLowerCase())) command.setOptionValueWithSource(name, !option.negate, 'env')
    }
  })
}

/** @example variableOf(new Option('--fail-on <verdicts>')) // 'ASBUILT_FAIL_ON' */
function variableOf({ long = '' }: Option): string {
  return `${PREFIX}${long.replace(/^--/, '').replaceAll('-', '_').toUpperCase()}`
}

function parsed(option: Option, value: string, command: Command): unknown {
  try {
    return option.parseArg === undefined ? value : option.parseArg(value, option.defaultValue)
  } catch (cause) {
    if (!(cause instanceof InvalidArgumentError)) throw cause
    return command.error(`error: ${variableOf(option)} cannot be "${value}". ${cause.message}`)
  }
}
