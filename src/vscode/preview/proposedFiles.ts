import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import type { Edit } from '../../core/plan/plan';
import { runInBackground } from '../runInBackground';
import type { Review } from '../session/review';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';
import { fromProposedUri } from './proposedUri';

interface Served {
	/** Or the hash of what is no text; `undefined` as long as no plan proposes it. */
	readonly text: string | undefined;
	/** Milliseconds; grows whenever the text changes, as editors expect it. */
	readonly mtime: number;
}

/**
 * The texts that plans propose, as files that can be edited.
 *
 * Saving one changes the plan: what stands here is what gets applied. The plan is saved with it, so that the
 * texts are there again after a reload. No other file operation is possible.
 */
export class ProposedFiles implements vscode.FileSystemProvider, vscode.Disposable {
	readonly #session: Session;
	readonly #served = new Map<string, Served>();
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;
	readonly #subscription: vscode.Disposable;

	constructor(session: Session, log: Logger) {
		this.#session = session;
		this.#subscription = session.onDidChange(one => one && runInBackground(log, this.#announce(one)));
	}

	watch(): vscode.Disposable {
		// Every change is announced anyway.
		return new vscode.Disposable(() => undefined);
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		const { bytes, mtime } = await this.#serve(uri);
		return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		return (await this.#serve(uri)).bytes;
	}

	async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
		const { one, review, edit } = await this.#find(uri);
		if (one.isBusy) {
			throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('The plan is being applied.'));
		}
		if (edit.stored) {
			throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('It comes back as it was stored.'));
		}
		const { reviseEdit } = await import('../../core/plan/edits/reviseEdit');
		const host = await one.host();
		const before = await host.disk.read(edit.from ?? edit.path);
		const revised = reviseEdit(edit, before, content);
		if (!revised) {
			throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('Only text in UTF-8 can be proposed.'));
		}
		const edits = review.plan.edits.map(other => (other === edit ? revised : other));
		const { reviseReview } = await import('../session/reviseReview');
		if (!(await one.setReview(await reviseReview(host, review, { ...review.plan, edits })))) {
			throw vscode.FileSystemError.Unavailable(vscode.l10n.t('The plan could not be saved.'));
		}
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	createDirectory(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	delete(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}

	async #find(uri: vscode.Uri): Promise<{ one: SpecSession; review: Review; edit: Edit }> {
		const place = fromProposedUri(uri);
		if (!place) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		const one = await this.#session.openExisting(place.spec);
		await one?.known();
		const review = one?.review;
		const edit = proposalOf(review, place.path);
		if (!one || !review || !edit) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return { one, review, edit };
	}

	async #serve(uri: vscode.Uri): Promise<{ readonly bytes: Uint8Array; readonly mtime: number }> {
		const { one, edit } = await this.#find(uri);
		const text = await proposedText(one, edit);
		const { mtime } = this.#remember(uri.toString(), text);
		return { bytes: (await storedBytes(one, edit)) ?? new TextEncoder().encode(text), mtime };
	}

	#remember(key: string, text: string | undefined): Served {
		const old = this.#served.get(key);
		if (old && old.text === text) {
			return old;
		}
		const served = { text, mtime: Math.max(Date.now(), (old?.mtime ?? 0) + 1) };
		this.#served.set(key, served);
		return served;
	}

	/** Tell editors which of the texts that they read are others now, or gone. */
	async #announce(one: SpecSession): Promise<void> {
		const events: vscode.FileChangeEvent[] = [];
		for (const [key, { text }] of this.#served) {
			const uri = vscode.Uri.parse(key);
			const place = fromProposedUri(uri);
			if (place?.spec.uri.toString() !== one.spec.uri.toString()) {
				continue;
			}
			const edit = proposalOf(one.review, place.path);
			const now = edit && (await proposedText(one, edit));
			if (this.#remember(key, now).text !== text) {
				events.push({ type: changeType(text, now), uri });
			}
		}
		if (events.length > 0) {
			this.#changed.fire(events);
		}
	}
}

/** The edit that gives a file a text. What stands on the disk already is no proposal. */
function proposalOf(review: Review | undefined, path: string): Edit | undefined {
	const edits = review?.plan.made ? [] : review?.plan.edits;
	return edits?.find(edit => edit.path === path && edit.op !== 'delete');
}

function changeType(before: string | undefined, now: string | undefined): vscode.FileChangeType {
	if (now === undefined) {
		return vscode.FileChangeType.Deleted;
	}
	return before === undefined ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed;
}

/** What an edit brings back as it was stored; `undefined` for all that have a text. */
async function storedBytes(one: SpecSession, { stored, path, after }: Edit): Promise<Uint8Array | undefined> {
	if (!stored || !after) {
		return undefined;
	}
	const { readRecordedBytes } = await import('../../core/store/readRecordedBytes');
	return (await readRecordedBytes(await one.host(), path, after)) ?? new Uint8Array();
}

/** What applying would write: only the hunks that are taken, or all of them where the whole edit is left out. */
async function proposedText(one: SpecSession, edit: Edit): Promise<string> {
	if (edit.stored) {
		return edit.after?.sha256 ?? '';
	}
	const [{ selectedText }, { disk }] = await Promise.all([import('../../core/plan/edits/selectedText'), one.host()]);
	const stored = edit.op === 'create' ? undefined : await disk.read(edit.from ?? edit.path);
	const old = new TextDecoder('utf-8', { ignoreBOM: true }).decode(stored);
	return (edit.selected ? selectedText(old, edit) : edit.text) ?? edit.text ?? '';
}
