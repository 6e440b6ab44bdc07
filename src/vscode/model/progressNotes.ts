import * as vscode from 'vscode';
import { countDown } from '../../core/countDown';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import { count, grouped } from '../../core/text/words';
import type { Report } from '../session/task';

/** Milliseconds between two notes of a text that comes in, which would else be many a second. */
const pace = 250;
/** Characters of a path that are shown; it is as the model wrote it. */
const longest = 200;

/** Tells what a model does while it plans: what it looks at, how much came in, and how long is waited. */
export class ProgressNotes implements vscode.Disposable {
	readonly #report: Report;
	#last = 0;
	#waiting: { dispose(): void } | undefined;

	constructor(report: Report) {
		this.#report = report;
	}

	take(progress: PlanningProgress): void {
		if (progress.kind === 'text') {
			return; // How much came in says as much.
		}
		if (progress.kind === 'received') {
			this.#received(progress.characters);
			return;
		}
		this.#stopWaiting();
		switch (progress.kind) {
			case 'asking':
				this.#report(vscode.l10n.t('Asking the model'), describeSize(progress));
				break;
			case 'turn':
				this.#report(vscode.l10n.t('Waiting for the model'), vscode.l10n.t('Answer {0}', progress.number));
				break;
			case 'call':
				this.#report(describeCall(progress), '');
				break;
			case 'waiting':
				this.#wait(progress);
		}
	}

	dispose(): void {
		this.#stopWaiting();
	}

	#received(characters: number): void {
		const now = Date.now();
		if (now - this.#last >= pace) {
			this.#last = now;
			this.#stopWaiting();
			this.#report(vscode.l10n.t('The model answers'), vscode.l10n.t('{0} so far', count(characters, 'character')));
		}
	}

	#wait({ reason, seconds, attempt }: Extract<PlanningProgress, { kind: 'waiting' }>): void {
		this.#waiting = countDown(seconds, left =>
			this.#report(reason, vscode.l10n.t('Attempt {0} follows in {1} s', attempt + 1, left)),
		);
	}

	#stopWaiting(): void {
		this.#waiting?.dispose();
		this.#waiting = undefined;
	}
}

function describeSize({ tokens, limit, isEstimate, files }: Extract<PlanningProgress, { kind: 'asking' }>): string {
	const size = `${isEstimate ? vscode.l10n.t('about') : ''} ${grouped(tokens)}`.trim();
	return vscode.l10n.t('{0} of {1} tokens, with {2}', size, grouped(limit), count(files.length, 'file'));
}

function describeCall({ name, path, refused }: Extract<PlanningProgress, { kind: 'call' }>): string {
	const shown = path === undefined || path === '' ? '' : ` ${path.slice(0, longest)}`;
	return refused ? vscode.l10n.t('Refused: {0}', `${nameOf(name)}${shown}`) : `${nameOf(name)}${shown}`;
}

function nameOf(tool: string): string {
	switch (tool) {
		case 'list_files':
			return vscode.l10n.t('Listing files');
		case 'read_file':
			return vscode.l10n.t('Reading');
		case 'search_text':
			return vscode.l10n.t('Searching');
		case 'edit_file':
			return vscode.l10n.t('Proposing to edit');
		case 'create_file':
			return vscode.l10n.t('Proposing to create');
		case 'delete_file':
			return vscode.l10n.t('Proposing to delete');
		case 'rename_file':
			return vscode.l10n.t('Proposing to rename');
		case 'finish':
			return vscode.l10n.t('Finishing the plan');
		default:
			return vscode.l10n.t('A tool that does not exist');
	}
}
