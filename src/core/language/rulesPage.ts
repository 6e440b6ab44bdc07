import { type RuleId, rules } from '../lint/rules';
import { once } from '../once';
import type { Severity } from '../spec/spec';

const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'information' };

/** What a reader has to know before the rules. */
const introduction = `# Rules for specs and histories

A comment suppresses a rule for the statement below it, or for the file; a reason may follow:

\`\`\`markdown
<!-- spec-ops-ignore-next-line vague-term -- “fast” is defined in the glossary -->
<!-- spec-ops-ignore-file vague-term -->
\`\`\`

A history only grows, so nothing is put above what it has already: write the comment for the file below its last cycle.
What would hide that records were damaged or changed is told all the same, and no fix writes into a history.

The setting \`specDrivenOps.lint.rules\` sets how loud a rule is, or turns it off.
`;

/** The documentation of all rules, as Markdown. */
export function rulesPage(): string {
	const sections = Object.entries(rules).map(
		([id, { severity, about }]) => `## ${id}\n\n${about}\n\nUsually told as: ${severities[severity]}\n`,
	);
	return [introduction, ...sections].join('\n');
}

const lines = once(() => rulesPage().split('\n'));

/** The line, from 1, of the page on which a rule is described. */
export function lineOfRule(rule: RuleId): number {
	return lines().indexOf(`## ${rule}`) + 1;
}
