import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import type { LintProblem } from '../../core/lint/lintProblem';
import { readSeverities } from '../../core/lint/readSeverities';
import type { Severity } from '../../core/spec/spec';
import type { DocumentReading, SpecDocuments } from '../language/specDocuments';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';
import { fileInRoot, type SpecRef, toDraftRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { settingsPrefix } from '../settings';
import { companionProblems } from './companionProblems';
import { historyProblems } from './historyProblems';
import { problemKind } from './problemKind';
import { RootProblems } from './rootProblems';
import { toDiagnostic } from './toDiagnostic';

/** What problems are looked for in, and where they are shown. */
export interface ProblemSources {
	readonly session: Session;
	readonly documents: SpecDocuments;
	readonly collection: vscode.DiagnosticCollection;
	readonly log: Logger;
}

/** The problems of a spec, of the version that its editor holds. */
export interface CurrentProblems {
	readonly reading: DocumentReading;
	readonly problems: readonly LintProblem[];
}

/**
 * The problems of open specs and histories: what each tells alone, and what all specs of a Root tell together.
 *
 * Specs that are not open take part as the session read them, and nothing is shown of them.
 */
export class SpecProblems {
	readonly #sources: ProblemSources;
	#roots = new Map<string, RootProblems>();
	/** What is shown of each document. */
	#shown = new Map<vscode.TextDocument, readonly LintProblem[]>();
	#areOthersRead = false;

	constructor(sources: ProblemSources) {
		this.#sources = sources;
	}

	/** Show what is wrong with a document now. */
	async look(document: vscode.TextDocument): Promise<void> {
		const kind = problemKind(document);
		if (kind === 'history') {
			this.#show(document, await historyProblems(document));
		} else if (kind === 'companion') {
			this.#show(document, await companionProblems(document));
		} else if (kind === 'spec') {
			await this.#lookAtSpec(document);
		}
	}

	/** The problems of a spec as it is now; `undefined` for what is none. */
	async current(document: vscode.TextDocument): Promise<CurrentProblems | undefined> {
		const ref = toDraftRef(document.uri);
		if (!ref) {
			return undefined;
		}
		const reading = await this.#sources.documents.of(document);
		const root = this.#rootOf(ref);
		root.follow(document, reading.document);
		return { reading, problems: root.problemsOf(ref.path) };
	}

	/** Show nothing more of a document; what it tells others is what its file holds. */
	close(document: vscode.TextDocument): void {
		this.#shown.delete(document);
		this.#sources.collection.delete(document.uri);
		const ref = toDraftRef(document.uri);
		const root = ref && this.#roots.get(ref.root);
		if (ref && root) {
			root.close(ref.path, document);
			this.specChanged(this.#sources.session.find(ref.uri));
		}
	}

	/** Show nothing more of all documents but these. */
	keep(documents: readonly vscode.TextDocument[]): void {
		for (const document of [...this.#shown.keys()].filter(one => !documents.includes(one))) {
			this.close(document);
		}
	}

	/** The session read a spec anew, or lists others where none is named. */
	specChanged(one: SpecSession | undefined): void {
		if (one) {
			const root = this.#roots.get(one.spec.root);
			if (root?.take(one)) {
				this.#publish(root);
			}
			return;
		}
		const known = new Set(this.#sources.session.specs.map(({ spec }) => spec.uri.toString()));
		for (const root of this.#roots.values()) {
			root.keep(path => known.has(root.fileAt(path).toString()));
			this.#publish(root);
		}
	}

	/** A file or folder came or went. Gives the documents to look at again, because they name it or what is near it. */
	fileChanged(uri: vscode.Uri): readonly vscode.TextDocument[] {
		return [...this.#roots.values()].flatMap(root => (root.fileChanged(uri) ? [...root.open.values()] : []));
	}

	/** What a document links to is to be looked for anew. */
	forgetPaths({ uri }: vscode.TextDocument): void {
		const ref = toDraftRef(uri);
		if (ref) {
			this.#roots.get(ref.root)?.forgetPaths();
		}
	}

	/** Forget all, because the settings changed. */
	reset(): void {
		this.#roots = new Map();
		this.#shown = new Map();
		this.#areOthersRead = false;
		this.#sources.collection.clear();
	}

	async #lookAtSpec(document: vscode.TextDocument): Promise<void> {
		const ref = toDraftRef(document.uri);
		if (!ref || !(await this.current(document))) {
			return;
		}
		const root = this.#rootOf(ref);
		this.#publish(root);
		if (await root.lookAtPaths(ref.path)) {
			this.#publish(root);
		}
		if (!this.#areOthersRead) {
			this.#areOthersRead = true;
			runInBackground(this.#sources.log, this.#readOthers());
		}
	}

	/** Let all specs of the workspace take part, once. */
	async #readOthers(): Promise<void> {
		const { readSpecs } = await import('../specs/readSpecs');
		const specs = await readSpecs(this.#sources.session);
		for (const { one } of specs) {
			this.#roots.get(one.spec.root)?.take(one);
		}
		for (const root of this.#roots.values()) {
			root.isWhole = true;
			this.#publish(root);
		}
	}

	#rootOf(ref: SpecRef): RootProblems {
		const known = this.#roots.get(ref.root);
		if (known) {
			return known;
		}
		const folder = fileInRoot(ref, '');
		const rules = vscode.workspace.getConfiguration(`${settingsPrefix}.lint`, folder).get<unknown>('rules');
		const root = new RootProblems(path => fileInRoot(ref, path), readSeverities(rules));
		this.#roots.set(ref.root, root);
		return root;
	}

	#publish(root: RootProblems): void {
		for (const [path, document] of root.open) {
			this.#show(document, root.problemsOf(path), root);
		}
	}

	#show(document: vscode.TextDocument, problems: readonly LintProblem[], root?: RootProblems): void {
		if (document.isClosed || this.#shown.get(document) === problems) {
			return;
		}
		this.#shown.set(document, problems);
		const fileAt = (path: string) => root?.fileAt(path) ?? document.uri;
		this.#sources.collection.set(
			document.uri,
			loudest(problems).map(problem => toDiagnostic(problem, fileAt)),
		);
	}
}

/** VS Code shows no more of a file. */
const problemLimit = 1000;

/** As many problems as are shown of a file: errors before warnings, and these before the rest. */
function loudest(problems: readonly LintProblem[]): readonly LintProblem[] {
	if (problems.length <= problemLimit) {
		return problems;
	}
	const order: readonly Severity[] = ['error', 'warning', 'info'];
	return order.flatMap(level => problems.filter(({ severity }) => severity === level)).slice(0, problemLimit);
}
