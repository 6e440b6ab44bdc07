import { resolve } from 'node:path';
import type { FolderListings } from '../../adapters/folderListings';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { decodeHistory } from '../../core/history/read/decodeHistory';
import { parseHistory } from '../../core/history/read/parseHistory';
import type { FileProblems } from '../../core/lint/linter';
import { lintHistory } from '../../core/lint/lintHistory';
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
	readonly histories: readonly FileProblems[];
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
	const histories: FileProblems[] = [];
	const failures: Failure[] = [];
	const all = [...paths.map(path => ({ path, isContext: false })), ...context.map(path => ({ path, isContext: true }))];
	for (const { path, isContext } of all) {
		const one = readOne({ path, isContext, file: resolve(cwd, path) }, severities, listings);
		if (one.kind === 'failed') {
			failures.push(one);
		} else if (one.kind === 'history') {
			histories.push(one.file);
		} else if (one.kind === 'spec') {
			inputs.push(one.input);
		}
	}
	return { inputs, histories, failures };
}

type ReadOne =
	| { readonly kind: 'spec'; readonly input: LintInput }
	| { readonly kind: 'history'; readonly file: FileProblems }
	/** It is read for the sake of others only, and cannot be. */
	| { readonly kind: 'nothing' }
	| Failure;

interface Named {
	readonly path: string;
	readonly isContext: boolean;
	/** Absolute path. */
	readonly file: string;
}

function readOne({ path, isContext, file }: Named, severities: Severities, listings: FolderListings): ReadOne {
	if (/(?:^|\/)apply\.md$/.test(path)) {
		return readHistory(path, file, severities);
	}
	const plain = listings.isFile(file) ? readPlainText(file) : undefined;
	const read = plain ?? readSpecFile(path, () => readRegularFile(file));
	if (read.kind === 'failed') {
		return isContext ? { kind: 'nothing' } : read;
	}
	const { text } = read.document;
	return { kind: 'spec', input: { spec: parseSpec(path, text), text, ...(isContext && { isContext }) } };
}

function readHistory(path: string, file: string, severities: Severities): ReadOne {
	let bytes: Uint8Array;
	try {
		bytes = readRegularFile(file);
	} catch {
		return failed('spec.missing', `The file cannot be read: ${path}.`, nothingWritten, 'Check the path.');
	}
	const decoded = decodeHistory(bytes);
	if (decoded.kind !== 'text') {
		return failed('history.bad_encoding', `${path} ${decoded.reason}.`, nothingWritten, 'Save the file as UTF-8.');
	}
	const { document, damaged } = decoded;
	const problems = lintHistory(document.text, parseHistory(document.text, damaged), { severities });
	return { kind: 'history', file: { path, problems } };
}
