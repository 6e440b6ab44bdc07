import type { Change } from '../../core/diff/change';
import { describeImpact } from '../../core/diff/describeImpact';
import type { Edit, Plan } from '../../core/plan/plan';
import { count } from '../../core/text/words';
import { statementLabel } from '../codelens/statementLabel';
import { escapeMarkdown } from '../language/escapeMarkdown';

/** Entries of each list that are shown; the plan view has all. */
const shown = 12;

const signs = { added: '+', removed: '−', modified: '~', moved: '↕', renamed: '→' } as const;
const states = { edits: '', implemented: ' · already implemented', unresolved: ' · unresolved' } as const;
const operations = { create: 'create', modify: 'change', delete: 'delete', rename: 'rename' } as const;

/** A plan in Markdown, in short: the changes, the edits, what the planner assumed and could not resolve. */
export function renderPlanned({ changes, edits, verify, assumptions, unresolved, summary }: Plan): string {
	const head = `**${count(changes.length, 'change')}**, ${count(edits.length, 'edit')}, ${count(verify.length, 'command')} to verify. Nothing is written yet.`;
	return [
		head,
		...(summary === undefined ? [] : [escapeMarkdown(summary)]),
		list('Changes', changes, renderChange),
		list('Edits', edits, renderEdit),
		list('Assumed, because the spec leaves it open', assumptions, ({ decision }) => escapeMarkdown(decision)),
		list('Unresolved', unresolved, ({ id, reason }) => `${escapeMarkdown(id)}: ${escapeMarkdown(reason)}`),
	]
		.filter(part => part !== '')
		.join('\n\n');
}

function list<T>(title: string, items: readonly T[], render: (item: T) => string): string {
	if (items.length === 0) {
		return '';
	}
	const more = items.length > shown ? [`- and ${items.length - shown} more`] : [];
	return [`**${title}**`, '', ...items.slice(0, shown).map(item => `- ${render(item)}`), ...more].join('\n');
}

function renderChange(change: Change): string {
	const { kind, before, after, state } = change;
	const impact = describeImpact(change);
	const statement = escapeMarkdown(statementLabel((after ?? before)?.text ?? ''));
	return `${signs[kind]} ${statement}${impact === undefined ? '' : ` (${escapeMarkdown(impact)})`}${states[state]}`;
}

function renderEdit({ op, path, from, reason }: Edit): string {
	const source = from === undefined ? '' : `${escapeMarkdown(from)} → `;
	const why = reason === '' ? '' : `: ${escapeMarkdown(reason)}`;
	return `${operations[op]} ${source}${escapeMarkdown(path)}${why}`;
}
