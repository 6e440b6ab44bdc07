import { openExample, type Repository } from '../../cli/support';

export const spec = '.openspec/spec.md';
export const history = '.openspec/apply.md';

/** What the command line tells of a history. */
export type Told = {
	readonly cycles: readonly { readonly number: number | null; readonly status: string; readonly evidence: string }[];
	readonly problems: readonly { readonly rule: string; readonly line: number; readonly message: string }[];
};

/** Work in a copy of the example, a repository with one commit, which is gone afterwards. */
export async function inExample<T>(work: (example: Repository) => Promise<T>): Promise<T> {
	const example = openExample({ git: true });
	try {
		return await work(example);
	} finally {
		example.dispose();
	}
}

/** What the history says of itself. */
export async function tell(example: Repository): Promise<Told> {
	return (await example.run('history', '--json')).json() as unknown as Told;
}

/** Change a word of the spec, and apply that. */
export async function change(example: Repository, from: string, to: string): Promise<void> {
	example.replace(spec, from, to);
	const applied = await example.run('apply', '--auto-approve', '--no-verify');
	if (applied.exit !== 0) {
		throw new Error(applied.err);
	}
}
