import type * as vscode from 'vscode';
import { readDeltaPath } from '../../core/lint/deltas/deltaPath';
import { fileInRoot, type SpecRef } from '../session/specRef';

/** Where the main spec of a delta lies, be it there or not; `undefined` for any other spec. */
export function mainOf(spec: SpecRef): vscode.Uri | undefined {
	const path = readDeltaPath(spec.path)?.main;
	return path === undefined ? undefined : fileInRoot(spec, path);
}
