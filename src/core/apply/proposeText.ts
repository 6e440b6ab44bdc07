import type { Change } from '../diff/change';
import { describeImpact } from '../diff/describeImpact';
import { markWords } from '../diff/markWords';
import type { Cycle } from '../history/history';

/** Changes told one by one; beyond them the number is told. */
const told = 12;
/** UTF-16 units of a statement that are quoted. */
const quoted = 200;
/** UTF-16 units of words that are told as replaced; longer ones are told as the whole statement. */
const replaced = 60;

/** What a cycle sets out to do, in plain words, where nobody wrote it down: a sentence for each change. */
export function proposeText(changes: readonly Change[]): string {
	if (changes.length === 0) {
		return 'Record the spec as it stands.';
	}
	const sentences = changes.slice(0, told).map(sentenceOf);
	const rest = changes.length - told;
	return rest > 0 ? [...sentences, `And ${rest} more.`].join('\n') : sentences.join('\n');
}

/** What a cycle sets out to do that takes another one back. */
export function proposeUndo({ number, title }: Pick<Cycle, 'number' | 'title'>): string {
	const which = number === null ? 'a cycle' : `cycle ${number}`;
	return title === '' ? `Undo ${which}.` : `Undo ${which}: ${shorten(title)}`;
}

function sentenceOf(change: Change): string {
	const { kind, id, wasId, section, before, after } = change;
	const [old, next] = [quote(before?.text ?? id), quote(after?.text ?? id)];
	switch (kind) {
		case 'added':
			return deltaSentence(change) ?? `Add ${next}.`;
		case 'removed':
			return `Remove ${old}.`;
		case 'modified':
			return before?.text === after?.text
				? `Change ${next}: ${shorten(describeImpact(change) ?? 'it is marked in another way')}.`
				: (replacement(before?.text ?? '', after?.text ?? '') ?? `Change ${old} to ${next}.`);
		case 'moved':
			return section.length === 0 ? `Move ${next}.` : `Move ${next} to ${quote(section.join(' › '))}.`;
		case 'renamed':
			return `Rename ${quote(wasId ?? id)} to ${quote(id)}.`;
	}
}

/** The sentence for an entry of a delta that asks for something else than a new requirement; `undefined` for all others. */
function deltaSentence({ delta, label, id, after }: Change): string | undefined {
	const [name, text] = [quote(label ?? id), after?.text ?? ''];
	switch (delta) {
		case 'REMOVED':
			// Its text, where it has one, says why.
			return `Remove ${name}.`;
		case 'MODIFIED':
			return `Change ${name}: ${quote(text)}.`;
		case 'RENAMED':
			return `Rename ${quote(text)}.`;
		default:
			return undefined;
	}
}

/** The sentence for a statement in which one run of words took the place of another; `undefined` where more changed. */
function replacement(before: string, after: string): string | undefined {
	const marks = markWords(before, after);
	const removed = marks.filter(({ mark }) => mark === 'removed');
	const added = marks.filter(({ mark }) => mark === 'added');
	const [from, to] = [removed[0]?.text ?? '', added[0]?.text ?? ''];
	const single = removed.length === 1 && added.length === 1 && from.trim() !== '' && to.trim() !== '';
	if (!single || Math.max(from.length, to.length) > replaced) {
		return undefined;
	}
	const at = marks.findIndex(({ mark }) => mark !== 'same');
	const head = /^\s/.test(from) || /^\s/.test(to) ? '' : valueEnd(marks[at - 1]?.text ?? '');
	const tail = /\s$/.test(from) || /\s$/.test(to) ? '' : valueStart(marks[at + 2]?.text ?? '');
	const [old, next] = [from, to].map(text => `${head}${text}${tail}`.trim());
	return `Change ${quote(old ?? '')} to ${quote(next ?? '')} in ${quote(after)}.`;
}

/** What a version, a path, a tag or another value without blanks is made of. */
const inValue = /[\p{L}\p{N}_.:/@-]/u;

/** The part of a value that a text ends with: a version is told whole, not by the number in it that changed. */
function valueEnd(text: string): string {
	let start = text.length;
	while (start > Math.max(0, text.length - replaced) && inValue.test(text[start - 1] ?? '')) {
		start--;
	}
	return text.slice(start);
}

/** The part of a value that a text begins with; what ends a sentence is none. */
function valueStart(text: string): string {
	let end = 0;
	while (end < Math.min(text.length, replaced) && inValue.test(text[end] ?? '')) {
		end++;
	}
	return text.slice(0, end).replace(/[.:]$/, '');
}

/** Without the stop at its end: that of the sentence it is quoted in follows. */
function quote(text: string): string {
	return `“${shorten(text.replace(/(?<!\.)\.$/, ''))}”`;
}

function shorten(text: string): string {
	return text.length > quoted ? `${text.slice(0, quoted).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
