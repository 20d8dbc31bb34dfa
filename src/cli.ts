#!/usr/bin/env node
import Module from 'node:module'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { FAIL_ON, FORMATS, INCLUDABLE, LISTS } from './config/choices.ts'
import { EXIT, type ExitStatus, ScanError } from './errors.ts'
import { fromEnvironment } from './commands/environment.ts'
import type { ExplainFlags } from './commands/explain.ts'
import type { ListFlags } from './commands/list.ts'
import type { ImportCsvFlags } from './commands/import-csv.ts'
import type { InitPolicyFlags } from './commands/init-policy.ts'
import type { PermissionsFlags } from './commands/permissions.ts'
import { tooOld } from './commands/node-version.ts'
import { outputOf } from './commands/output.ts'
import type { ReportFlags } from './commands/report.ts'
import type { ScanFlags } from './commands/scan.ts'
import { VERSION } from './version.ts'

const old = tooOld(process.version)
if (old !== undefined) {
  process.stderr.write(`error: ${old}\n`)
  process.exit(EXIT.failed)
}

// Compiled code is kept between runs, which halves the start of a scan.
Module.enableCompileCache()

const program = new Command('asbuilt')
  .description('Holds the cloud you built to the architecture you documented.')
  .version(VERSION)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showSuggestionAfterError()

const scan = program
  .command('scan')
  .description('Check targets against documented architectures')
  .argument(
    '[target...]',
    'a Pulumi program folder, a preview, state or inventory file, - for standard input, or an account such as gcp:projects/p'
  )
  .option('-p, --profile <name-or-file>', 'documented architecture; repeatable', collect, undefined)
  .addOption(new Option('-c, --check <claim-or-control>', 'only these; repeatable').argParser(collect).default([], 'all'))
  .addOption(new Option('--skip-check <claim-or-control>', 'all but these; repeatable').argParser(collect).default([], 'none'))
  .option('-o, --output <format[=file]>', `${FORMATS.join(', ')}; repeatable`, parseOutput, undefined)
  .addOption(listOf(INCLUDABLE, '--include <outcomes>', 'list these outcomes as findings too'))
  .addOption(listOf(FAIL_ON, '--fail-on <verdicts>', 'also exit 3 for these verdicts'))
  .addOption(new Option('--waivers <file>', 'accepted exceptions (YAML); repeatable').argParser(collect).default([], 'none'))
  .addOption(new Option('--attestations <file>', 'what people have to show (YAML); repeatable').argParser(collect).default([], 'none'))
  .addOption(
    new Option('--tenants <file>', 'whose data is where, and what they chose (YAML); repeatable').argParser(collect).default([], 'none')
  )
  .option('--config <file>', 'what else is settled (YAML); the nearest asbuilt.yaml from here upwards when left out')
  .option('--soft-fail', 'exit 0 even when a claim is contradicted')
  .option('--compact', 'without the table of claims')
  .option('--quiet', 'only the closing lines')
  .option('--no-progress', 'no progress on standard error')
  .option('--stack <name>', 'Pulumi stack whose configuration file is read')
  .option('--pulumi-config <key=value>', 'Pulumi configuration value; repeatable', parseKeyValue, undefined)
  .option('--save <file>', 'keep what is read (gzip, without secrets), to be scanned again')
  .option('--checkpoint <folder>', 'where a live scan keeps what is read, until it is through', '.asbuilt/checkpoints')
  .option('--resume', 'go on with a live scan that was cut off')
  .addOption(new Option('--region <name>', 'AWS region; repeatable').argParser(collect).default([], 'all'))
  .option('--verbose', 'also count the calls of live scans, on standard error')
  .option('--pulumi-answers <file>', 'answers to the data functions of a Pulumi program (JSON or YAML)')
  .action(async (targets: string[], flags: ScanFlags, command: Command) => {
    const { scanCommand } = await import('./commands/scan.ts')
    process.exitCode = await scanCommand(targets, flags, command)
  })
fromEnvironment(scan, process.env)

program
  .command('list')
  .description('Print what there is, and what of a document is verified where')
  .addArgument(new Argument('<what>', 'what to list').choices(LISTS))
  .option('-p, --profile <name-or-file>', 'documented architecture; repeatable', collect, undefined)
  .option('--config <file>', 'what else is settled (YAML); the nearest asbuilt.yaml from here upwards when left out')
  .addOption(new Option('-o, --output <format>', 'for people, or for programs').choices(['text', 'json']).default('text'))
  .action(async (what: (typeof LISTS)[number], flags: ListFlags) => {
    const { listCommand } = await import('./commands/list.ts')
    process.stdout.write(await listCommand(what, flags))
  })

program
  .command('explain')
  .description('Explain a claim, a control, a kind of resource, or a finding by its fingerprint')
  .argument('<word>', 'id of a claim, control or kind, or the beginning of a fingerprint')
  .option('-p, --profile <name-or-file>', 'documented architecture; repeatable', collect, undefined)
  .option('--config <file>', 'what else is settled (YAML); the nearest asbuilt.yaml from here upwards when left out')
  .option('--result <file>', 'JSON report that has the finding')
  .action(async (word: string, flags: ExplainFlags) => {
    const { explainCommand } = await import('./commands/explain.ts')
    process.stdout.write(await explainCommand(word, flags))
  })

