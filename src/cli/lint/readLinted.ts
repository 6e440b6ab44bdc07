import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { decodeHistory } from '../../core/history/read/decodeHistory';
import { parseHistory } from '../../core/history/read/parseHistory';
import type { FileProblems } from '../../core/lint/linter';
import { lintHistory } from '../../core/lint/lintHistory';
import type { LintInput } from '../../core/lint/lintInput';
import type { Severities } from '../../core/lint/readSeverities';
import { parseSpec } from '../../core/spec/parseSpec';
import { readSpecFile } from '../readSpecFile';
import { findContext } from './findContext';

/** What could be read of the files of a call. */
export interface LintFiles {
	/** Specs, with those that they are compared with. */
	readonly inputs: readonly LintInput[];
	readonly histories: readonly FileProblems[];
	readonly failures: readonly Failure[];
}

/** Files that are read at the same time. */
const atOnce = 32;

/** Read the files of a call; one that cannot be read does not keep the others from it. */
export async function readLinted(cwd: string, paths: readonly string[], severities: Severities): Promise<LintFiles> {
	const context = await findContext(cwd, paths);
	const inputs: LintInput[] = [];
	const histories: FileProblems[] = [];
	const failures: Failure[] = [];
	const all = [...paths.map(path => ({ path, isContext: false })), ...context.map(path => ({ path, isContext: true }))];
	for (let from = 0; from < all.length; from += atOnce) {
		const read = await Promise.all(
			all.slice(from, from + atOnce).map(({ path, isContext }) => readOne(cwd, path, isContext, severities)),
		);
		for (const one of read) {
			if (one.kind === 'failed') {
				failures.push(one);
			} else if (one.kind === 'history') {
				histories.push(one.file);
			} else if (one.kind === 'spec') {
				inputs.push(one.input);
			}
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

async function readOne(cwd: string, path: string, isContext: boolean, severities: Severities): Promise<ReadOne> {
	const file = resolve(cwd, path);
	if (/(?:^|\/)apply\.md$/.test(path)) {
		return readHistory(path, file, severities);
	}
	const read = await readSpecFile(path, () => readRegular(file));
	if (read.kind === 'failed') {
		return isContext ? { kind: 'nothing' } : read;
	}
	const { text } = read.document;
	return { kind: 'spec', input: { spec: parseSpec(path, text), text, ...(isContext && { isContext }) } };
}

async function readHistory(path: string, file: string, severities: Severities): Promise<ReadOne> {
	const bytes = await readRegular(file).catch(() => undefined);
	if (!bytes) {
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

/** Bytes of a regular file; a pipe or a device would be read without end. */
async function readRegular(file: string): Promise<Uint8Array> {
	const entry = await stat(file);
	if (!entry.isFile()) {
		throw new Error('not a regular file');
	}
	return readFile(file);
}
