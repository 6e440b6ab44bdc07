import type { RecordedVerify } from '../../history/record';
import type { ProposedCommand } from '../planner';
import type { LiteralChange } from './literalChange';
import { locateLiteral } from './locateLiteral';
import { collides, replacePlaces } from './mergePlaces';

/** The literals that changed in a requirement. */
export interface ChangedRequirement {
	readonly id: string;
	readonly literals: readonly LiteralChange[];
}

/**
 * Commands of the last applied cycle that hold a changed literal, in their text or in what they expect, with the
 * literal as it is now. The spec's own commands are its author's to change.
 */
export function replaceInCommands(
	known: readonly RecordedVerify[],
	changed: readonly ChangedRequirement[],
): readonly ProposedCommand[] {
	return known.flatMap(old => {
		const command = old.source === 'spec' ? undefined : replaceInCommand(old, changed);
		return command ? [command] : [];
	});
}

function replaceInCommand(old: RecordedVerify, changed: readonly ChangedRequirement[]): ProposedCommand | undefined {
	let command = old.command;
	let stdout = old.expect.stdout;
	const requirements = new Set(old.requirements);
	for (const { id, literals } of changed) {
		for (const literal of literals) {
			const nextCommand = replaceIn(command, literal);
			const nextStdout = stdout === undefined ? undefined : replaceIn(stdout, literal);
			if (nextCommand !== command || nextStdout !== stdout) {
				requirements.add(id);
			}
			command = nextCommand;
			stdout = nextStdout;
		}
	}
	if (command === old.command && stdout === old.expect.stdout) {
		return undefined;
	}
	return {
		command,
		expect: { exit: old.expect.exit, ...(stdout === undefined ? {} : { stdout }) },
		source: 'planner',
		requirements: [...requirements],
		...(command === old.command ? {} : { replaces: old.command }),
	};
}

function replaceIn(text: string, literal: LiteralChange): string {
	const { certain } = locateLiteral(literal, [{ path: '', text }], { output: true, strict: true });
	const places = [...certain].sort((a, b) => a.start - b.start);
	return collides(places, places) ? text : replacePlaces(text, places);
}
