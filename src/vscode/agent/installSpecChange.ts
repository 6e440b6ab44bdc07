import * as vscode from 'vscode';
import type { Failure } from '../../core/failure';
import type { Host, Logger } from '../../core/host';
import type { SpecChangeFile } from '../../core/specChange/prepareSpecChange';
import { confirm } from '../confirm';
import { runInBackground } from '../runInBackground';

/** Scheme of the files as they would be. */
const scheme = 'spec-driven-ops-install';

/**
 * Write the command `/spec-change` for Claude Code and a section of CLAUDE.md, after the user saw both as diffs.
 *
 * A command file with another text is replaced only where the user says so. Nothing is done in a workspace that is not
 * trusted, since these files say what an agent does.
 *
 * @param root The folder that Claude Code works in.
 */
export async function installSpecChange({ disk }: Host, root: vscode.Uri, log: Logger): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		return;
	}
	const [{ prepareSpecChange }, { writeSpecChange }] = await Promise.all([
		import('../../core/specChange/prepareSpecChange'),
		import('../../core/specChange/writeSpecChange'),
	]);
	const prepared = await prepareSpecChange(disk);
	if (prepared.kind === 'failed') {
		return tellFailure(prepared, log);
	}
	const files = prepared.files.filter(({ state }) => state !== 'same');
	if (files.length === 0) {
		const message = vscode.l10n.t('/spec-change is installed already. Nothing was written.');
		runInBackground(log, vscode.window.showInformationMessage(message));
		return;
	}
	if (isUnsaved(root, files)) {
		const message = vscode.l10n.t('CLAUDE.md or the command has unsaved text. Save it, then install again.');
		runInBackground(log, vscode.window.showWarningMessage(message));
		return;
	}
	if (!(await reviewed(root, files))) {
		return;
	}
	const failure = await writeSpecChange(disk, files);
	if (failure) {
		return tellFailure(failure, log);
	}
	log.info(`installed ${files.map(({ path }) => path).join(', ')}`);
	vscode.window.setStatusBarMessage(vscode.l10n.t('/spec-change is installed for Claude Code.'), 5000);
}

function isUnsaved(root: vscode.Uri, files: readonly SpecChangeFile[]): boolean {
	const uris = new Set(files.map(({ path }) => vscode.Uri.joinPath(root, path).toString()));
	return vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uris.has(uri.toString()));
}

/** Show what would be written, and ask. */
async function reviewed(root: vscode.Uri, files: readonly SpecChangeFile[]): Promise<boolean> {
	const texts = new Map(files.map(({ path, after }) => [toUri(root, path).toString(), after]));
	const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
	});
	const title = vscode.l10n.t('Install /spec-change');
	try {
		await vscode.commands.executeCommand(
			'vscode.changes',
			title,
			files.map(({ path, before }) => {
				const stored = vscode.Uri.joinPath(root, path);
				return [stored, before === undefined ? undefined : stored, toUri(root, path)];
			}),
		);
		return await confirmed(files);
	} finally {
		provider.dispose();
		await vscode.window.tabGroups.close(
			vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.startsWith(title)),
		);
	}
}

async function confirmed(files: readonly SpecChangeFile[]): Promise<boolean> {
	const isForeign = files.some(({ state }) => state === 'foreign');
	const button = isForeign ? vscode.l10n.t('Replace and Install') : vscode.l10n.t('Install');
	const question = isForeign
		? vscode.l10n.t('Replace your /spec-change for Claude Code?')
		: vscode.l10n.t('Install /spec-change for Claude Code?');
	const detail = vscode.l10n.t(
		'It makes Claude Code read what is pending, change the code and record it. It allows it no more than to read what is pending. This is written, as the diffs behind this question show:\n{0}',
		files.map(({ path }) => path).join('\n'),
	);
	return confirm(question, detail, button);
}

function toUri(root: vscode.Uri, path: string): vscode.Uri {
	return vscode.Uri.joinPath(root, path).with({ scheme, authority: '', query: '' });
}

/** What the system says of a disk may hold anything, and a notification would make links of it: it goes to the log. */
async function tellFailure({ code, message, state, next }: Failure, log: Logger): Promise<void> {
	log.error(`${code}: ${message} ${state} ${next}`);
	const text = code.startsWith('disk.')
		? vscode.l10n.t('/spec-change could not be installed. {0} The log says why.', state)
		: `${message} ${state} ${next}`;
	runInBackground(log, vscode.window.showErrorMessage(text));
}
