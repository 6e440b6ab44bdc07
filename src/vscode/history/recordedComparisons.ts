import * as vscode from 'vscode';
import { readSpecSides } from '../../core/history/baseline/readSpecSides';
import type { Cycle, History } from '../../core/history/history';
import type { FileState } from '../../core/history/record';
import type { Host } from '../../core/host';
import { readObjectText } from '../../core/store/readObjectText';
import { readRecordedBytes } from '../../core/store/readRecordedBytes';
import { decodeText } from '../../core/text/decodeText';
import { recordedScheme } from '../editorIds';
import type { OpenHost } from '../session/specSession';
import { fileOfHistory, type HistoryFile } from './historyFile';
import { hostOfHistory } from './hostOfHistory';
import type { RecordedTexts } from './recordedTexts';

/** Both sides of a comparison, or why there is none. */
export type Comparison =
	| { readonly kind: 'sides'; readonly before: vscode.Uri; readonly after: vscode.Uri }
	| { readonly kind: 'missing'; readonly text: string };

/** Finds files and specs as they were before and after a cycle, in what was stored or committed. */
export class RecordedComparisons {
	readonly #openHost: OpenHost;
	readonly #texts: RecordedTexts;

	/** @param texts Where they are kept for the editors that compare them. */
	constructor(openHost: OpenHost, texts: RecordedTexts) {
		this.#openHost = openHost;
		this.#texts = texts;
	}

	/** Compare a file that a cycle changed; `path` is the one that its record names, from the Root. */
	async compareFile(file: HistoryFile, cycle: Cycle, path: string): Promise<Comparison> {
		const edit = cycle.record?.begin.edits.find(one => one.path === path);
		const oldPath = edit?.from ?? path;
		if (!edit || !fileOfHistory(file, path) || !fileOfHistory(file, oldPath)) {
			return missing(vscode.l10n.t('No record tells what this file held.'));
		}
		const host = await hostOfHistory(this.#openHost, file);
		const before = await readSide(host, oldPath, edit.before);
		const after = await readSide(host, path, edit.after);
		if (before.kind === 'text' && after.kind === 'text') {
			return this.#serve(file, cycle, [oldPath, before.text], [path, after.text]);
		}
		return missing(describeMissing(before.kind, after.kind));
	}

	/** Compare the spec as it was before and after a cycle. */
	async compareSpec(file: HistoryFile, history: History, cycle: Cycle): Promise<Comparison> {
		const { disk } = await hostOfHistory(this.#openHost, file);
		const { before, after } = await readSpecSides(history, cycle, digest => readObjectText(disk, digest));
		const path = cycle.record?.begin.spec.path ?? '';
		return before === undefined || after === undefined
			? missing(vscode.l10n.t('The records do not give the spec around this cycle, and it is not stored.'))
			: this.#serve(file, cycle, [path, before], [path, after]);
	}

	#serve(file: HistoryFile, { id }: Cycle, before: Side, after: Side): Comparison {
		const serve = (name: string, [path, text]: Side) => {
			const query = `${name} ${id ?? ''}`;
			const uri = file.uri.with({ scheme: recordedScheme, path: `${file.root}/${path}`, query });
			this.#texts.keep(uri, text);
			return uri;
		};
		return { kind: 'sides', before: serve('before', before), after: serve('after', after) };
	}
}

type Side = readonly [path: string, text: string];

type ReadSide = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' | 'binary' };

/** A side on which there was no file is empty. */
async function readSide(host: Host, path: string, state: FileState | null): Promise<ReadSide> {
	if (!state) {
		return { kind: 'text', text: '' };
	}
	const bytes = await readRecordedBytes(host, path, state);
	const decoded = bytes && decodeText(bytes);
	if (!decoded) {
		return { kind: 'missing' };
	}
	return decoded.kind === 'text' ? { kind: 'text', text: decoded.document.text } : { kind: 'binary' };
}

function describeMissing(before: ReadSide['kind'], after: ReadSide['kind']): string {
	if (before === 'binary' || after === 'binary') {
		return vscode.l10n.t('This file is not text, so it cannot be compared here.');
	}
	if (before === 'missing' && after === 'missing') {
		return vscode.l10n.t('What it held before and after this cycle is in no commit and not stored on this machine.');
	}
	return before === 'missing'
		? vscode.l10n.t('What it held before this cycle is in no commit and not stored on this machine.')
		: vscode.l10n.t('What it held after this cycle is in no commit and not stored on this machine.');
}

function missing(text: string): Comparison {
	return { kind: 'missing', text };
}
