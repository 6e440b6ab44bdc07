import type * as vscode from 'vscode';
import type { LintOptions } from '../../core/lint/lintOptions';
import type { LintProblem } from '../../core/lint/lintProblem';
import { LintSession } from '../../core/lint/lintSession';
import type { SpecDocument } from '../../core/spec/incremental/specDocument';
import type { SpecSession } from '../session/specSession';
import { NamedPaths } from './namedPaths';

/** Rules whose problems are shown elsewhere, with ways out of their own. */
const shownElsewhere: ReadonlySet<string> = new Set(['conflict-marker']);

/** The problems of the specs of one Root: those that are open, with all others as far as they are known. */
export class RootProblems {
	/** Tells where a file of the Root is, by its path from there. */
	readonly fileAt: (path: string) => vscode.Uri;
	/** The specs that are in editors, by path. */
	readonly open = new Map<string, vscode.TextDocument>();
	readonly #severities: LintOptions['severities'];
	readonly #lint: LintSession;
	/** Of each spec that is not open, what it was last read as. */
	readonly #others = new Map<string, unknown>();
	/** What is not shown elsewhere, by what there is. */
	readonly #filtered = new WeakMap<readonly LintProblem[], readonly LintProblem[]>();
	readonly #paths: NamedPaths;
	#isWhole = false;

	constructor(fileAt: (path: string) => vscode.Uri, severities: LintOptions['severities'] = {}) {
		this.fileAt = fileAt;
		this.#severities = severities;
		this.#lint = new LintSession();
		this.#paths = new NamedPaths(fileAt);
		this.#configure();
	}

	/** Whether all specs of the Root take part. */
	set isWhole(isWhole: boolean) {
		this.#isWhole = isWhole;
		this.#configure();
	}

	/** Take what an editor holds. */
	follow(document: vscode.TextDocument, spec: SpecDocument): void {
		this.open.set(spec.path, document);
		this.#others.delete(spec.path);
		this.#lint.follow(spec);
	}

	/** The spec is in no editor any more. */
	close(path: string, document: vscode.TextDocument): void {
		if (this.open.get(path) === document) {
			this.open.delete(path);
			this.#lint.delete(path);
		}
	}

	/** Take a spec as the session read it, unless an editor holds it. Tells whether that is news. */
	take({ spec: { path }, reading }: SpecSession): boolean {
		if (this.open.has(path) || reading.kind !== 'read' || this.#others.get(path) === reading.state.spec) {
			return false;
		}
		const { spec, document } = reading.state;
		this.#others.set(path, spec);
		this.#lint.set({ spec, text: document.text, isContext: true });
		return true;
	}

	/** Forget the specs that are neither open nor to be kept. */
	keep(isKept: (path: string) => boolean): void {
		for (const path of [...this.#others.keys()].filter(one => !isKept(one))) {
			this.#others.delete(path);
			this.#lint.delete(path);
		}
	}

	/** The problems of an open spec; the same object as long as they are the same. */
	problemsOf(path: string): readonly LintProblem[] {
		const problems = this.#lint.problemsOf(path);
		const known = this.#filtered.get(problems) ?? problems.filter(({ rule }) => !shownElsewhere.has(rule));
		this.#filtered.set(problems, known);
		return known;
	}

	/** Look at what a spec links to or names in code, as far as it is not known. Tells whether that is news. */
	async lookAtPaths(path: string): Promise<boolean> {
		const paths = [...this.#lint.linkedPathsOf(path), ...this.#lint.codePathsOf(path)];
		const isNews = await this.#paths.look(paths, new Set(this.#lint.anchoredPathsOf(path)));
		if (isNews) {
			this.#configure();
		}
		return isNews;
	}

	/** A file or folder came or went. Tells whether the open specs are to be looked at again. */
	fileChanged({ path }: vscode.Uri): boolean {
		const root = this.fileAt('').path;
		return path.startsWith(root) && this.#paths.changed(path.slice(root.length));
	}

	/** Nothing is known any more of what the specs link to. */
	forgetPaths(): void {
		this.#paths.forget();
	}

	#configure(): void {
		this.#lint.configure({
			...(this.#severities && { severities: this.#severities }),
			...this.#paths.found,
			hasMainSpecs: this.#isWhole,
		});
	}
}
