import { type HistoryMerged, type MergedFile, mergeHistory } from '../../core/apply/mergeHistory';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { MergeSide } from '../../core/history/merge/mergeSpecs';
import { conflictKeys } from '../../core/history/merge/openConflicts';
import { sideText } from '../../core/history/merge/sideText';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { findConflicted } from '../findConflicted';
import { locateToWrite } from '../locateToWrite';
import { shellWord } from '../shellWord';

type Choices = ReadonlyMap<string, MergeSide>;

/**
 * `spec-ops merge`: resolve the conflict that Git left in a history, and in the spec with it. With three files it merges them, as Git asks of a
 * merge driver.
 *
 * Where both branches changed one requirement it asks which side counts; where nobody can be asked, `--choose` says it.
 */
export async function merge(context: CommandContext): Promise<CommandResult> {
	const { args } = context;
	const choices = readChoices(args.values.get('choose') ?? []);
	if ('kind' in choices) {
		return choices;
	}
	const [base, ours, theirs, path] = args.positionals;
	if (base !== undefined) {
		if (ours === undefined || theirs === undefined) {
			const next = 'See “spec-ops merge --help”.';
			return failed('usage', '“spec-ops merge” needs BASE OURS THEIRS, or no word.', nothingWritten, next);
		}
		const { mergeFiles } = await import('../mergeFiles');
		return mergeFiles(context, { base, ours, theirs, path: path ?? ours }, choices);
	}
	const conflicted = args.values.has('spec') ? [] : await findConflicted(context);
	if (conflicted.length > 1) {
		const next = `Merge one after the other, with --spec: ${conflicted.map(shellWord).join(', ')}.`;
		return failed('usage', `There are merge conflicts of ${conflicted.length} specs here.`, nothingWritten, next);
	}
	const located = await locateToWrite(context, conflicted[0]);
	if (located.kind === 'failed') {
		return located;
	}
	const first = await mergeHistory(located.host, located.path, choices);
	if (first.kind !== 'open') {
		return first.kind === 'failed' ? first : done(first);
	}
	const chosen = await ask(context, first, choices);
	const merged = chosen && (await mergeHistory(located.host, located.path, chosen));
	if (!merged || merged.kind === 'open') {
		return (merged ?? first).failure;
	}
	return merged.kind === 'failed' ? merged : done(merged);
}

/** `ID=ours` or `ID=theirs`, each. */
function readChoices(values: readonly string[]): Choices | Failure {
	const choices = new Map<string, MergeSide>();
	for (const value of values) {
		const at = value.lastIndexOf('=');
		const side = value.slice(at + 1);
		if (at < 1 || (side !== 'ours' && side !== 'theirs')) {
			const message = `--choose “${value}” does not say which side counts.`;
			return failed('usage', message, nothingWritten, 'Write --choose ID=ours or --choose ID=theirs.');
		}
		choices.set(value.slice(0, at), side);
	}
	return choices;
}

/** @returns `undefined` where nobody can be asked, or gives no answer. */
async function ask(
	{ args, io, palette }: CommandContext,
	{ conflicts, names }: Extract<HistoryMerged, { readonly kind: 'open' }>,
	known: Choices,
): Promise<Choices | undefined> {
	if (!io.interactive || args.flags.has('json')) {
		return undefined;
	}
	const choices = new Map(known);
	const keys = conflictKeys(conflicts);
	const [mine, yours] = [named('ours', names?.ours), named('theirs', names?.theirs)];
	const width = Math.max(mine.length, yours.length);
	for (const [index, { path, id, ours, theirs }] of conflicts.entries()) {
		io.out(`\nBoth branches changed ${palette.strong(showControls(keys[index] ?? id))}:\n`);
		io.out(`  ${mine.padEnd(width)}  ${shown(ours)}\n  ${yours.padEnd(width)}  ${shown(theirs)}\n`);
		const answer = (await io.ask('Which side counts? “ours” or “theirs”: ')).trim();
		if (answer !== 'ours' && answer !== 'theirs') {
			return undefined;
		}
		choices.set(`${path}#${id}`, answer);
	}
	return choices;
}

function named(side: MergeSide, name: string | undefined): string {
	return name === undefined ? side : `${side} (${showControls(name)})`;
}

function shown(side: string | null): string {
	const text = sideText(side);
	return text === undefined ? '(removed)' : showControls(text);
}

function done(merged: Extract<HistoryMerged, { readonly kind: 'merged' }>): CommandResult {
	const { path, isHistory, added, cycle, chosen, specs } = merged;
	const joined = cycle === null ? '' : `, and cycle ${cycle} that merges both`;
	const lines = [
		isHistory ? `Merged ${showControls(path)}: ${count(added.length, 'cycle')} of the other branch${joined}.` : '',
		...specs.map(describeSpec),
		cycle === null ? '' : 'Nothing was run: “spec-ops verify --record” verifies what came together.',
		'Then “git add” the files, and go on with what Git was doing: “git status” says how.',
	];
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { version: documentVersion, path, added, cycle, chosen, specs },
		text: `${lines.filter(line => line !== '').join('\n')}\n`,
	};
}

function describeSpec({ path, isPending, isConflict }: MergedFile): string {
	const shown = showControls(path);
	if (isConflict) {
		return `${shown} still holds both versions: resolve them by hand, and remove the marker lines.`;
	}
	return isPending ? `${shown} says something else than what was merged: that is pending.` : `${shown} is merged.`;
}
