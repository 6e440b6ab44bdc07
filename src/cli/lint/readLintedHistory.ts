import { type Failure, failed, nothingWritten } from '../../core/failure';
import { decodeHistory } from '../../core/history/read/decodeHistory';
import { parseHistory } from '../../core/history/read/parseHistory';
import type { FileProblems } from '../../core/lint/fileProblems';
import { lintHistory } from '../../core/lint/lintHistory';
import type { Severities } from '../../core/lint/readSeverities';
import { readRegularFile } from '../readRegularFile';

/** A history that was read, with what is wrong with it. */
export interface LintedHistory {
	readonly kind: 'history';
	readonly problems: FileProblems;
}

/**
 * Read a history of a call and find what is wrong with it.
 *
 * @param path As the call names it.
 * @param file Absolute path.
 */
export function readLintedHistory(path: string, file: string, severities: Severities): LintedHistory | Failure {
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
	return { kind: 'history', problems: { path, problems } };
}
