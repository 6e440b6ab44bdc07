import { deferOptimizing } from '../../adapters/deferOptimizing';
import { FolderListings } from '../../adapters/folderListings';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { countSeverities } from '../../core/lint/countSeverities';
import type { FileProblems } from '../../core/lint/fileProblems';
import { LintSession } from '../../core/lint/lintSession';
import type { Severities } from '../../core/lint/readSeverities';
import { toSarif } from '../../core/lint/toSarif';
import { type CommandResult, documentVersion, type ReadingContext } from '../command';
import { exitCode } from '../exitCode';
import { formatJson } from '../formatJson';
import { chooseLinted } from '../lint/chooseLinted';
import { findMissing } from '../lint/findMissing';
import { listRules } from '../lint/listRules';
import { type LintFiles, readLinted } from '../lint/readLinted';
import { readSeverityWords } from '../lint/readSeverityWords';
import { renderLint } from '../render/lint';

/** With fewer files a call is over before any code is compiled for speed. */
const manyFiles = 20;

/** `spec-ops lint`: what is wrong with specs and histories, and between them. */
export async function lint(context: ReadingContext): Promise<CommandResult> {
	const format = readFormat(context);
	if (typeof format !== 'string') {
		return format;
	}
	const chosen = readSeverityWords(context.args.values.get('severity') ?? []);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	if (context.args.flags.has('rules')) {
		return listRules(context);
	}
	const { severities } = chosen;
	const listings = new FolderListings();
	const choice = await chooseLinted(context, listings);
	if (choice.kind === 'failed') {
		return choice;
	}
	if (choice.paths.length >= manyFiles) {
		deferOptimizing();
	}
	const read = await readLinted(context.io.cwd, choice.paths, severities, listings);
	const files = lintAll(context.io.cwd, read, severities, listings);
	const summary = countSeverities(files);
	const found = {
		document: { version: documentVersion, files, summary },
		// Made only where it is printed.
		get text() {
			return format === 'sarif'
				? formatJson(
						toSarif(
							files,
							context.version,
							read.failures.map(({ message }) => message),
						),
					)
				: renderLint(files, context.palette);
		},
	};
	const [failure] = read.failures;
	if (failure) {
		return { kind: 'refused', failure: failureOf(failure, read.failures.length), exit: exitCode.error, found };
	}
	return Object.assign(found, { kind: 'done' as const, exit: summary.errors > 0 ? exitCode.changes : exitCode.done });
}

type Format = 'text' | 'sarif';

function readFormat({ args }: ReadingContext): Format | Failure {
	const format = args.values.get('format')?.at(-1) ?? 'text';
	if (format !== 'text' && format !== 'sarif') {
		return failed('usage', `There is no format “${format}”.`, nothingWritten, 'Use text or sarif, or --json.');
	}
	return format === 'sarif' && args.flags.has('json')
		? failed('usage', '--json and --format sarif are two formats.', nothingWritten, 'Leave out one of them.')
		: format;
}

function lintAll(
	cwd: string,
	{ inputs, neighbours }: LintFiles,
	severities: Severities,
	listings: FolderListings,
): readonly FileProblems[] {
	const session = new LintSession();
	for (const input of inputs) {
		session.set(input);
	}
	const paths = inputs.filter(({ isContext }) => !isContext).map(({ spec }) => spec.path);
	session.configure({ severities, hasMainSpecs: true, ...findMissing(cwd, session, paths, listings) });
	const specs = paths.map(path => ({ path, problems: session.problemsOf(path) }));
	return [...specs, ...neighbours].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The failure of the first file that cannot be read, with how many there are. */
function failureOf(first: Failure, amount: number): Failure {
	return amount === 1 ? first : { ...first, state: `${first.state} ${amount - 1} more cannot be read either.` };
}
