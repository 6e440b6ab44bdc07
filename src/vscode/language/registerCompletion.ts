import * as vscode from 'vscode';
import type { Session } from '../session/session';
import { toDraftRef } from '../session/specRef';
import { registerForSpecs } from './registerForSpecs';
import type { SpecDocuments } from './specDocuments';
import { toCompletionItem } from './toCompletionItem';

/** Offer in specs what can be written at the caret: sections, patterns, keywords, ids, names, and paths in inline code. */
export function registerCompletion(session: Session, documents: SpecDocuments): vscode.Disposable {
	const provider: vscode.CompletionItemProvider = {
		provideCompletionItems: async (document, position, token, { triggerKind }) => {
			const ref = toDraftRef(document.uri);
			const [{ completionsAt }, { readMainOf }] = await Promise.all([
				import('../../core/language/completion/completionsAt'),
				import('../specs/readMainOf'),
			]);
			const main = ref && (await readMainOf(session, ref));
			const reading = await documents.of(document);
			if (token.isCancellationRequested || reading.version !== document.version) {
				return [];
			}
			const { completions, path } = completionsAt({
				document: reading.document,
				spec: reading.spec,
				main: main?.spec,
				line: position.line,
				character: position.character,
			});
			const line = document.lineAt(position);
			if (path === undefined || !ref) {
				// A slash that was typed asks for a path alone.
				return triggerKind === vscode.CompletionTriggerKind.TriggerCharacter
					? []
					: completions.map((completion, index) => toCompletionItem(completion, index, position, line));
			}
			const { pathItems } = await import('./pathItems');
			return pathItems(ref, path, position, line.text.slice(position.character));
		},
	};
	return registerForSpecs(selector => vscode.languages.registerCompletionItemProvider(selector, provider, '/'));
}
