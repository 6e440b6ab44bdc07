import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../../core/language/completion/completion';
import type { Session } from '../session/session';
import { toSpecRef } from '../session/specRef';
import { registerForSpecs } from './registerForSpecs';
import type { SpecDocuments } from './specDocuments';

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
	keyword: vscode.CompletionItemKind.Keyword,
	pattern: vscode.CompletionItemKind.Snippet,
	section: vscode.CompletionItemKind.Module,
	id: vscode.CompletionItemKind.Reference,
	name: vscode.CompletionItemKind.Reference,
};

/** Offer in specs what can be written at the caret: sections, patterns, keywords, ids, names, and paths in inline code. */
export function registerCompletion(session: Session, documents: SpecDocuments): vscode.Disposable {
	const provider: vscode.CompletionItemProvider = {
		provideCompletionItems: async (document, position, token, { triggerKind }) => {
			const { completionsAt } = await import('../../core/language/completion/completionsAt');
			const reading = await documents.of(document);
			const ref = toSpecRef(document.uri);
			if (token.isCancellationRequested || reading.version !== document.version) {
				return [];
			}
			const others = session.specs.flatMap(({ spec, reading: other }) =>
				other.kind === 'read' && spec.root === ref?.root ? [other.state.spec] : [],
			);
			const { completions, path } = completionsAt({
				document: reading.document,
				spec: reading.spec,
				others,
				line: position.line,
				character: position.character,
			});
			if (path === undefined || !ref) {
				// A slash that was typed asks for a path alone.
				return triggerKind === vscode.CompletionTriggerKind.TriggerCharacter
					? []
					: completions.map((completion, index) => toItem(completion, index, position));
			}
			const { pathItems } = await import('./pathItems');
			return pathItems(ref, path, position);
		},
	};
	return registerForSpecs(selector => vscode.languages.registerCompletionItemProvider(selector, provider, '/'));
}

function toItem(completion: Completion, index: number, position: vscode.Position): vscode.CompletionItem {
	const { kind, label, detail, about, text, isSnippet, start } = completion;
	const item = new vscode.CompletionItem(label, kinds[kind]);
	item.detail = detail;
	if (about !== undefined) {
		item.documentation = about;
	}
	item.insertText = isSnippet ? new vscode.SnippetString(text) : text;
	item.range = new vscode.Range(position.line, start, position.line, position.character);
	// What stands there already may be the beginning of the text, and not of the label.
	item.filterText = text === label ? label : `${text} ${label}`;
	item.sortText = String(index).padStart(5, '0');
	return item;
}
