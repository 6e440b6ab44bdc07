import { askedKind } from '../../core/diff/askedKind';
import type { Change, ScenarioChange } from '../../core/diff/change';
import type { AgainstMain } from '../../core/diff/compareWithMain';
import { countChanges } from '../../core/diff/countChanges';
import { describeImpact } from '../../core/diff/describeImpact';
import { flippedFirst } from '../../core/diff/flippedFirst';
import { markWords } from '../../core/diff/markWords';
import { showControls } from '../../core/text/showControls';
import type { Palette } from '../palette';

const signs = { added: '+', removed: '-', modified: '~', moved: '↕', renamed: '→' } as const;

/**
 * Changes under their sections, with the words that differ marked.
 *
 * @param noteOf What is told of a change after its id; nothing where it is empty.
 * @param againstMain What the entries of a delta do to its main spec.
 */
export function renderChanges(
	changes: readonly Change[],
	palette: Palette,
	noteOf: (change: Change) => string = () => '',
	againstMain: AgainstMain = new Map(),
): readonly string[] {
	const lines: string[] = [];
	let section: string | undefined;
	for (const change of flippedFirst(changes, againstMain)) {
		const heading = change.section.join(' › ');
		if (heading !== section) {
			lines.push('', palette.strong(`  ${showControls(heading || 'Top of the file')}`));
			section = heading;
		}
		// Why a requirement goes, the delta says, and not the main spec.
		const compared = askedKind(change) === 'modified' ? againstMain.get(change) : undefined;
		lines.push(...renderChange(change, compared ?? change, palette, noteOf(change)));
	}
	return lines;
}

/** @param shown What is told of it; its name and the note are its own. */
function renderChange(change: Change, shown: Change, palette: Palette, note: string): readonly string[] {
	const [first = '', ...more] = palette.fold(wordsOf(shown, palette), 4);
	const lines = [`  ${signOf(shown, palette)} ${first}`, ...more.map(line => `    ${line}`)];
	const impact = describeImpact(shown, true);
	if (impact !== undefined) {
		const isFlip = shown.impact === 'flipped';
		const text = isFlip ? palette.alarm(`FLIPPED: ${impact}`) : palette.dim(`${shown.impact}: ${impact}`);
		lines.push(`      ${text}`);
	}
	lines.push(...(shown.scenarios ?? []).flatMap(scenario => renderScenario(scenario, palette)));
	const was = change.kind === 'renamed' && change.wasId ? `, was ${showControls(change.wasId)}` : '';
	lines.push(palette.dim(`      ${showControls(nameOf(change))}${was}${note === '' ? '' : ` (${note})`}`));
	return lines;
}

/** The statement; of an entry of a delta that takes a requirement away, its name, and the text that says why. */
function wordsOf(change: Change, palette: Palette): string {
	const { kind, id, label, before, after } = change;
	if (kind === 'added' && askedKind(change) === 'removed') {
		const name = label ?? id;
		const reason = after === null || after.text === name ? '' : `: ${after.text}`;
		return palette.removed(showControls(name)) + showControls(reason);
	}
	return renderWords(before?.text, after?.text, palette);
}

/** The id, by which it is named in a call; of a user story the title, too, and of a removed number what it was. */
function nameOf({ id, label, kind }: Change): string {
	if (label === undefined || label === id) {
		return id;
	}
	if (label.startsWith(`${id} `)) {
		return `${id}: ${label.slice(id.length + 1)}`;
	}
	return kind === 'removed' ? `${id}, was ${label}` : id;
}

function signOf(change: Change, palette: Palette): string {
	const kind = askedKind(change);
	const sign = change.impact === 'flipped' ? '!' : signs[kind];
	const paint = {
		added: palette.added,
		removed: palette.removed,
		modified: palette.changed,
		moved: palette.changed,
		renamed: palette.changed,
	};
	return change.impact === 'flipped' ? palette.alarm(sign) : paint[kind](sign);
}

/** A scenario that differs, by its steps. */
function renderScenario({ name, before, after }: ScenarioChange, palette: Palette): readonly string[] {
	const words = renderWords(before?.join(', '), after?.join(', '), palette);
	const sign = before === null ? palette.added('+') : after === null ? palette.removed('-') : palette.changed('~');
	const [first = '', ...more] = palette.fold(name === '' ? words : `${showControls(name)}: ${words}`, 8);
	return [`      ${sign} ${first}`, ...more.map(line => `        ${line}`)];
}

/** The words of one or two sides, with `[-gone-]` and `{+new+}` where colours alone would not tell. */
function renderWords(before: string | undefined, after: string | undefined, palette: Palette): string {
	if (before === undefined || after === undefined) {
		const text = showControls(after ?? before ?? '');
		return after === undefined ? palette.removed(text) : palette.added(text);
	}
	return markWords(before, after)
		.map(({ text, mark }) => {
			const shown = showControls(text);
			return mark === 'same'
				? shown
				: mark === 'added'
					? palette.added(`{+${shown}+}`)
					: palette.removed(`[-${shown}-]`);
		})
		.join('');
}

/** `Plan: 2 to add, 1 to change, 0 to remove.` */
export function renderCount(title: string, changes: readonly Change[], palette: Palette): string {
	const { add, change, remove } = countChanges(changes);
	return `${palette.strong(`${title}:`)} ${add} to add, ${change} to change, ${remove} to remove.`;
}
