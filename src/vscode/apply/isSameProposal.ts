import type { Edit, Plan } from '../../core/plan/plan';

/**
 * Whether two plans would do the same: the same changed lines in the same files for the same changes, and the same
 * commands.
 *
 * Where the lines stand, and what the rest of a file says, may differ.
 */
export function isSameProposal(a: Plan, b: Plan): boolean {
	return JSON.stringify(outline(a)) === JSON.stringify(outline(b));
}

function outline({ changes, edits, verify, left = [] }: Plan): unknown {
	return {
		left,
		changes: changes.map(({ id, state }) => [id, state]),
		edits: edits.filter(({ selected }) => selected).map(outlineEdit),
		commands: verify.filter(({ approved }) => approved).map(({ command, expect }) => [command, expect]),
	};
}

function outlineEdit({ op, path, from, hunks }: Edit): unknown {
	const taken = hunks.filter(({ selected }) => selected);
	return [op, path, from, taken.map(({ lines }) => lines.filter(line => !line.startsWith(' ')))];
}
