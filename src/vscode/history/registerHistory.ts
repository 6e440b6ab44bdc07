import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import type { FromTimeline, ToTimeline } from '../../webview/timeline/protocol';
import type { TimelineModel } from '../../webview/timeline/timelineModel';
import { runInBackground } from '../runInBackground';
import { renderWebviewHtml, webviewRoots } from '../webviewHtml';
import { fileOfHistory, type HistoryFile, toHistoryFile } from './historyFile';
import { readTimeline } from './readTimeline';

/** Id of the custom editor, as contributed. */
const viewType = 'specDrivenOps.history';

/** Milliseconds that changes of the file are collected for. */
const readDelay = 100;

/** Offer each apply.md of a spec as a timeline: read only, and live when the file changes. */
export function registerHistory(extensionUri: vscode.Uri, log: Logger): vscode.Disposable {
	return vscode.window.registerCustomEditorProvider(viewType, {
		openCustomDocument: uri => ({ uri, dispose: () => {} }),
		resolveCustomEditor: ({ uri }, panel) => showTimeline(panel, toHistoryFile(uri), extensionUri, log),
	} satisfies vscode.CustomReadonlyEditorProvider);
}

function showTimeline(panel: vscode.WebviewPanel, file: HistoryFile, extensionUri: vscode.Uri, log: Logger): void {
	const { webview } = panel;
	let model: TimelineModel | undefined;
	let timer: NodeJS.Timeout | undefined;
	let disposed = false;

	const update = async () => {
		const next = await readTimeline(file);
		if (!disposed) {
			model = next;
			const message: ToTimeline = { type: 'update', model };
			await webview.postMessage(message);
		}
	};
	const changed = () => {
		clearTimeout(timer);
		timer = setTimeout(() => runInBackground(log, update()), readDelay);
	};
	const receive = async (data: unknown) => {
		const { parseFromTimeline } = await import('../../webview/timeline/protocol');
		const message = parseFromTimeline(data);
		if (message?.type === 'ready') {
			await update();
		} else if (message) {
			await open(message, file, model);
		}
	};

	const subscriptions = [
		watch(file.uri, changed),
		webview.onDidReceiveMessage((data: unknown) => runInBackground(log, receive(data))),
		new vscode.Disposable(() => clearTimeout(timer)),
	];
	panel.onDidDispose(() => {
		disposed = true;
		vscode.Disposable.from(...subscriptions).dispose();
	});
	webview.options = { enableScripts: true, localResourceRoots: webviewRoots(extensionUri) };
	const title = vscode.l10n.t('Apply history');
	// The frame's name for screen readers; the tab keeps the name of the file.
	panel.title = title;
	webview.html = renderWebviewHtml(webview, extensionUri, 'timeline', title);
}

function watch(uri: vscode.Uri, changed: () => void): vscode.Disposable {
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name);
	const watcher = vscode.workspace.createFileSystemWatcher(pattern);
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(changed),
		watcher.onDidCreate(changed),
		watcher.onDidDelete(changed),
	);
}

async function open(
	message: Exclude<FromTimeline, { type: 'ready' }>,
	file: HistoryFile,
	model: TimelineModel | undefined,
): Promise<void> {
	if (message.type === 'openSource') {
		const at = new vscode.Position(message.line - 1, 0);
		await vscode.window.showTextDocument(file.uri, { selection: new vscode.Range(at, at), preview: true });
		return;
	}
	// Only what the history itself names is opened, and of that only what lies in the Root.
	const isNamed = model?.cycles.some(({ files }) => files.some(({ path }) => path === message.path)) ?? false;
	const uri = isNamed ? fileOfHistory(file, message.path) : undefined;
	if (!uri) {
		return;
	}
	try {
		await vscode.commands.executeCommand('vscode.open', uri);
	} catch {
		vscode.window.setStatusBarMessage(vscode.l10n.t('The file is not there any more.'), 5000);
	}
}
