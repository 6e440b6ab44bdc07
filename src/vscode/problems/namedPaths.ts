import * as vscode from 'vscode';
import { inBatches } from '../../core/inBatches';
import type { LintOptions } from '../../core/lint/lintOptions';
import type { Anchors } from '../../core/lint/references/anchors';
import { nearName } from '../../core/lint/references/nearName';
import { readAnchors } from '../../core/lint/references/readAnchors';
import { folderOf } from '../../core/spec/specPaths';
import { withoutFormat } from '../../core/text/withoutFormat';

/** Files that are looked for at the same time. */
const batchSize = 32;
/** Bytes above which a file is not read for its headings. */
const longestText = 1024 * 1024;

/** What was found at a path. */
interface Finding {
	readonly isThere: boolean;
	/** Path of the same folder that may be meant. */
	readonly near: string | undefined;
	/** Another one once the file is written anew: when that was, and the size. */
	readonly stamp: string | undefined;
	/** Where links into it lead, where there are any; `null` where it cannot be read. */
	readonly anchors: Anchors | null | undefined;
	/** Of the files, as far as they were told of. */
	readonly version: number;
}

/** Knows what stands at the paths that the specs of a Root name; each is looked at once, until files come or go near it. */
export class NamedPaths {
	readonly #fileAt: (path: string) => vscode.Uri;
	readonly #findings = new Map<string, Finding>();
	/** The folders of these paths, and those around. */
	readonly #folders = new Set<string>();
	#version = 0;

	/** @param fileAt Tells where a file of the Root is, by its path from there. */
	constructor(fileAt: (path: string) => vscode.Uri) {
		this.#fileAt = fileAt;
	}

	/**
	 * Look at those of some paths of which nothing is known. Tells whether that is news.
	 *
	 * @param anchored Those that are Markdown files into which there are links.
	 */
	async look(paths: readonly string[], anchored: ReadonlySet<string>): Promise<boolean> {
		const version = this.#version;
		const namesIn = rememberFolders(this.#fileAt);
		const isKnown = (path: string) => {
			const known = this.#findings.get(path);
			return known?.version === version && (known.anchors !== undefined || !anchored.has(path));
		};
		const news = await inBatches(
			paths.filter(path => !isKnown(path)),
			batchSize,
			async path => {
				const known = this.#findings.get(path);
				const found = await this.#find(path, known, anchored.has(path), namesIn);
				// A look that began later may have ended before.
				if ((this.#findings.get(path)?.version ?? 0) > version) {
					return false;
				}
				this.#findings.set(path, { ...found, version });
				this.#addFolders(path);
				const isNews = known ? known.isThere !== found.isThere || known.near !== found.near : !found.isThere;
				return isNews || (found.anchors ?? undefined) !== (known?.anchors ?? undefined);
			},
		);
		return news.includes(true);
	}

	/** Look at one path. What a file holds is read only after it changed. */
	async #find(
		path: string,
		known: Finding | undefined,
		isAnchored: boolean,
		namesIn: (folder: string) => Promise<readonly string[]>,
	): Promise<Omit<Finding, 'version'>> {
		const file = this.#fileAt(path);
		const stamp = await stampOf(file);
		if (stamp === undefined) {
			return { isThere: false, near: nearName(path, await namesIn(folderOf(path))), stamp, anchors: null };
		}
		const isSame = known?.stamp === stamp && known.anchors !== undefined;
		const anchors = isSame ? known.anchors : isAnchored ? await anchorsIn(file) : undefined;
		return { isThere: true, near: undefined, stamp, anchors };
	}

	/** A file or folder came or went. Tells whether that may change what was found, which is then looked at again. */
	changed(path: string): boolean {
		const isNear = this.#folders.has(folderOf(path));
		this.#version += isNear ? 1 : 0;
		return isNear;
	}

	/** Look at all of them again. */
	forget(): void {
		this.#version++;
	}

	/** What was found, as the rules take it. */
	get found(): Required<Pick<LintOptions, 'missingPaths' | 'nearPaths' | 'anchors'>> {
		const missing = [...this.#findings].filter(([, { isThere }]) => !isThere);
		return {
			missingPaths: new Set(missing.map(([path]) => path)),
			nearPaths: new Map(missing.flatMap(([path, { near }]) => (near === undefined ? [] : [[path, near] as const]))),
			anchors: new Map(
				[...this.#findings].flatMap(([path, { anchors }]) => (anchors ? [[path, anchors] as const] : [])),
			),
		};
	}

	#addFolders(path: string): void {
		for (let folder = folderOf(path); !this.#folders.has(folder); folder = folderOf(folder)) {
			this.#folders.add(folder);
		}
	}
}

/** Tells a file from what it was before; `undefined` for nothing. */
async function stampOf(file: vscode.Uri): Promise<string | undefined> {
	try {
		const { mtime, size } = await vscode.workspace.fs.stat(file);
		// A file that is being written has its new time before its text.
		return `${mtime} ${size}`;
	} catch {
		return undefined;
	}
}

/** Where links into a Markdown file lead; `null` where it cannot be read. */
async function anchorsIn(file: vscode.Uri): Promise<Anchors | null> {
	try {
		const bytes = await vscode.workspace.fs.readFile(file);
		return bytes.length > longestText ? null : readAnchors(withoutFormat(new TextDecoder().decode(bytes)));
	} catch {
		return null;
	}
}

/** The names in a folder, read once; none where there is no such folder. */
function rememberFolders(fileAt: (path: string) => vscode.Uri): (folder: string) => Promise<readonly string[]> {
	const known = new Map<string, Promise<readonly string[]>>();
	return folder => {
		const names = known.get(folder) ?? namesIn(fileAt(folder));
		known.set(folder, names);
		return names;
	};
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
	try {
		return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
	} catch {
		return [];
	}
}
