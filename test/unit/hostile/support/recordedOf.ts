import type { HostileRoot } from './hostileRoot';

/** How a cycle ended, as its record says. */
export interface RecordedEnd {
	readonly status: string;
	readonly reason?: string;
	readonly results: readonly { readonly tail: string }[];
}

/** How each cycle of a Root ended, as the history tells it. */
export async function recordedOf(root: HostileRoot): Promise<readonly RecordedEnd[]> {
	const { cycles } = (await root.run('history', '--json')).json() as {
		cycles: readonly { readonly record: { readonly end: RecordedEnd | null } | null }[];
	};
	return cycles.flatMap(({ record }) => record?.end ?? []);
}
