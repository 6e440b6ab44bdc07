import { headState } from './headState';

/** Paths of which the commits are kept. */
const listLimit = 50;
/** Bytes of one file, and of all, that are kept. */
const fileLimit = 2 * 1024 * 1024;
const bytesLimit = 16 * 1024 * 1024;

type Bytes = Uint8Array | undefined;

/**
 * What Git said before: of files in commits, which never change, and of the history of HEAD as long as HEAD stands where
 * it stood. That there is nothing is asked again each time.
 */
export class CommitMemory {
	readonly #root: string;
	readonly #lists = new Map<string, { readonly state: string; readonly commits: readonly string[] }>();
	readonly #files = new Map<string, Uint8Array>();
	#bytes = 0;

	/** @param root Absolute path. */
	constructor(root: string) {
		this.#root = root;
	}

	/** The commits of HEAD's history that `ask` gives for a path. */
	async commitsOf(path: string, ask: () => Promise<readonly string[]>): Promise<readonly string[]> {
		const state = await headState(this.#root);
		const known = this.#lists.get(path);
		if (state !== undefined && known?.state === state) {
			return known.commits;
		}
		const commits = await ask();
		// HEAD may have moved while Git looked.
		if (state !== undefined && commits.length > 0 && state === (await headState(this.#root))) {
			this.#lists.delete(path);
			this.#lists.set(path, { state, commits });
			dropOldest(this.#lists, listLimit);
		}
		return commits;
	}

	/** The bytes that `ask` gives for a file in a commit. @param commit Kept only where it is a full hash. */
	async file(commit: string, path: string, ask: () => Promise<Bytes>): Promise<Bytes> {
		const key = `${commit}:${path}`;
		const known = this.#files.get(key);
		if (known) {
			return known;
		}
		const bytes = await ask();
		if (bytes && bytes.length <= fileLimit && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) && !this.#files.has(key)) {
			this.#files.set(key, bytes);
			this.#bytes += bytes.length;
			this.#makeRoom();
		}
		return bytes;
	}

	#makeRoom(): void {
		for (const [key, { length }] of this.#files) {
			if (this.#bytes <= bytesLimit) {
				return;
			}
			this.#files.delete(key);
			this.#bytes -= length;
		}
	}
}

function dropOldest(map: Map<string, unknown>, limit: number): void {
	const [oldest] = map.keys();
	if (map.size > limit && oldest !== undefined) {
		map.delete(oldest);
	}
}
