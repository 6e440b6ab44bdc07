import type { Change } from '../diff/change';

/** Changes told one by one; beyond them the number is told. */
const told = 12;
/** UTF-16 units of a statement that are quoted. */
const quoted = 200;

/** What a cycle sets out to do, in plain words, where nobody wrote it down: a sentence for each change. */
export function proposeText(changes: readonly Change[]): string {
	if (changes.length === 0) {
		return 'Record the spec as it stands.';
	}
	const sentences = changes.slice(0, told).map(sentenceOf);
	const rest = changes.length - told;
	return rest > 0 ? [...sentences, `And ${rest} more.`].join('\n') : sentences.join('\n');
}

function sentenceOf({ kind, id, wasId, section, before, after }: Change): string {
	const [old, next] = [quote(before?.text ?? id), quote(after?.text ?? id)];
	switch (kind) {
		case 'added':
			return `Add ${next}.`;
		case 'removed':
			return `Remove ${old}.`;
		case 'modified':
			return `Change ${old} to ${next}.`;
		case 'moved':
			return section.length === 0 ? `Move ${next}.` : `Move ${next} to ${quote(section.join(' › '))}.`;
		case 'renamed':
			return `Rename ${quote(wasId ?? id)} to ${quote(id)}.`;
	}
}

function quote(text: string): string {
	return `“${text.length > quoted ? `${text.slice(0, quoted).replace(/[\ud800-\udbff]$/, '')}…` : text}”`;
}
