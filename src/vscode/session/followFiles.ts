import * as vscode from 'vscode';
import { journalPath } from '../../core/apply/journal/journal';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import { concernsFile } from './concernsFile';
import { exists, isShown, typeOf } from './files';
import type { Session } from './session';
import { fileInRoot, toSpecRef } from './specRef';
import type { SpecSession } from './specSession';
import { specsBeside } from './specsBeside';
import { specsInUse } from './specsInUse';

/** Milliseconds that new folders are collected for before they are searched. */
const searchDelay = 300;

/** Keep a session up to date with the files of the workspace, whoever changes them. */
export function followFiles(session: Session, log: Logger): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher('**/*');
	let search: NodeJS.Timeout | undefined;
	const searchSoon = () => {
		if (session.isDiscovered) {
			search ??= setTimeout(() => {
				search = undefined;
				runInBackground(log, session.search());
			}, searchDelay);
		}
	};
	const changed = (uri: vscode.Uri) => runInBackground(log, fileChanged(session, uri));
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(changed),
		watcher.onDidCreate(uri => {
			changed(uri);
			runInBackground(log, lookInto(session, uri, searchSoon));
		}),
		watcher.onDidDelete(uri => {
			changed(uri);
			// Of a folder that goes away, its files are not told.
			for (const { spec } of below(session, uri)) {
				changed(spec.uri);
			}
		}),
		vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
			// A spec whose file is gone is shown as long as an editor shows it.
			for (const { input } of closed) {
				if (input instanceof vscode.TabInputText && session.find(input.uri)) {
					changed(input.uri);
				}
			}
		}),
		new vscode.Disposable(() => clearTimeout(search)),
	);
}

async function fileChanged(session: Session, uri: vscode.Uri): Promise<void> {
	if (toSpecRef(uri)) {
		await specChanged(session, uri);
	} else if (uri.path.endsWith('/apply.md')) {
		session.refresh(specsBeside(session, uri));
	} else if (uri.path.endsWith(`/${journalPath}`)) {
		// Whoever writes there may be stopped half-way, and then nobody tells.
		const isBelow = ({ spec }: SpecSession) => fileInRoot(spec, journalPath).path === uri.path;
		session.refresh(specsInUse(session).filter(one => !one.isBusy && isBelow(one)));
	} else {
		session.refresh(session.specs.filter(one => concernsFile(one, uri.path)));
	}
}

/** Of a folder that appears, its files are not always told; of a file, a setting may make it a spec. */
async function lookInto(session: Session, uri: vscode.Uri, searchSoon: () => void): Promise<void> {
	const type = await typeOf(uri);
	if (type === vscode.FileType.Directory) {
		session.refresh(below(session, uri));
		searchSoon();
	} else if (uri.path.endsWith('.md') && !toSpecRef(uri)) {
		searchSoon();
	}
}

async function specChanged(session: Session, uri: vscode.Uri): Promise<void> {
	const isThere = await exists(uri);
	const known = session.find(uri);
	if (known && !isThere) {
		await missing(session, known);
	} else if (known) {
		await known.filesChanged();
	} else if (isThere && session.isDiscovered) {
		const spec = toSpecRef(uri);
		if (spec) {
			session.add(spec);
		}
	}
}

/** A spec that an editor still shows is kept, so that the view says what is wrong; any other is forgotten. */
async function missing(session: Session, one: SpecSession): Promise<void> {
	if (one.isBusy || isShown(one.spec.uri)) {
		await one.filesChanged();
	} else {
		session.forget(one);
	}
}

function below(session: Session, { path }: vscode.Uri): readonly SpecSession[] {
	return session.specs.filter(({ spec }) => spec.uri.path.startsWith(`${path}/`));
}
