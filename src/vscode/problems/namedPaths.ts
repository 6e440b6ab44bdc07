import * as vscode from 'vscode';
import { inBatches } from '../../core/inBatches';
import type { LintOptions } from '../../core/lint/lintOptions';
import { nearName } from '../../core/lint/references/nearName';
import { folderOf } from '../../core/spec/specPaths';
import { exists } from '../session/files';

/** Files that are looked for at the same time. */
const batchSize = 32;

/** What was found at a path. */
interface Finding {
	readonly isThere: boolean;
	/** Path of the same folder that may be meant. */
	readonly near: string | undefined;
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

	/** Look at those of some paths of which nothing is known. Tells whether that is news. */
	async look(paths: readonly string[]): Promise<boolean> {
		const version = this.#version;
		const namesIn = rememberFolders(this.#fileAt);
		const news = await inBatches(
			paths.filter(path => this.#findings.get(path)?.version !== version),
			batchSize,
			async path => {
				const isThere = await exists(this.#fileAt(path));
				const near = isThere ? undefined : nearName(path, await namesIn(folderOf(path)));
				const known = this.#findings.get(path);
				this.#findings.set(path, { isThere, near, version });
				this.#addFolders(path);
				return known ? known.isThere !== isThere || known.near !== near : !isThere;
			},
		);
		return news.includes(true);
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
	get found(): Required<Pick<LintOptions, 'missingPaths' | 'nearPaths'>> {
		const missing = [...this.#findings].filter(([, { isThere }]) => !isThere);
		return {
			missingPaths: new Set(missing.map(([path]) => path)),
			nearPaths: new Map(missing.flatMap(([path, { near }]) => (near === undefined ? [] : [[path, near] as const]))),
		};
	}

	#addFolders(path: string): void {
		for (let folder = folderOf(path); !this.#folders.has(folder); folder = folderOf(folder)) {
			this.#folders.add(folder);
		}
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
