import { type HistoryMerged, mergeHistory } from '../../core/apply/mergeHistory';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { HistoryConflict } from '../../core/history/merge/mergeHistories';
import type { MergeSide } from '../../core/history/merge/mergeSpecs';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { locateToWrite } from '../locateToWrite';

type Choices = ReadonlyMap<string, MergeSide>;

/**
 * `spec-ops merge`: resolve the conflict that Git left in a history. With three files it merges them, as Git asks of a
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
	const located = await locateToWrite(context);
	if (located.kind === 'failed') {
		return located;
	}
	const first = await mergeHistory(located.host, located.path, choices);
	if (first.kind !== 'open') {
		return first.kind === 'failed' ? first : done(first);
	}
	const chosen = await ask(context, first.conflicts, choices);
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
	conflicts: readonly HistoryConflict[],
	known: Choices,
): Promise<Choices | undefined> {
	if (!io.interactive || args.flags.has('json')) {
		return undefined;
	}
	const choices = new Map(known);
	for (const { id, ours, theirs } of conflicts) {
		io.out(`\nBoth branches changed ${palette.strong(showControls(id))}:\n`);
		io.out(`  ours    ${shown(ours)}\n  theirs  ${shown(theirs)}\n`);
		const answer = (await io.ask('Which side counts? “ours” or “theirs”: ')).trim();
		if (answer !== 'ours' && answer !== 'theirs') {
			return undefined;
		}
		choices.set(id, answer);
	}
	return choices;
}

function shown(text: string | null): string {
	return text === null ? '(removed)' : showControls(text.replace(/\s+/g, ' ').trim());
}

function done(merged: Extract<HistoryMerged, { readonly kind: 'merged' }>): CommandResult {
	const { path, added, cycle, chosen, specs } = merged;
	const pending = specs.filter(({ isPending }) => isPending);
	const lines = [
		`Merged ${showControls(path)}: ${count(added.length, 'cycle')} of the other branch${
			cycle === null ? '' : `, and cycle ${cycle} that merges both`
		}.`,
		...pending.map(spec => `${showControls(spec.path)} says something else than what was merged: that is pending.`),
		cycle === null ? '' : 'Nothing was run: “spec-ops verify --record” verifies what came together.',
		`Then “git add” the files, and commit the merge.`,
	];
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { version: documentVersion, path, added, cycle, chosen, specs },
		text: `${lines.filter(line => line !== '').join('\n')}\n`,
	};
}
