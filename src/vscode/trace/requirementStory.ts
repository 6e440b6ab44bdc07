import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { readTrace } from '../../core/trace/readTrace';
import { onReading } from '../language/onReading';
import { asPlainLabel } from '../model/asPlainLabel';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import { fileInRoot, type SpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import type { FileBlames } from './fileBlames';
import { readableHost } from './readableHost';
import { requirementAtCursor } from './requirementAtCursor';
import { type StoryRow, storyRows } from './storyRows';

/** Milliseconds that the cursor rests before the view follows it. */
const delay = 200;

/** A row of the view; what its menus pass to commands. */
export interface StoryNode {
	readonly row: StoryRow;
	readonly spec: SpecRef;
	/** URI of the history. */
	readonly history: vscode.Uri;
}

interface Told {
	readonly one: SpecSession;
	readonly id: string;
	readonly nodes: readonly StoryNode[];
}

export interface RequirementStoryOptions {
	readonly session: Session;
	readonly blames: FileBlames;
	readonly view: vscode.TreeView<StoryNode>;
	/** Told when there are other rows. */
	readonly changed: Pick<vscode.EventEmitter<undefined>, 'fire'>;
	readonly log: Logger;
}

/**
 * What the view of the history of a requirement shows: the story of the one at the cursor, in a spec or in a file that
 * cycles wrote. It follows the cursor, and stands still while the view is hidden.
 */
export class RequirementStory implements vscode.Disposable {
	readonly #options: RequirementStoryOptions;
	readonly #subscriptions: vscode.Disposable;
	#timer: NodeJS.Timeout | undefined;
	#told: Told | undefined;
	/** What was asked for last: slower answers to earlier questions are dropped. */
	#turn = Symbol('turn');

	constructor(options: RequirementStoryOptions) {
		this.#options = options;
		const follow = () => this.#later(() => this.tellAtCursor());
		const again = () => this.#later(() => this.#tellAgain());
		this.#subscriptions = vscode.Disposable.from(
			options.view.onDidChangeVisibility(follow),
			vscode.window.onDidChangeTextEditorSelection(follow),
			vscode.window.onDidChangeActiveTextEditor(follow),
			onReading(options.session, one => one === this.#told?.one && again()),
			// A file that serves the requirement may differ from what was verified.
			vscode.workspace.onDidSaveTextDocument(again),
			new vscode.Disposable(() => clearTimeout(this.#timer)),
		);
		follow();
	}

	/** The rows below a row, or the top ones. */
	childrenOf(node: StoryNode | undefined): readonly StoryNode[] {
		return node ? node.row.children.map(row => ({ ...node, row })) : (this.#told?.nodes ?? []);
	}

	/** Tell the story of a requirement. */
	async tell(one: SpecSession, id: string): Promise<void> {
		const turn = Symbol('turn');
		this.#turn = turn;
		clearTimeout(this.#timer);
		await one.upToDate();
		const { reading } = one;
		if (reading.kind !== 'read') {
			return;
		}
		const { state } = reading;
		const rows = storyRows(await readTrace(await readableHost(one.host()), state, id), state.history);
		if (this.#turn === turn) {
			const history = fileInRoot(one.spec, state.historyPath);
			this.#told = { one, id, nodes: rows.map(row => ({ row, spec: one.spec, history })) };
			this.#options.view.description = asPlainLabel(id);
			this.#options.changed.fire(undefined);
		}
	}

	/** Tell that of the requirement at the cursor; where there is none, the last one stays. */
	async tellAtCursor(): Promise<void> {
		const { session, blames } = this.#options;
		const editor = vscode.window.activeTextEditor;
		const found = editor && (await requirementAtCursor(session, blames, editor));
		if (found && (found.one !== this.#told?.one || found.id !== this.#told.id)) {
			await this.tell(found.one, found.id);
		}
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	async #tellAgain(): Promise<void> {
		if (this.#told) {
			await this.tell(this.#told.one, this.#told.id);
		}
	}

	#later(action: () => Promise<void>): void {
		const { view, log } = this.#options;
		if (view.visible) {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => runInBackground(log, action()), delay);
		}
	}
}
