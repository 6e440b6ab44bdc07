import * as vscode from 'vscode';
import type { SpecState } from '../../core/plan/state/readState';
import type { Requirement } from '../../core/spec/spec';
import type { Session } from '../session/session';
import { fileInRoot, type SpecRef, toSpecRef } from '../session/specRef';
import { registerForSpecs } from './registerForSpecs';

/** The one command that the hover links to. */
const timelineCommand = 'specDrivenOps.openTimeline';

/** Cycles that are shown; the history has the rest. */
const cycleLimit = 5;

/** Tell over each requirement what its level means, how it differs from the baseline, and which cycles were about it. */
export function registerHover(session: Session): vscode.Disposable {
	const provider: vscode.HoverProvider = {
		provideHover: async (document, position, token) => {
			const spec = toSpecRef(document.uri);
			if (!spec) {
				return undefined;
			}
			const one = session.open(spec);
			await one.upToDate();
			const { reading } = one;
			if (token.isCancellationRequested || reading.kind !== 'read') {
				return undefined;
			}
			const { requirementOnLine } = await import('./requirementOnLine');
			const requirement = requirementOnLine(reading.state.spec, position.line + 1);
			return requirement && toHover(document, spec, requirement, reading.state, reading.isCertain);
		},
	};
	return registerForSpecs(selector => vscode.languages.registerHoverProvider(selector, provider));
}

async function toHover(
	document: vscode.TextDocument,
	spec: SpecRef,
	requirement: Requirement,
	state: SpecState,
	isCertain: boolean,
): Promise<vscode.Hover> {
	const [{ renderHover }, { cyclesOf }, { placesOf }] = await Promise.all([
		import('./renderHover'),
		import('./cyclesOf'),
		import('../codelens/placesOf'),
	]);
	const place = isCertain ? placesOf(state).find(({ line }) => line === requirement.line) : undefined;
	const change = isCertain ? state.diff.changes.find(({ id, after }) => after && id === requirement.id) : undefined;
	const cycles = cyclesOf(state, requirement.id, cycleLimit + 1);
	const history = fileInRoot(spec, state.historyPath).toString();
	const text = renderHover({
		requirement,
		change,
		removed: place?.removed ?? [],
		baseline: isCertain ? state.baseline : undefined,
		cycles: cycles.slice(0, cycleLimit),
		hasMore: cycles.length > cycleLimit,
		linkOf: ({ number }) =>
			number === null
				? undefined
				: `command:${timelineCommand}?${encodeURIComponent(JSON.stringify([history, number]))}`,
	});
	const content = new vscode.MarkdownString(text);
	content.isTrusted = { enabledCommands: [timelineCommand] };
	const lastLine = Math.min(requirement.endLine, document.lineCount) - 1;
	const range = new vscode.Range(new vscode.Position(requirement.line - 1, 0), document.lineAt(lastLine).range.end);
	return new vscode.Hover(content, range);
}
