import * as vscode from 'vscode';
import type { DriftFile } from '../../core/drift/drift';
import type { Logger } from '../../core/host';
import { isArchivedDelta } from '../../core/spec/specPaths';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';
import type { KnownDrift } from './lookAtDrift';

/** Milliseconds after a file changed in which more are waited for before all are looked at again. */
const lookDelay = 500;

/**
 * Knows which files of the window's Roots drifted.
 *
 * Nothing is looked at before somebody wants to see it, and nothing in a workspace that is not trusted; from then on the
 * files are followed for as long as it is seen.
 */
export class DriftWatch implements vscode.Disposable {
	readonly #session: Session;
	readonly #log: Logger;
	readonly #known = new Map<string, KnownDrift>();
	readonly #outdated = new Set<string>();
	readonly #changed = new vscode.EventEmitter<void>();
	/** Fires when another drift is known than before. */
	readonly onDidChange = this.#changed.event;
	readonly #subscriptions: vscode.Disposable[] = [];
	/** Those that show it now, by their ids. */
	readonly #viewers = new Set<string>();
	#timer: NodeJS.Timeout | undefined;
	#looking: Promise<void> = Promise.resolve();

	constructor(session: Session, log: Logger) {
		this.#session = session;
		this.#log = log;
	}

	/** The files of a spec that are known to have drifted. */
	of({ spec }: SpecSession): readonly DriftFile[] {
		return this.#known.get(spec.root)?.bySpec.get(spec.path) ?? [];
	}

	/** The files of a spec's Root that are known to have drifted since a change recorded them that OpenSpec archived. */
	archived({ spec }: SpecSession): readonly DriftFile[] {
		const bySpec = [...(this.#known.get(spec.root)?.bySpec ?? [])];
		return bySpec.flatMap(([path, files]) => (isArchivedDelta(path) ? files : []));
	}

	/** How many files are known to have drifted, of whatever spec. */
	get count(): number {
		return [...this.#known.values()].reduce((sum, { bySpec }) => sum + [...bySpec.values()].flat().length, 0);
	}

	/** A view shows it now, or does no longer. @param viewer Id of the view. */
	show(viewer: string, isShown: boolean): void {
		this.#viewers[isShown ? 'add' : 'delete'](viewer);
		if (isShown) {
			this.#follow();
			this.#lookSoon();
		}
	}

	/** Look at the files of all Roots now; resolves when what is known is up to date. */
	async look(): Promise<void> {
		this.#follow();
		await this.#session.discover();
		for (const { spec } of this.#session.specs) {
			this.#outdated.add(spec.root);
		}
		await this.#lookAgain();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
	}

	#follow(): void {
		if (this.#subscriptions.length > 0) {
			return;
		}
		const watcher = vscode.workspace.createFileSystemWatcher('**/*');
		const changed = (uri: vscode.Uri) => this.#fileChanged(uri.path);
		this.#subscriptions.push(
			watcher,
			watcher.onDidChange(changed),
			watcher.onDidCreate(changed),
			watcher.onDidDelete(changed),
			vscode.workspace.onDidGrantWorkspaceTrust(() => this.#lookSoon()),
			this.#session.onDidChange(one => {
				// What is written meanwhile is looked at once it is done.
				if (!one || (this.#outdated.has(one.spec.root) && !one.isBusy)) {
					this.#lookSoon();
				}
			}),
		);
	}

	#fileChanged(path: string): void {
		for (const { spec } of this.#session.specs) {
			const root = spec.uri.path.slice(0, -spec.path.length);
			const changed = path.startsWith(root) ? path.slice(root.length) : undefined;
			const decides = changed?.endsWith('apply.md') || changed === '.spec-ops-free' || changed === '.gitignore';
			if (changed !== undefined && (decides || this.#known.get(spec.root)?.watched.has(changed))) {
				this.#outdated.add(spec.root);
				this.#lookSoon();
			}
		}
	}

	#lookSoon(): void {
		if (this.#viewers.size > 0) {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => runInBackground(this.#log, this.#lookAgain()), lookDelay);
		}
	}

	/** One look at a time: each waits for the one before. */
	#lookAgain(): Promise<void> {
		const look = this.#looking.then(() => this.#lookAtOutdated());
		this.#looking = look.catch(() => {});
		return look;
	}

	async #lookAtOutdated(): Promise<void> {
		const { lookAtDrift } = await import('./lookAtDrift');
		const { specs } = this.#session;
		const roots = new Set(specs.map(({ spec }) => spec.root));
		const busy = new Set(specs.filter(({ isBusy }) => isBusy).map(({ spec }) => spec.root));
		let isNew = false;
		for (const root of roots) {
			const isDue = this.#outdated.has(root) || !this.#known.has(root);
			if (isDue && busy.has(root)) {
				this.#outdated.add(root);
			} else if (isDue && vscode.workspace.isTrusted) {
				this.#outdated.delete(root);
				const known = await lookAtDrift(await this.#session.host(root));
				const before = this.#known.get(root);
				this.#known.set(root, known);
				isNew ||= JSON.stringify([...(before?.bySpec ?? [])]) !== JSON.stringify([...known.bySpec]);
			}
		}
		if (isNew) {
			this.#changed.fire();
		}
	}
}
