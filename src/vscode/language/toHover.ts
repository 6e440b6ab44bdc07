import * as vscode from 'vscode';
import type { AgainstMain } from '../../core/diff/compareWithMain';
import type { SpecState } from '../../core/plan/state/readState';
import type { Requirement } from '../../core/spec/spec';
import { readTrace } from '../../core/trace/readTrace';
import { placesOf } from '../codelens/placesOf';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { readableHost } from '../trace/readableHost';
import { type HoverInput, renderHover } from './renderHover';

/** The commands that the hover links to. */
const timelineCommand = 'specDrivenOps.openTimeline';
const storyCommand = 'specDrivenOps.showRequirementHistory';

/** Cycles that are shown; the story has the rest. */
const cycleLimit = 5;

/** What a hover is about. */
export interface HoverSubject {
	readonly one: SpecSession;
	readonly state: SpecState;
	readonly requirement: Requirement;
	/** Whether the baseline is known for sure, so that changes are told. */
	readonly isCertain: boolean;
	/** What the spec does to its main spec, where it is a delta. */
	readonly againstMain: AgainstMain;
	/** What the spec is called, where the hover is not in it. */
	readonly elsewhere?: string;
}

/** What is told over a requirement, or over what refers to it. */
export async function toHover(subject: HoverSubject): Promise<vscode.MarkdownString> {
	const { one, state, requirement, isCertain, againstMain, elsewhere } = subject;
	const place = isCertain ? placesOf(state).find(({ line }) => line === requirement.line) : undefined;
	const { change, trace, holding } = await readTrace(await readableHost(one.host()), state, requirement.id);
	const mainChange = change && againstMain.get(change);
	const history = fileInRoot(one.spec, state.historyPath).toString();
	const input: HoverInput = {
		requirement,
		change: isCertain ? change : undefined,
		...(mainChange && { mainChange }),
		removed: place?.removed ?? [],
		baseline: isCertain ? state.baseline : undefined,
		trace,
		holding,
		limit: cycleLimit,
		linkOf: ({ number }) => (number === null ? undefined : commandLink(timelineCommand, history, number)),
		storyLink: commandLink(storyCommand, one.spec.uri.toString(), requirement.id),
		...(elsewhere !== undefined && { elsewhere }),
	};
	const content = new vscode.MarkdownString(renderHover(input));
	content.isTrusted = { enabledCommands: [timelineCommand, storyCommand] };
	return content;
}

function commandLink(command: string, ...args: readonly unknown[]): string {
	return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}
