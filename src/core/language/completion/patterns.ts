import type { Completion } from './completion';
import { toPlain, toSnippet } from './template';

interface Pattern {
	readonly label: string;
	readonly detail: string;
	readonly text: string;
}

/** The patterns of EARS, for a criterion. */
const ears: readonly Pattern[] = [
	{ label: 'THE … SHALL', detail: 'always', text: 'THE ‹system› SHALL ‹respond›' },
	{
		label: 'WHEN … THE … SHALL',
		detail: 'on an event',
		text: 'WHEN ‹something happens›, THE ‹system› SHALL ‹respond›',
	},
	{
		label: 'WHILE … THE … SHALL',
		detail: 'in a state',
		text: 'WHILE ‹something holds›, THE ‹system› SHALL ‹respond›',
	},
	{
		label: 'WHERE … THE … SHALL',
		detail: 'where a feature is included',
		text: 'WHERE ‹a feature is included›, THE ‹system› SHALL ‹respond›',
	},
	{
		label: 'IF … THEN THE … SHALL',
		detail: 'when something goes wrong',
		text: 'IF ‹something goes wrong›, THEN THE ‹system› SHALL ‹respond›',
	},
	{
		label: 'WHILE … WHEN … THE … SHALL',
		detail: 'on an event in a state',
		text: 'WHILE ‹something holds›, WHEN ‹something happens›, THE ‹system› SHALL ‹respond›',
	},
];

/** The steps of a scenario, each an item. */
const steps: readonly Pattern[] = ['GIVEN', 'WHEN', 'THEN', 'AND'].map(word => ({
	label: word,
	detail: 'step of a scenario',
	text: `**${word}** `,
}));

const example: Pattern = {
	label: 'Given … When … Then',
	detail: 'acceptance scenario',
	text: '**Given** ‹a state›, **When** ‹something happens›, **Then** ‹an outcome›',
};

const reference: Pattern = {
	label: '_Requirements: …_',
	detail: 'the criteria that a task is for',
	text: '_Requirements: ‹1.1›_',
};

/** The patterns of EARS, as completion offers them. */
export function earsPatterns(start: number): readonly Completion[] {
	return ears.map(pattern => toCompletion(pattern, start));
}

/** The words that steps of scenarios start with. */
export function stepWords(start: number): readonly Completion[] {
	return steps.map(pattern => toCompletion(pattern, start));
}

/** An acceptance scenario of a user story. */
export function acceptance(start: number): readonly Completion[] {
	return [toCompletion(example, start)];
}

/** The line of a task of Kiro that says which criteria it is for. */
export function taskReference(start: number): Completion {
	return toCompletion(reference, start);
}

function toCompletion({ label, detail, text }: Pattern, start: number): Completion {
	return { kind: 'pattern', label, detail, about: toPlain(text), text: toSnippet(text), isSnippet: true, start };
}
