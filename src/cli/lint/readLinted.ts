import { resolve } from 'node:path';
import type { FolderListings } from '../../adapters/folderListings';
import type { Failure } from '../../core/failure';
import { specPathsBeside } from '../../core/lint/companions/companionPaths';
import type { FileProblems } from '../../core/lint/fileProblems';
import type { LintInput } from '../../core/lint/lintInput';
import type { Severities } from '../../core/lint/readSeverities';
import { parseSpec } from '../../core/spec/parseSpec';
import { readPlainText } from '../readPlainText';
import { readRegularFile } from '../readRegularFile';
import { readSpecFile } from '../readSpecFile';
import { findContext } from './findContext';

/** What could be read of the files of a call. */
export interface LintFiles {
	/** Specs, with those that they are compared with. */
	readonly inputs: readonly LintInput[];
	/** What is told of histories, tasks and designs. */
	readonly neighbours: readonly FileProblems[];
	readonly failures: readonly Failure[];
}

/** Read the files of a call; one that cannot be read does not keep the others from it. */
export async function readLinted(
	cwd: string,
	paths: readonly string[],
	severities: Severities,
	listings: FolderListings,
): Promise<LintFiles> {
	const context = await findContext(cwd, paths, listings);
	const inputs: LintInput[] = [];
	const specs = new Map<string, LintInput>();
	const neighbours: FileProblems[] = [];
	const failures: Failure[] = [];
	const all = [...paths.map(path => ({ path, isContext: false })), ...context.map(path => ({ path, isContext: true }))];
	for (const { path, isContext } of all) {
		const file = resolve(cwd, path);
		// Most calls meet neither, and how to read a history is as much code as how to read specs.
		const one = /(?:^|\/)apply\.md$/.test(path)
			? (await import('./readLintedHistory')).readLintedHistory(path, file, severities)
			: specPathsBeside(path).length > 0
				? (await import('./readLintedCompanion')).readLintedCompanion({ cwd, path, specs, severities })
				: readSpec({ path, isContext, file }, listings);
		if (one.kind === 'failed') {
			failures.push(one);
		} else if (one.kind === 'history' || one.kind === 'companion') {
			neighbours.push(one.problems);
		} else if (one.kind === 'spec') {
			inputs.push(one.input);
			specs.set(path, one.input);
		}
	}
	return { inputs, neighbours, failures };
}

type ReadSpec =
	| { readonly kind: 'spec'; readonly input: LintInput }
	/** It is read for the sake of others only, and cannot be. */
	| { readonly kind: 'nothing' }
	| Failure;

interface Named {
	readonly path: string;
	readonly isContext: boolean;
	/** Absolute path. */
	readonly file: string;
}

function readSpec({ path, isContext, file }: Named, listings: FolderListings): ReadSpec {
	const plain = listings.isFile(file) ? readPlainText(file) : undefined;
	const read = plain ?? readSpecFile(path, () => readRegularFile(file));
	if (read.kind === 'failed') {
		return isContext ? { kind: 'nothing' } : read;
	}
	const { text } = read.document;
	return { kind: 'spec', input: { spec: parseSpec(path, text), text, ...(isContext && { isContext }) } };
}
