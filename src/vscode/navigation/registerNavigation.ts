import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { once } from '../../core/once';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import type { SpecReferences } from './specReferences';

/** Any file may name a requirement: code in its comments, tests in their titles. */
const anyFile: vscode.DocumentSelector = { scheme: 'file' };
const markdown: vscode.DocumentSelector = { scheme: 'file', language: 'markdown' };

/** Gives what knows what texts refer to; loaded when it is first asked for. */
export type OpenReferences = () => Promise<SpecReferences>;

/**
 * Lead from the ids, names and numbers of requirements, wherever they stand, to the requirements and back; rename them;
 * and find requirements among the symbols of the workspace. What it does is loaded when it is first used.
 */
export function registerNavigation(session: Session, open: OpenReferences, log: Logger): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(anyFile, {
			provideDefinition: async (document, position, token) => {
				const known = await (await open()).current(token);
				const { findDefinitions } = await import('./findDefinitions');
				return known && findDefinitions(known, document, position);
			},
		}),
		vscode.languages.registerReferenceProvider(anyFile, {
			provideReferences: async (document, position, { includeDeclaration }, token) => {
				const { findReferences } = await import('./findReferences');
				return findReferences(await open(), document, position, includeDeclaration, token);
			},
		}),
		vscode.languages.registerRenameProvider(anyFile, createRenames(open, log)),
		vscode.languages.registerDocumentLinkProvider(markdown, {
			provideDocumentLinks: async (document, token) => {
				const { findLinks } = await import('./findLinks');
				return findLinks(await open(), document, token);
			},
		}),
		vscode.languages.registerWorkspaceSymbolProvider({
			provideWorkspaceSymbols: async (query, token) => {
				const [{ readSpecs }, { findSymbols }] = await Promise.all([
					import('../specs/readSpecs'),
					import('./findSymbols'),
				]);
				const specs = await readSpecs(session, token);
				return token.isCancellationRequested ? [] : findSymbols(specs, query);
			},
		}),
	);
}

/** Make the one `SpecReferences` of a window, at the first use. */
export function referencesOf(session: Session): OpenReferences {
	return once(async () => {
		const { SpecReferences } = await import('./specReferences');
		return new SpecReferences(session);
	});
}

function createRenames(open: OpenReferences, log: Logger): vscode.RenameProvider {
	return {
		prepareRename: async (document, position, token) => {
			const known = await (await open()).current(token);
			const { findRenaming } = await import('./renameRequirement');
			const found = known && findRenaming(known, document, position);
			// Without one, whoever else renames in such files is asked.
			return found && { range: found.range, placeholder: found.label };
		},
		provideRenameEdits: async (document, position, newName, token) => {
			const { renameRequirement } = await import('./renameRequirement');
			const found = await renameRequirement(await open(), document, position, newName, token);
			if (!found && !token.isCancellationRequested) {
				// The next provider is asked; where none knows better, this is what the editor shows.
				throw new Error(vscode.l10n.t('Nothing is renamed: no id or name of a requirement stands here.'));
			}
			if (!found || found instanceof vscode.WorkspaceEdit) {
				return found;
			}
			// Were this thrown, the next provider would be asked, and Markdown's own gives a heading any name.
			runInBackground(log, vscode.window.showErrorMessage(found.reason));
			return new vscode.WorkspaceEdit();
		},
	};
}
