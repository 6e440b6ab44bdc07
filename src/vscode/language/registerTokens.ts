import * as vscode from 'vscode';
import type { Lines } from '../../core/language/lines';
import { tokenModifiers, tokenTypes } from '../../core/language/tokens/encodeTokens';
import { diffTokens } from './diffTokens';
import { registerForSpecs } from './registerForSpecs';
import type { SpecDocuments } from './specDocuments';

/** Tokens that VS Code holds, by the document that they are of. */
interface Held {
	readonly resultId: string;
	readonly data: Uint32Array;
}

/**
 * Colour keywords, ids, conditions, steps and placeholders of specs, by semantic tokens whose types the manifest maps to
 * what themes know.
 *
 * Only what the parser takes for one is coloured. After an edit VS Code is sent the difference.
 */
export function registerTokens(documents: SpecDocuments): vscode.Disposable {
	const legend = new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]);
	const held = new WeakMap<vscode.TextDocument, Held>();
	let results = 0;
	const hold = (document: vscode.TextDocument, data: Uint32Array) => {
		results++;
		held.set(document, { resultId: String(results), data });
		return String(results);
	};

	const provider: vscode.DocumentSemanticTokensProvider = {
		provideDocumentSemanticTokens: async document => {
			const data = await readTokens(document, documents);
			return new vscode.SemanticTokens(data, hold(document, data));
		},
		provideDocumentSemanticTokensEdits: async (document, previousResultId) => {
			const data = await readTokens(document, documents);
			const before = held.get(document);
			const resultId = hold(document, data);
			if (before?.resultId !== previousResultId) {
				return new vscode.SemanticTokens(data, resultId);
			}
			const edit = diffTokens(before.data, data);
			const edits = edit ? [new vscode.SemanticTokensEdit(edit.start, edit.deleteCount, edit.data)] : [];
			return new vscode.SemanticTokensEdits(edits, resultId);
		},
	};
	const inView: vscode.DocumentRangeSemanticTokensProvider = {
		provideDocumentRangeSemanticTokens: async (document, { start, end }) =>
			new vscode.SemanticTokens(await readTokens(document, documents, { first: start.line, last: end.line })),
	};
	return registerForSpecs(selector =>
		vscode.Disposable.from(
			vscode.languages.registerDocumentSemanticTokensProvider(selector, provider, legend),
			vscode.languages.registerDocumentRangeSemanticTokensProvider(selector, inView, legend),
		),
	);
}

async function readTokens(
	document: vscode.TextDocument,
	documents: SpecDocuments,
	within?: Lines,
): Promise<Uint32Array> {
	const { documentTokens } = await import('../../core/language/tokens/documentTokens');
	return documentTokens((await documents.of(document)).document, within);
}
