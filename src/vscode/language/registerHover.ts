import * as vscode from 'vscode';
import type { SpecState } from '../../core/plan/state/readState';
import type { Requirement } from '../../core/spec/spec';
import type { Session } from '../session/session';
import { fileInRoot, toSpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { registerForSpecs } from './registerForSpecs';

/** The commands that the hover links to. */
const timelineCommand = 'specDrivenOps.openTimeline';
const storyCommand = 'specDrivenOps.showRequirementHistory';

/** Cycles that are shown; the story has the rest. */
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
			return requirement && toHover(document, one, requirement, reading.state, reading.isCertain);
		},
	};
	return registerForSpecs(selector => vscode.languages.registerHoverProvider(selector, provider));
}

async function toHover(
	document: vscode.TextDocument,
	one: SpecSession,
	requirement: Requirement,
	state: SpecState,
	isCertain: boolean,
): Promise<vscode.Hover> {
	const [{ renderHover }, { readTrace }, { placesOf }, { readableHost }] = await Promise.all([
		import('./renderHover'),
		import('../../core/trace/readTrace'),
		import('../codelens/placesOf'),
		import('../trace/readableHost'),
	]);
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
