import type { Requirement } from '../../spec/spec';

/** Names, as the main spec has them, of what requirements of a delta take over or take away. */
export function takenNames({ requirements }: { readonly requirements: readonly Requirement[] }): readonly string[] {
	return requirements.flatMap(({ delta, name }) => {
		const isTaken = delta !== undefined && delta.operation !== 'ADDED';
		return isTaken ? [delta.from, name].filter(one => typeof one === 'string') : [];
	});
}
