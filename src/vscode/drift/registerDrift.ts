import * as vscode from 'vscode';
import { count } from '../../core/text/words';
import { type CommandOptions, inView } from '../commandOptions';
import type { RegisterCommand } from '../commands';
import { specsViewId } from '../editorIds';
import type { RecordedTexts } from '../history/recordedTexts';
import type { SpecSession } from '../session/specSession';
import { DriftedNode, DriftNode } from '../specs/driftNodes';
import type { DriftWatch } from './driftWatch';

/** Milliseconds that the result of a check is shown for. */
const shownFor = 5000;

interface DriftOptions extends Pick<CommandOptions, 'session' | 'planView' | 'terminal'> {
	readonly drift: DriftWatch;
	readonly texts: RecordedTexts;
	readonly registerCommand: RegisterCommand;
}

/** Register the commands about files that are not as they were recorded. What they do is loaded when it is used. */
export function registerDrift(options: DriftOptions): vscode.Disposable {
	const { drift, terminal, texts, registerCommand } = options;
	return vscode.Disposable.from(
		registerCommand('specDrivenOps.checkDrift', () => checkDrift(options)),
		registerCommand('specDrivenOps.showDrift', async target => {
			if (target instanceof DriftedNode) {
				const { showDrift } = await import('./showDrift');
				await showDrift(target.one, target.file, texts);
			}
		}),
		registerCommand('specDrivenOps.acceptDrift', async target => {
			const { acceptDrift } = await import('./settleDrift');
			await inView(options, specOf(target), one => acceptDrift(one, pathsOf(target), terminal));
			await drift.look();
		}),
		registerCommand('specDrivenOps.reapplyDrift', async target => {
			const { reapplyDrift } = await import('./settleDrift');
			await inView(options, specOf(target), one => reapplyDrift(one, pathsOf(target), terminal));
			await drift.look();
		}),
		registerCommand('specDrivenOps.rewriteDrift', async target => {
			const { rewriteDrift } = await import('./rewriteDrift');
			await inView(options, specOf(target), one => rewriteDrift(one, pathsOf(target)));
		}),
		registerCommand('specDrivenOps.leaveFree', async target => {
			if (target instanceof DriftedNode) {
				const { leaveFree } = await import('./leaveFree');
				await leaveFree(target.one, target.file.path);
			}
		}),
	);
}

/** Look at all files again, and show what drifted in the tree of specs. */
async function checkDrift({ drift }: DriftOptions): Promise<void> {
	await vscode.commands.executeCommand(`${specsViewId}.focus`);
	await drift.look();
	const text = drift.count > 0 ? vscode.l10n.t('{0} drifted.', count(drift.count, 'file')) : vscode.l10n.t('No drift.');
	vscode.window.setStatusBarMessage(text, shownFor);
}

/** What `findTarget` takes: the spec of a row, or what else a menu stands on. */
function specOf(target: unknown): SpecSession | unknown {
	return target instanceof DriftNode || target instanceof DriftedNode ? target.one : target;
}

/** The files that a row stands for; `undefined` for all of its spec. */
function pathsOf(target: unknown): ReadonlySet<string> | undefined {
	return target instanceof DriftedNode ? new Set([target.file.path]) : undefined;
}
