import { type Failure, failed, nothingWritten } from '../../failure';
import { escapePath } from '../../text/escapePath';
import { withoutFormat } from '../../text/withoutFormat';
import { checkTogether } from '../guard/checkTogether';
import { limits } from '../guard/limits';
import type { PlanRequest } from '../planner';
import { type OverlayEdit, type OverlayFile, overlayEdits } from './overlayEdits';

/**
 * The workspace as a model sees it while it plans: the files as they are, with the model's own edits on top.
 *
 * Nothing is written. Texts are in LF without BOM. Only listed files can be looked at, so nothing that is ignored,
 * foreign or no text. Whatever would be refused in the end is refused at once, and then nothing changes.
 */
export interface Overlay {
	/** All files, sorted. */
	paths(): Promise<readonly string[]>;
	/** Text of a file; `undefined` where there is none, or it is no text that can be planned over. */
	read(path: string): Promise<string | undefined>;
	/** Whether the model changed the file, or made it. */
	isChanged(path: string): boolean;
	/** Give a file its new text, or make it where there is none. */
	write(path: string, text: string): Promise<Failure | undefined>;
	remove(path: string): Promise<Failure | undefined>;
	/** Move a file to a path that is free. */
	move(from: string, to: string): Promise<Failure | undefined>;
	/** What became of the workspace, in as few edits as it takes, sorted by path; no two of them meet. */
	edits(): readonly OverlayEdit[];
}

/** An overlay over the files of a request, in which nothing is changed yet. */
export function createOverlay(source: OverlaySource): Overlay {
	return new WorkspaceOverlay(source);
}

type OverlaySource = Pick<PlanRequest, 'files' | 'guard'>;

class WorkspaceOverlay implements Overlay {
	readonly #source: OverlaySource;
	/** By path; `undefined` for a file that is gone. */
	readonly #changed = new Map<string, OverlayFile | undefined>();
	/** Texts, as stored, of the files that were changed. */
	readonly #stored = new Map<string, string>();
	#listed: Promise<ReadonlySet<string>> | undefined;

	constructor(source: OverlaySource) {
		this.#source = source;
	}

	async paths(): Promise<readonly string[]> {
		const paths = [...(await this.#listedPaths())].filter(path => !this.#changed.has(path));
		return [...paths, ...[...this.#changed].flatMap(([path, file]) => (file ? [path] : []))].sort();
	}

	async read(path: string): Promise<string | undefined> {
		return (await this.#fileAt(path))?.text;
	}

	isChanged(path: string): boolean {
		return this.#changed.has(path);
	}

	async write(path: string, text: string): Promise<Failure | undefined> {
		return this.#put(new Map([[path, { text, from: (await this.#fileAt(path))?.from }]]));
	}

	async remove(path: string): Promise<Failure | undefined> {
		return (await this.#fileAt(path)) ? this.#put(new Map([[path, undefined]])) : missing(path);
	}

	async move(from: string, to: string): Promise<Failure | undefined> {
		const [file, other] = [await this.#fileAt(from), await this.#fileAt(to)];
		if (!file) {
			return missing(from);
		}
		if (other) {
			const message = `${escapePath(to)} exists already.`;
			return failed('conflict.exists', message, nothingWritten, 'Choose another path.');
		}
		return this.#put(
			new Map([
				[from, undefined],
				[to, file],
			]),
		);
	}

	edits(): readonly OverlayEdit[] {
		return overlayEdits(this.#changed, this.#stored);
	}

	/** Put files in place, all or none. */
	async #put(entries: ReadonlyMap<string, OverlayFile | undefined>): Promise<Failure | undefined> {
		for (const path of entries.keys()) {
			const text = await this.#readStored(path);
			if (text !== undefined) {
				this.#stored.set(path, text);
			}
		}
		const before = new Map(this.#changed);
		for (const [path, file] of entries) {
			this.#changed.set(path, file);
		}
		const edits = this.edits();
		const own = edits.filter(({ path, from }) => entries.has(path) || (from !== undefined && entries.has(from)));
		const refusal = checkAmount(edits) ?? checkTogether(edits) ?? (await this.#source.guard(own));
		if (refusal) {
			this.#changed.clear();
			for (const [path, file] of before) {
				this.#changed.set(path, file);
			}
		}
		return refusal;
	}

	/** A file as it is now. */
	async #fileAt(path: string): Promise<OverlayFile | undefined> {
		if (this.#changed.has(path)) {
			return this.#changed.get(path);
		}
		const text = await this.#readStored(path);
		return text === undefined ? undefined : { text: withoutFormat(text), from: path };
	}

	async #readStored(path: string): Promise<string | undefined> {
		const known = this.#stored.get(path);
		return known === undefined && (await this.#listedPaths()).has(path) ? this.#source.files.readText(path) : known;
	}

	#listedPaths(): Promise<ReadonlySet<string>> {
		this.#listed ??= this.#source.files.listFiles().then(paths => new Set(paths));
		return this.#listed;
	}
}

/** The bounds of a whole plan, as far as they can be told without encoding it all at each call. */
function checkAmount(edits: readonly OverlayEdit[]): Failure | undefined {
	const units = edits.reduce((sum, { text = '' }) => sum + text.length, 0);
	if (edits.length <= limits.edits && units <= limits.planBytes) {
		return undefined;
	}
	const message = `The plan may have ${limits.edits} edits and ${limits.planBytes / 1024 / 1024} MB of new text at most.`;
	return failed('plan.too_large', message, nothingWritten, 'Plan fewer changes at a time.');
}

function missing(path: string): Failure {
	const message = `There is no file ${escapePath(path)} that could be changed.`;
	return failed('conflict.base_changed', message, nothingWritten, 'Look at the list of files.');
}
