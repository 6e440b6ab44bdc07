import * as vscode from 'vscode';
import type { SpecState } from '../../core/plan/state/readState';
import type { Requirement } from '../../core/spec/spec';
import { readTrace } from '../../core/trace/readTrace';
import { placesOf } from '../codelens/placesOf';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { readableHost } from '../trace/readableHost';
import { renderHover } from './renderHover';

/** The commands that the hover links to. */
const timelineCommand = 'specDrivenOps.openTimeline';
const storyCommand = 'specDrivenOps.showRequirementHistory';

/** Cycles that are shown; the story has the rest. */
const cycleLimit = 5;

/** What is told over a requirement. @param isCertain Whether the baseline is known for sure, so that changes are told. */
export async function toHover(
	document: vscode.TextDocument,
	one: SpecSession,
	requirement: Requirement,
	state: SpecState,
	isCertain: boolean,
): Promise<vscode.Hover> {
	const place = isCertain ? placesOf(state).find(({ line }) => line === requirement.line) : undefined;
	const { change, trace, holding } = await readTrace(await readableHost(one.host()), state, requirement.id);
	const history = fileInRoot(one.spec, state.historyPath).toString();
	const text = renderHover({
		requirement,
		change: isCertain ? change : undefined,
		removed: place?.removed ?? [],
		baseline: isCertain ? state.baseline : undefined,
		trace,
		holding,
		limit: cycleLimit,
		linkOf: ({ number }) => (number === null ? undefined : commandLink(timelineCommand, history, number)),
		storyLink: commandLink(storyCommand, one.spec.uri.toString(), requirement.id),
	});
	const content = new vscode.MarkdownString(text);
	content.isTrusted = { enabledCommands: [timelineCommand, storyCommand] };
	const lastLine = Math.min(requirement.endLine, document.lineCount) - 1;
	const range = new vscode.Range(new vscode.Position(requirement.line - 1, 0), document.lineAt(lastLine).range.end);
	return new vscode.Hover(content, range);
}

function commandLink(command: string, ...args: readonly unknown[]): string {
	return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}
