import type { Change, ChangeKind, ScenarioChange } from '../diff/change';
import { describeDelta } from '../diff/describeDelta';
import { describeImpact } from '../diff/describeImpact';
import type { RecordedVerify } from '../history/record';
import { formatCodeSpan, longestRun } from '../history/write/codeSpan';
import { count } from '../text/words';
import { formatCommand } from '../verify/formatCommand';

/** What an agent is asked to do. */
export interface TaskInput {
	/** Path of the spec from the Root. */
	readonly specPath: string;
	readonly changes: readonly Change[];
	/** Why a change is not resolved, by its id, where that is known. */
	readonly reasons: ReadonlyMap<string, string>;
	/** What must pass in the end. */
	readonly verify: readonly Pick<RecordedVerify, 'command' | 'expect'>[];
}

const verbs: Readonly<Record<ChangeKind, string>> = {
	added: 'New',
	removed: 'Removed',
	modified: 'Changed',
	moved: 'Moved',
	renamed: 'Renamed',
};

/**
 * Put changes of a spec into words as a task for an agent: Markdown with each statement before and after, why
 * nobody resolved it yet, and the commands that must pass.
 *
 * Whatever the statements hold stands in fences, so that none of it reads as a part of the task.
 */
export function describeTask({ specPath, changes, reasons, verify }: TaskInput): string {
	const commands = verify.flatMap(({ command, expect }) => [...formatCommand(command, expect), '']).slice(0, -1);
	const parts = [
		'# Make the software do what its spec says',
		`${count(changes.length, 'statement')} of ${formatCodeSpan(specPath)} changed. Change the project so that what stands under “Now” holds and what stands under “Before” does not any more. Do not edit the spec, nor the \`apply.md\` beside it: they are the reference.`,
		...changes.flatMap((change, index) => describeChange(change, index + 1, reasons.get(change.id))),
		'## Verify',
		commands.length > 0
			? `Each of these commands must do what its comment expects:\n\n${fence(commands.join('\n'), 'bash')}`
			: 'The spec names no verification command: say how you checked the result.',
		'## When it is done',
		`Leave the changed files as they are; committed or not does not matter. What you changed becomes a cycle of the history with this command, run in the project's folder with your own words in the quotes:`,
		fence(`spec-ops record --propose "What was changed, and why"${specOption(specPath)}`, 'bash'),
		'It shows the changed files, runs the verification and writes the cycle into `apply.md`. It asks a person first: where you cannot be asked, say what you changed and leave the recording to the person, who finds it in the editor as “Record Changes as Cycle”.',
	];
	return `${parts.join('\n\n')}\n`;
}

/** The option that names the spec; its usual place needs none, and a path that a shell could misread is left to the reader. */
function specOption(specPath: string): string {
	if (specPath === '.openspec/spec.md') {
		return '';
	}
	return /^[\w./-]+$/.test(specPath) ? ` --spec ${specPath}` : ' --spec FILE';
}

function describeChange(change: Change, number: number, reason: string | undefined): readonly string[] {
	const { kind, level, section, before, after, scenarios = [] } = change;
	const place = section.length > 0 ? `, under ${formatCodeSpan(section.join(' › '))}` : '';
	const impact = describeImpact(change, true);
	return [
		`## ${number}. ${verbs[kind]}: ${formatCodeSpan(change.id)} (${level}${place})`,
		...(impact === undefined ? [] : [`Mind that ${impact}.`]),
		...(change.delta ? [`It stands under ${change.delta}: ${describeDelta(change.delta)}.`] : []),
		...(before ? [`Before:\n\n${fence(before.text)}`] : []),
		after ? `Now:\n\n${fence(after.text)}` : 'Now: nothing. What it asked for is not wanted any more.',
		...scenarios.flatMap(describeScenario),
		...(reason === undefined ? [] : [`Why it is open:\n\n${fence(reason)}`]),
	];
}

function describeScenario({ name, before, after }: ScenarioChange): readonly string[] {
	const title = name === '' ? 'Scenario' : `Scenario ${formatCodeSpan(name)}`;
	return [
		...(before ? [`${title}, before:\n\n${fence(before.join('\n'))}`] : []),
		after ? `${title}, now:\n\n${fence(after.join('\n'))}` : `${title} is gone.`,
	];
}

/** Longer than any run of backticks inside. */
function fence(text: string, language = 'text'): string {
	const ticks = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
	return `${ticks}${language}\n${text}\n${ticks}`;
}
