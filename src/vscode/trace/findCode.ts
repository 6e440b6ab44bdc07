import * as vscode from 'vscode';
import type { SpecState } from '../../core/plan/state/readState';
import type { Requirement } from '../../core/spec/spec';
import { servedRequirements } from '../../core/trace/servedRequirements';
import { traceQuery } from '../../core/trace/traceQuery';
import { traceRequirement } from '../../core/trace/traceRequirement';
import { fileOfHistory, toHistoryFile } from '../history/historyFile';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import type { FileBlames } from './fileBlames';

/** Files that are opened to look for lines. */
const fileLimit = 20;

/**
 * Where a requirement is implemented: the lines that cycles made for it, as far as they still stand; of a file without such
 * lines its beginning.
 */
export async function findCode(
	one: SpecSession,
	state: SpecState,
	requirement: Requirement,
	blames: FileBlames,
): Promise<readonly vscode.Location[]> {
	const { files: traced } = traceRequirement(traceQuery(state, requirement.id));
	const history = toHistoryFile(fileInRoot(one.spec, state.historyPath));
	const files = traced.slice(0, fileLimit).flatMap(({ path }) => fileOfHistory(history, path) ?? []);
	const found = await Promise.all(files.map(uri => findLines(uri, state.specPath, requirement.id, blames)));
	return found.flat();
}

async function findLines(
	uri: vscode.Uri,
	specPath: string,
	id: string,
	blames: FileBlames,
): Promise<readonly vscode.Location[]> {
	let document: vscode.TextDocument;
	try {
		document = await vscode.workspace.openTextDocument(uri);
	} catch {
		// Gone since, or no text.
		return [];
	}
	const lines = (await blames.linesOf(document)).filter(({ step, isExact }) => {
		const served = step && isExact ? servedRequirements(step) : [];
		return served.some(other => other.id === id && other.specPath === specPath);
	});
	const ranges = lines.map(({ first, last }) => new vscode.Range(first - 1, 0, last - 1, 0));
	return (ranges.length > 0 ? ranges : [new vscode.Range(0, 0, 0, 0)]).map(range => new vscode.Location(uri, range));
}
