import type { RecordedVerify } from '../history/record';
import { findWhole } from '../plan/literal/findWhole';
import { statementItems } from '../plan/literal/statementItems';
import type { Requirement, Spec } from '../spec/spec';

/** Why a command would notice when a requirement no longer held. */
export type NoticeReason =
	/** The plan that brought the command said what it is for. */
	| 'recorded'
	/** It names the requirement's own id. */
	| 'id'
	/** It holds a literal of the requirement, such as a path or a text to be printed. */
	| 'literal';

export interface NoticingCommand {
	readonly command: RecordedVerify;
	readonly reason: NoticeReason;
	/** The id or the literal that it holds. */
	readonly found?: string;
}

export interface RequirementCoverage {
	readonly requirement: Requirement;
	/** Commands that would notice, in their order; none where no command is known to. */
	readonly commands: readonly NoticingCommand[];
}

/** Which requirements of a spec have a command that would notice when they no longer held. */
export interface Coverage {
	/** All of the spec, in its order. */
	readonly requirements: readonly RequirementCoverage[];
	/** Commands that are not known to be about any requirement, such as one that runs all tests. */
	readonly general: readonly RecordedVerify[];
}

/**
 * Find which requirements the verification commands would notice.
 *
 * A command counts for a requirement that its plan recorded it for, whose explicit id it names, or of which it holds a
 * literal, in the command or in what it must print. It is an estimate from texts: nothing is run, and what a script does
 * that a command calls is not known.
 */
export function findCoverage(spec: Pick<Spec, 'requirements'>, commands: readonly RecordedVerify[]): Coverage {
	const texts = commands.map(({ command, expect }) => [command, expect.stdout ?? ''].join('\n'));
	const all = texts.join('\n');
	const requirements = spec.requirements.map(requirement => {
		const held = namesOf(requirement).filter(({ pieces }) => pieces.every(piece => all.includes(piece)));
		return {
			requirement,
			commands: commands.flatMap((command, index) => noticing(requirement, command, texts[index] ?? '', held)),
		};
	});
	const specific = new Set(requirements.flatMap(one => one.commands.map(({ command }) => command)));
	return { requirements, general: commands.filter(command => !specific.has(command)) };
}

interface Name {
	readonly reason: 'id' | 'literal';
	readonly found: string;
	/** What of it must be there; a literal such as `Hello, <author>!` has places where anything may stand. */
	readonly pieces: readonly string[];
}

const placeholder = /<[^<>]*>|\$?\{[^{}]*\}/;

/** By what a command can show that it is about a requirement. Single characters are in too many commands to tell. */
function namesOf({ explicitId, text, scenarios }: Requirement): readonly Name[] {
	const texts = [text, ...scenarios.flatMap(({ steps }) => steps.map(step => step.text))];
	const literals = texts.flatMap(statementItems).filter(({ form }) => form !== 'word');
	return [
		...(explicitId === null ? [] : [{ reason: 'id', found: explicitId, pieces: [explicitId] } as const]),
		...literals.map(item => ({ reason: 'literal', found: item.text, pieces: piecesOf(item.text) }) as const),
	].filter(({ pieces }) => pieces.join('').length > 1);
}

function piecesOf(literal: string): readonly string[] {
	return literal
		.split(placeholder)
		.map(piece => piece.trim())
		.filter(piece => piece !== '');
}

function noticing(
	{ id }: Requirement,
	command: RecordedVerify,
	text: string,
	names: readonly Name[],
): readonly NoticingCommand[] {
	if (command.requirements.includes(id)) {
		return [{ command, reason: 'recorded' }];
	}
	const name = names.find(({ pieces }) => pieces.every(piece => findWhole(text, piece, 1).length > 0));
	return name ? [{ command, reason: name.reason, found: name.found }] : [];
}
