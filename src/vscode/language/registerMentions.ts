import * as vscode from 'vscode';
import { specFolders } from '../../core/spec/specPaths';
import { toLf } from '../../core/text/decodeText';
import type { Session } from '../session/session';
import { toSpecRef } from '../session/specRef';
import { toCompletionItem } from './toCompletionItem';

/** Markdown that may lie with specs, such as tasks and designs. */
const selector: vscode.DocumentSelector = [...specFolders.map(folder => `**/${folder}/**/*.md`), '**/specs/*/*.md'].map(
	pattern => ({ language: 'markdown', scheme: 'file', pattern }),
);

/** UTF-16 units above which nothing is offered in a text. */
const lengthLimit = 1024 * 1024;

/** Offer in Markdown that lies with specs the ids, names and numbers of their requirements, and paths in inline code. */
export function registerMentions(session: Session): vscode.Disposable {
	const provider: vscode.CompletionItemProvider = {
		provideCompletionItems: async (document, position, token, { triggerKind }) => {
			const text = toLf(document.getText());
			if (toSpecRef(document.uri) || text.length > lengthLimit) {
				return [];
			}
			const [{ mentionsAt }, { specsAround }] = await Promise.all([
				import('../../core/language/completion/mentionsAt'),
				import('../specs/specsAround'),
			]);
			const specs = await specsAround(session, document.uri);
			const [nearest] = specs;
			if (!nearest || token.isCancellationRequested) {
				return [];
			}
			const { completions, path } = mentionsAt({
				text,
				specs: specs.map(({ spec }) => spec),
				line: position.line,
				character: position.character,
			});
			const line = document.lineAt(position);
			if (path !== undefined) {
				const { pathItems } = await import('./pathItems');
				return pathItems(nearest.ref, path, position, line.text.slice(position.character));
			}
			return triggerKind === vscode.CompletionTriggerKind.TriggerCharacter
				? []
				: completions.map((completion, index) => toCompletionItem(completion, index, position, line));
		},
	};
	return vscode.languages.registerCompletionItemProvider(selector, provider, '/');
}
