import type { Severity } from '../spec/spec';
import type { FileProblems } from './fileProblems';
import { isProtected } from './isProtected';
import type { LintProblem } from './lintProblem';
import { isRule, type RuleId, rules } from './rules';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Problems as a SARIF 2.1.0 log of one run, for code scanning.
 *
 * @param version Of the program.
 * @param failures Files that could not be read, each in a sentence: without them a reader would take the run for whole.
 */
export function toSarif(
	files: readonly FileProblems[],
	version: string,
	failures: readonly string[] = [],
): Readonly<Record<string, unknown>> {
	const used = [...new Set(files.flatMap(({ problems }) => problems.map(({ rule }) => rule)))].sort();
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'spec-ops', version, rules: used.map(toRule) } },
				invocations: [toInvocation(failures)],
				columnKind: 'utf16CodeUnits',
				results: files.flatMap(({ path, problems }) => problems.map(problem => toResult(path, problem, used))),
			},
		],
	};
}

function toInvocation(failures: readonly string[]) {
	const notifications = failures.map(text => ({ level: 'error', message: { text } }));
	return {
		executionSuccessful: failures.length === 0,
		...(failures.length > 0 && { toolExecutionNotifications: notifications }),
	};
}

function toRule(id: string) {
	if (!isRule(id)) {
		return { id };
	}
	const { about, severity } = rules[id];
	return {
		id,
		shortDescription: { text: about },
		help: { text: `${about} ${suppression(id, id)}`, markdown: `${about}\n\n${suppression(id, `\`${id}\``)}` },
		defaultConfiguration: { level: levels[severity] },
	};
}

/** @param written The id as it is to be shown. */
function suppression(id: RuleId, written: string): string {
	if (isProtected(id)) {
		return 'In a history it cannot be suppressed.';
	}
	return `To suppress it for one statement, name ${written} in a comment spec-ops-ignore-next-line above.`;
}

function toResult(path: string, problem: LintProblem, used: readonly string[]) {
	const { rule, severity, message, line, column, endLine, endColumn, related, replacement } = problem;
	const region = { startLine: line, startColumn: column, endLine, endColumn };
	return {
		ruleId: rule,
		ruleIndex: used.indexOf(rule),
		level: levels[severity],
		message: { text: message },
		locations: [{ physicalLocation: { artifactLocation: locationOf(path), region } }],
		...(replacement !== undefined && { fixes: [toFix(path, region, replacement)] }),
		...(related && {
			relatedLocations: [
				{
					physicalLocation: { artifactLocation: locationOf(related.path), region: { startLine: related.line } },
					message: { text: 'The other statement' },
				},
			],
		}),
	};
}

function toFix(path: string, deletedRegion: Readonly<Record<string, number>>, text: string) {
	return {
		description: { text: `Write “${text}”.` },
		artifactChanges: [
			{ artifactLocation: locationOf(path), replacements: [{ deletedRegion, insertedContent: { text } }] },
		],
	};
}

/** A path from the folder of the call, as a URI; what is not below it stays a path with `..`. */
function locationOf(path: string) {
	return { uri: path.split('/').map(encodeURIComponent).join('/') };
}
