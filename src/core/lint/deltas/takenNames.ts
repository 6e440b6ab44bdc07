import type { Requirement } from '../../spec/spec';

/** Names, as the main spec has them, of what requirements of a delta take over or take away. */
export function takenNames({ requirements }: { readonly requirements: readonly Requirement[] }): readonly string[] {
	const names: string[] = [];
	for (const { delta, name } of requirements) {
		if (delta !== undefined && delta.operation !== 'ADDED') {
			names.push(...[delta.from, name].filter(one => typeof one === 'string'));
		}
	}
	return names;
}
