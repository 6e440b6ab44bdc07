import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../../core/language/completion/completion';

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
	keyword: vscode.CompletionItemKind.Keyword,
	pattern: vscode.CompletionItemKind.Snippet,
	section: vscode.CompletionItemKind.Module,
	id: vscode.CompletionItemKind.Reference,
	name: vscode.CompletionItemKind.Reference,
};

/**
 * What can be written at a caret as VS Code shows it, in the order given.
 *
 * @param line The line of the caret.
 * @param index Its place in the order.
 */
export function toCompletionItem(
	{ kind, label, detail, about, text, isSnippet, start }: Completion,
	index: number,
	{ line, character }: vscode.Position,
	{ text: source }: vscode.TextLine,
): vscode.CompletionItem {
	const item = new vscode.CompletionItem(label, kinds[kind]);
	item.detail = detail;
	if (about !== undefined) {
		item.documentation = about;
	}
	item.insertText = isSnippet ? new vscode.SnippetString(text) : text;
	// The editor closes a bracket as soon as it is typed.
	const isClosed = /^\[[^\]]*$/.test(source.slice(start, character)) && text.includes(']') && source[character] === ']';
	const inserting = new vscode.Range(line, start, line, character + (isClosed ? 1 : 0));
	// Who asked the editor to replace gets the rest of the word replaced, too; a snippet stands beside what follows.
	const rest = isSnippet || isClosed ? 0 : (/^[\w-]*/.exec(source.slice(character))?.[0].length ?? 0);
	item.range = { inserting, replacing: inserting.with({ end: inserting.end.translate(0, rest) }) };
	// What stands there already may be the beginning of the text, and not of the label.
	item.filterText = text === label ? label : `${text} ${label}`;
	item.sortText = String(index).padStart(5, '0');
	return item;
}
