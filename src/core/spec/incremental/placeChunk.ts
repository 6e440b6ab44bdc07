import { placeRequirement } from '../placeRequirement';
import type { Requirement, Section, Spec, VerifyCommand } from '../spec';

/** What a spec has of one of its parts. */
export interface PlacedChunk {
	/** Lines before the part. */
	readonly lines: number;
	readonly requirements: readonly Requirement[];
	/** Counted when they are asked for: hardly anyone does. */
	readonly sections: readonly Section[];
	readonly verify: readonly VerifyCommand[];
}

/** Count the lines of what was read from a part of a spec from the beginning of the spec, and let it have its ids there. */
export function placeChunk(
	chunk: Pick<Spec, 'requirements' | 'sections' | 'verify'>,
	ids: readonly string[],
	lines: number,
): PlacedChunk {
	return {
		lines,
		requirements: chunk.requirements.map((requirement, index) =>
			placeRequirement(requirement, ids[index] ?? requirement.id, lines),
		),
		get sections() {
			return chunk.sections.map(({ title, depth, line }) => ({ title, depth, line: line + lines }));
		},
		verify: chunk.verify.map(command => ({
			...command,
			line: command.line + lines,
			...(command.expectLine !== undefined && { expectLine: command.expectLine + lines }),
		})),
	};
}