program
  .command('report')
  .description('Render the JSON report of an earlier scan again, in other forms')
  .argument('<file>', 'JSON report')
  .option('-o, --output <format[=file]>', `${FORMATS.join(', ')}; repeatable`, parseOutput, undefined)
  .option('--compact', 'without the table of claims')
  .option('--quiet', 'only the closing lines')
  .action(async (file: string, flags: ReportFlags) => {
    const { reportCommand } = await import('./commands/report.ts')
    await reportCommand(file, flags)
  })

const init = program.command('init').description('Write what a project needs to begin; nothing is overwritten')

init
  .command('profile')
  .description('Write a commented profile for a documented architecture of your own')
  .argument('[file]', 'where to', 'architecture.yaml')
  .action(async (file: string) => {
    const { initProfile } = await import('./commands/init-profile.ts')
    process.stdout.write(initProfile(file))
  })

init
  .command('policy')
  .description('Write a CrossGuard policy pack for a documented architecture')
  .argument('[folder]', 'where to; nothing in it is overwritten', 'policy')
  .requiredOption('-p, --profile <name-or-file>', 'documented architecture; a file is copied into the pack')
  .option('--name <name>', "what Pulumi is to call the pack; the document's id unless given")
  .action(async (folder: string, flags: InitPolicyFlags) => {
    const { initPolicy } = await import('./commands/init-policy.ts')
    process.stdout.write(await initPolicy(folder, flags))
  })

program
  .command('import')
  .description('Write a neutral inventory of what is kept elsewhere')
  .command('csv')
  .description('Write a neutral inventory (NDJSON) of tables whose headers name its fields, such as encryption.key')
  .argument('<file[:kind]...>', 'CSV in UTF-8, and the kind of its records: servers.csv:server')
  .option('--kind <kind>', 'kind of the records of files that do not say theirs')
  .option('--map <column=field>', 'what a column tells; without a field it is left out; repeatable', parseMapping, undefined)
  .option('--collected-at <time>', 'moment for which the tables tell; now when left out')
  .option('-o, --output <file>', 'where to; standard output when left out')
  .action(async (files: string[], flags: ImportCsvFlags) => {
    const { importCsvCommand } = await import('./commands/import-csv.ts')
    await importCsvCommand(files, flags)
  })

program
  .command('permissions')
  .description('Print the least-privilege role that a live scan needs, ready to apply')
  .addArgument(new Argument('<cloud>', 'cloud to be scanned').choices(['gcp', 'azure', 'aws']))
  .option('-p, --profile <name-or-file>', 'documented architecture; repeatable', collect, undefined)
  .option('--config <file>', 'what else is settled (YAML); the nearest asbuilt.yaml from here upwards when left out')
  .addOption(new Option('--scope <scope>', 'AWS: what is scanned').choices(['accounts', 'aggregators']).default('accounts'))
  .action(async (cloud: 'gcp' | 'azure' | 'aws', flags: PermissionsFlags, command: Command) => {
    const { permissionsCommand } = await import('./commands/permissions.ts')
    process.stdout.write(await permissionsCommand(cloud, flags, command))
  })

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}

/** Words out of a few, joined by commas, repeatable. */
function listOf(choices: readonly string[], flags: string, description: string): Option {
  const parse = (value: string, before: readonly string[]): readonly string[] => {
    const words = value.split(',')
    const wrong = words.find((word) => !choices.includes(word))
    if (wrong !== undefined) throw new InvalidArgumentError(`There is no "${wrong}"; allowed are ${choices.join(', ')}.`)
    return [...before, ...words]
  }
  return new Option(flags, `${description}: ${choices.join(', ')}; joined by commas, repeatable`).argParser(parse).default([], 'none')
}

function parseOutput(value: string, before: ScanFlags['output']): NonNullable<ScanFlags['output']> {
  const { format, file } = outputOf(value)
  if (!FORMATS.includes(format as (typeof FORMATS)[number]))
    throw new InvalidArgumentError(`There is no format "${format}"; allowed are ${FORMATS.join(', ')}.`)
  if (value.endsWith('='))
    throw new InvalidArgumentError(`The file is missing; write ${format}=report.${format}, or ${format} alone for standard output.`)
  return [...(before ?? []), file === undefined ? { format } : { format, file }]
}

function parseKeyValue(value: string, before: Record<string, string> | undefined): Record<string, string> {
  const at = value.indexOf('=')
  if (at <= 0) throw new InvalidArgumentError('It must look like key=value.')
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) }
}

function parseMapping(value: string, before: ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> {
  const at = value.lastIndexOf('=')
  if (at <= 0) throw new InvalidArgumentError('It must look like column=field.')
  return new Map(before).set(value.slice(0, at).trim(), value.slice(at + 1).trim())
}

/** A crash never looks like a finding: whatever is not foreseen ends with 4 and says so. */
function statusOf(cause: unknown): ExitStatus {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? EXIT.upheld : EXIT.usage
  if (cause instanceof ScanError) {
    process.stderr.write(`error: ${cause.message}\n`)
    return cause.exit
  }
  process.stderr.write(`error: asbuilt broke: ${cause instanceof Error ? cause.message : String(cause)}; this is a bug, please report it\n`)
  return EXIT.failed
}

// Whoever reads our output may go away at any time; what cannot be written is told where it is written.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
process.on('uncaughtException', (cause) => {
  process.exitCode = statusOf(cause)
  process.exit()
})

try {
  await program.parseAsync()
} catch (cause) {
  process.exitCode = statusOf(cause)
}
