import type { Severity } from '../spec/spec';
import type { Anchors } from './references/anchors';

/** How a user wants to be told, and what the host knows. */
export interface LintOptions {
	/** Severities by rule id, other than the usual ones; `off` for rules that are not wanted. Unknown ids do nothing. */
	readonly severities?: Readonly<Record<string, Severity | 'off'>>;
	/** Those of the paths of `linkedPaths` at which nothing stands; without it no link to a file is told. */
	readonly missingPaths?: ReadonlySet<string>;
	/** For paths at which nothing stands those of nearly the same name that exist; without it no path in code is told. */
	readonly nearPaths?: ReadonlyMap<string, string>;
	/** Where links into the files of `anchoredPaths` lead; of others no heading is told. */
	readonly anchors?: ReadonlyMap<string, Anchors>;
	/** Whether the main spec and the other open changes of every delta are among the inputs; without it deltas are not checked against them. */
	readonly hasMainSpecs?: boolean;
}
