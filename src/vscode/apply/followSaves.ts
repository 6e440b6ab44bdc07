import * as vscode from 'vscode';
import { sha256 } from '../../core/hash';
import { DiskError } from '../../core/host';
import type { SpecSession } from '../session/specSession';

/** What an editor of this window saved of a spec, as long as it is followed. */
export interface SpecSaves extends vscode.Disposable {
	/** Whether it saved these bytes, by their SHA-256 in hex; waits for a save that is under way. */
	has(hash: string): Promise<boolean>;
}

/** Milliseconds after which a save that was announced is waited for no longer. */
const saveLimit = 3000;

/** Follow what the user saves of a spec, to tell it from what commands make of it. */
export function followSaves(one: SpecSession): SpecSaves {
	const saved: Promise<string | undefined>[] = [];
	const announced: ((hash: Promise<string | undefined>) => void)[] = [];
	const isSpec = ({ uri }: vscode.TextDocument) => uri.toString() === one.spec.uri.toString();
	const listeners = vscode.Disposable.from(
		// The file can hold the new bytes well before it is told that they are saved.
		vscode.workspace.onWillSaveTextDocument(({ document }) => {
			if (isSpec(document)) {
				const hash = new Promise<string | undefined>(resolve => announced.push(resolve));
				saved.push(Promise.race([hash, afterAWhile()]));
			}
		}),
		vscode.workspace.onDidSaveTextDocument(document => {
			if (isSpec(document)) {
				const hash = hashNow(one);
				saved.push(hash);
				for (const resolve of announced.splice(0)) {
					resolve(hash);
				}
			}
		}),
	);
	return { has: async hash => (await Promise.all(saved)).includes(hash), dispose: () => listeners.dispose() };
}

function afterAWhile(): Promise<undefined> {
	return new Promise(resolve => setTimeout(resolve, saveLimit, undefined));
}

/** Right after a save the file holds what was saved. */
async function hashNow(one: SpecSession): Promise<string | undefined> {
	try {
		const bytes = await (await one.host()).disk.read(one.spec.path);
		return bytes && sha256(bytes);
	} catch (error) {
		if (error instanceof DiskError) {
			return undefined;
		}
		throw error;
	}
}
