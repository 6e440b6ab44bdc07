import { type Failure, failed, nothingWritten } from '../../core/failure';
import { countSeverities } from '../../core/lint/countSeverities';
import { type FileProblems, Linter } from '../../core/lint/linter';
import { toSarif } from '../../core/lint/toSarif';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { type ExitCode, exitCode } from '../exitCode';
import { formatJson } from '../formatJson';
import { chooseLinted } from '../lint/chooseLinted';
import { findMissing } from '../lint/findMissing';
import { type LintFiles, readLinted } from '../lint/readLinted';
import { renderLint } from '../render/lint';

/** `spec-ops lint`: what is wrong with specs and histories, and between them. */
export async function lint(context: CommandContext): Promise<CommandResult> {
	const format = readFormat(context);
	if (typeof format !== 'string') {
		return format;
	}
	const chosen = await chooseLinted(context);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	const read = await readLinted(context.io.cwd, chosen.paths);
	const files = await lintAll(context.io.cwd, read);
	const document = { version: documentVersion, files, summary: countSeverities(files) };
	const text = format === 'sarif' ? formatJson(toSarif(files, context.version)) : renderLint(files, context.palette);
	const [failure] = read.failures;
	return failure
		? {
				kind: 'refused',
				failure: failureOf(failure, read.failures.length),
				exit: exitCode.error,
				found: { document, text },
			}
		: { kind: 'done', exit: exitOf(files), document, text };
}

type Format = 'text' | 'sarif';

function readFormat({ args }: CommandContext): Format | Failure {
	const format = args.values.get('format')?.at(-1) ?? 'text';
	if (format !== 'text' && format !== 'sarif') {
		return failed('usage', `There is no format “${format}”.`, nothingWritten, 'Use text or sarif, or --json.');
	}
	return format === 'sarif' && args.flags.has('json')
		? failed('usage', '--json and --format sarif are two formats.', nothingWritten, 'Leave out one of them.')
		: format;
}

async function lintAll(cwd: string, { inputs, histories }: LintFiles): Promise<readonly FileProblems[]> {
	const missingPaths = await findMissing(cwd, inputs);
	const specs = new Linter({ missingPaths, hasMainSpecs: true }).lint(inputs);
	return [...specs, ...histories].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function exitOf(files: readonly FileProblems[]): ExitCode {
	return countSeverities(files).errors > 0 ? exitCode.changes : exitCode.done;
}

/** The failure of the first file that cannot be read, with how many there are. */
function failureOf(first: Failure, amount: number): Failure {
	return amount === 1 ? first : { ...first, state: `${first.state} ${amount - 1} more cannot be read either.` };
}
