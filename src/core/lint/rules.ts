import type { Severity } from '../spec/spec';

/** A rule, as settings, documentation and reports know it. */
export interface Rule {
	readonly severity: Severity;
	/** What it tells and why, in one sentence. */
	readonly about: string;
}

function rule(severity: Severity, about: string): Rule {
	return { severity, about };
}

/** Every rule by its id. The severities are the usual ones; options may set others. */
export const rules = {
	'vague-term': rule('info', 'A word that no test can decide on leaves the statement to everybody’s taste.'),
	'several-requirements': rule(
		'info',
		'One statement that demands several things cannot be applied and verified part by part.',
	),
	'lowercase-keyword': rule('warning', 'A keyword counts in upper case only, so this one demands nothing.'),
	'double-negation': rule('warning', 'Two negations in one demand are easily read as their opposite.'),
	'missing-actor': rule('info', 'A statement that starts with its keyword does not say who has to do it.'),
	placeholder: rule('warning', 'Something is left to be decided here.'),
	'optional-without-default': rule(
		'info',
		'What may be left out needs a statement of what holds then, or whoever implements it will choose.',
	),
	'duplicate-id': rule('error', 'Two requirements of a spec have the same id.'),
	'duplicate-name': rule('error', 'Two requirements of a spec have the same name.'),
	'duplicate-statement': rule(
		'warning',
		'The same statement stands twice in a spec, and only one of them may be changed later.',
	),
	contradiction: rule('error', 'Two statements demand opposite things, or different values, of the same thing.'),
	'unclosed-fence': rule('warning', 'A code fence is not closed, so all below it is taken for code.'),
	'conflict-marker': rule('error', 'A merge conflict is not resolved.'),
	'unknown-heading': rule(
		'warning',
		'A heading nearly is one that this kind of spec knows, so what stands below it is not read as meant.',
	),
	'missing-section': rule(
		'warning',
		'A main spec of OpenSpec has a heading “## Purpose”, and its requirements are read only below “## Requirements”.',
	),
	'missing-keyword': rule('warning', 'A requirement of an OpenSpec spec needs SHALL or MUST in its text.'),
	'missing-scenario': rule('warning', 'A requirement of an OpenSpec spec needs a scenario.'),
	'ears-pattern': rule('warning', 'A criterion follows none of the EARS patterns.'),
	'scenario-steps': rule('warning', 'A scenario lacks a step, or has its steps in an order that makes no sense.'),
	'missing-path': rule('warning', 'A link leads to a file that does not exist.'),
	'missing-heading': rule('warning', 'A link leads to a heading that does not exist.'),
	'unknown-id': rule('warning', 'A requirement is mentioned by an id that no requirement has.'),
	'delta-target': rule('error', 'A delta changes a requirement that the main spec does not have.'),
	'delta-exists': rule('error', 'A delta adds a requirement that the main spec has already.'),
	'delta-flip': rule('warning', 'A delta turns a demand into its opposite.'),
	'delta-weakened': rule('info', 'A delta asks for less than the main spec: MUST becomes SHOULD or MAY.'),
	'delta-scenarios': rule(
		'warning',
		'A delta modifies a requirement and leaves out scenarios of it, which would be lost; OpenSpec refuses to archive that.',
	),
	'delta-conflict': rule(
		'error',
		'A delta says two things about one requirement, or half of a renaming, so OpenSpec archives none of it.',
	),
	'overlapping-changes': rule(
		'warning',
		'Two open changes touch the same requirement, so the one that is archived first is lost.',
	),
	'record-unreadable': rule('error', 'A record of the history is damaged, so what it recorded is not known.'),
	'broken-chain': rule('error', 'A record does not follow the one before it, so one is missing or was changed.'),
	unanchored: rule('warning', 'A record rests on one whose own place in the history is lost.'),
	edited: rule('info', 'The text of a cycle was edited after it was recorded.'),
	'spec-section-differs': rule('warning', 'A cycle shows another change of the spec than was recorded.'),
	'status-differs': rule('warning', 'A cycle shows another status than was recorded.'),
	'status-unknown': rule('warning', 'A cycle has no status that can be read.'),
	'cycle-interrupted': rule('warning', 'A cycle was begun and never ended.'),
	'cycle-number': rule('warning', 'The numbers of the cycles do not go up one by one.'),
	'cycle-date': rule('warning', 'The date of a cycle does not tell which day it is.'),
	'damaged-text': rule('error', 'A line of the history holds bytes that are no text.'),
	'unclosed-block': rule(
		'warning',
		'A comment or code block of the history is never closed, so all below it is part of it.',
	),
	'unread-text': rule('info', 'A text in the history belongs to no cycle, or to no section of its cycle.'),
	'unproven-status': rule('info', 'A cycle says that it was applied, and nothing shows that this was verified.'),
	'unknown-suppression': rule('warning', 'A comment suppresses a rule that does not exist.'),
} as const satisfies Readonly<Record<string, Rule>>;

/** The name of a rule, as settings and comments write it. */
export type RuleId = keyof typeof rules;

/** Whether a word is the id of a rule. */
export function isRule(id: string): id is RuleId {
	return Object.hasOwn(rules, id);
}
