import * as vscode from 'vscode';
import type { SpecDocument } from '../../core/spec/incremental/specDocument';
import type { Spec } from '../../core/spec/spec';
import { toLf } from '../../core/text/decodeText';
import { toDraftRef } from '../session/specRef';
import { onDidChangeSpecSettings, requirementHeadings } from '../settings';
import { toTextChanges } from './toTextChanges';

/** A spec as an editor holds it at one version. */
export interface DocumentReading {
	readonly version: number;
	/** In LF. */
	readonly text: string;
	/** What `parseSpec` makes of the text. It does not change when the document does. */
	readonly spec: Spec;
	/** That the spec is read by; it follows the document, so it is of this version only until the next change. */
	readonly document: SpecDocument;
}

interface Followed {
	readonly path: string;
	readonly document: SpecDocument;
	version: number;
	/** UTF-16 units of the text in LF. */
	length: number;
	reading?: DocumentReading;
}

/**
 * Reads specs in editors: each once, and from then on only what is typed, until it is closed.
 *
 * Nothing is read or loaded before somebody asks.
 */
export class SpecDocuments implements vscode.Disposable {
	readonly #followed = new Map<vscode.TextDocument, Followed>();
	readonly #subscription = vscode.Disposable.from(
		vscode.workspace.onDidChangeTextDocument(event => this.#follow(event)),
		vscode.workspace.onDidCloseTextDocument(document => this.#followed.delete(document)),
		onDidChangeSpecSettings(() => this.#followed.clear()),
	);

	/** The spec that a document holds now: of the version that it has when this resolves. The same until it changes. */
	async of(document: vscode.TextDocument): Promise<DocumentReading> {
		const core = await import('../../core/spec/incremental/specDocument');
		const followed = this.#current(document) ?? this.#read(document, core.SpecDocument);
		followed.reading ??= {
			version: followed.version,
			text: followed.document.text,
			spec: followed.document.spec,
			document: followed.document,
		};
		return followed.reading;
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#followed.clear();
	}

	/**
	 * What is followed of a document, unless it is not of the text that the document has now: a change to other line ends
	 * is told in offsets of the old ones.
	 */
	#current(document: vscode.TextDocument): Followed | undefined {
		const followed = this.#followed.get(document);
		const isCurrent =
			followed?.version === document.version &&
			followed.path === pathOf(document) &&
			followed.length === lengthOf(document);
		return isCurrent ? followed : undefined;
	}

	#read(document: vscode.TextDocument, Reader: typeof SpecDocument): Followed {
		const path = pathOf(document);
		const text = toLf(document.getText());
		const factHeadings = requirementHeadings(document.uri);
		const followed: Followed = {
			path,
			document: new Reader(path, text, { factHeadings }),
			version: document.version,
			length: text.length,
		};
		if (!document.isClosed) {
			this.#followed.set(document, followed);
		}
		return followed;
	}

	#follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		const followed = this.#followed.get(document);
		if (!followed || followed.version === document.version) {
			return;
		}
		const changes = toTextChanges(contentChanges, document.eol === vscode.EndOfLine.CRLF);
		followed.document.edit(changes);
		followed.version = document.version;
		for (const { length, text } of changes) {
			followed.length += text.length - length;
		}
		delete followed.reading;
	}
}

/** From the Root, as the session reads the spec; for any other document where it lies. */
function pathOf({ uri }: vscode.TextDocument): string {
	return toDraftRef(uri)?.path ?? uri.path;
}

/** UTF-16 units of the text in LF, without putting the text together. */
function lengthOf(document: vscode.TextDocument): number {
	const last = document.lineAt(document.lineCount - 1).range.end;
	const feeds = document.eol === vscode.EndOfLine.CRLF ? last.line : 0;
	return document.offsetAt(last) - feeds;
}
