import * as vscode from 'vscode';
import { diffTokens } from './diffTokens';
import { encodeTokens, type Lines, tokenModifiers, tokenTypes } from './encodeTokens';
import { registerForSpecs } from './registerForSpecs';

/** Tokens that VS Code holds, by the document that they are of. */
interface Held {
	readonly resultId: string;
	readonly data: Uint32Array;
}

/**
 * Colour the keywords of specs, by semantic tokens whose types the manifest maps to what themes know.
 *
 * Only what the parser takes for a keyword of a requirement is coloured. After an edit VS Code is sent the difference.
 */
export function registerKeywordTokens(): vscode.Disposable {
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
			const data = await readTokens(document);
			return new vscode.SemanticTokens(data, hold(document, data));
		},
		provideDocumentSemanticTokensEdits: async (document, previousResultId) => {
			const data = await readTokens(document);
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
			new vscode.SemanticTokens(await readTokens(document, { first: start.line, last: end.line })),
	};
	return registerForSpecs(selector =>
		vscode.Disposable.from(
			vscode.languages.registerDocumentSemanticTokensProvider(selector, provider, legend),
			vscode.languages.registerDocumentRangeSemanticTokensProvider(selector, inView, legend),
		),
	);
}

/** Nothing is kept between the calls: parsing takes less than a frame for all but the longest specs. */
async function readTokens(document: vscode.TextDocument, within?: Lines): Promise<Uint32Array> {
	const text = document.getText();
	const [{ parseSpec }, { findKeywords }, { toLf }] = await Promise.all([
		import('../../core/spec/parseSpec'),
		import('../../core/spec/findKeywords'),
		import('../../core/text/decodeText'),
	]);
	const normal = toLf(text);
	return encodeTokens(normal, findKeywords(normal, parseSpec(document.uri.path, normal).requirements), within);
}
