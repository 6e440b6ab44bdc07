import * as vscode from 'vscode';
import { labelsOf } from '../../core/references/labelsOf';
import type { Requirement } from '../../core/spec/spec';
import { referenceAt } from '../navigation/referenceAt';
import type { SpecReferences } from '../navigation/specReferences';
import { labelOf } from '../session/specLabel';
import { changesAgainstMain } from '../specs/changesAgainstMain';
import type { ReadSpec } from '../specs/readSpecs';
import { type HoverInput, renderHover } from './renderHover';
import { requirementOnLine } from './requirementOnLine';
import { toHover } from './toHover';

/** Requirements that are told of where a text may mean several. */
const subjectLimit = 3;

/** What is told at a position of any file: of what it refers to there, else of the requirement that stands there. */
export async function findHover(
	source: SpecReferences,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
	const known = await source.current(token);
	if (!known) {
		return undefined;
	}
	const own = known.specs.find(({ ref }) => ref.uri.toString() === document.uri.toString());
	const here = own && requirementOnLine(own.spec, position.line + 1);
	const found = referenceAt(known, document, position);
	const mentioned = (found?.targets ?? [])
		.filter(({ requirement }) => requirement !== here)
		.map(target => ({ read: known.specOf(target), requirement: target.requirement }));
	const standing = own && here ? [{ read: own, requirement: here }] : [];
	if (found && mentioned.length > 0) {
		// Over the name of what a delta changes, the delta comes first.
		const isOwnName = here !== undefined && labelsOf(here).some(({ text }) => text === found.label);
		const subjects = isOwnName ? [...standing, ...mentioned] : mentioned;
		return hoverOver(source, subjects.slice(0, subjectLimit), document, found.range);
	}
	return here && hoverOver(source, standing, document, rangeOf(here, document));
}

interface Subject {
	readonly read: ReadSpec;
	readonly requirement: Requirement;
}

async function hoverOver(
	source: SpecReferences,
	subjects: readonly Subject[],
	document: vscode.TextDocument,
	range: vscode.Range,
): Promise<vscode.Hover | undefined> {
	const contents = await Promise.all(subjects.map(subject => describe(source, subject, document)));
	return contents.length > 0 ? new vscode.Hover(contents, range) : undefined;
}

/** Of a spec whose history cannot be read, what its text says. */
async function describe(
	{ session }: SpecReferences,
	{ read, requirement }: Subject,
	document: vscode.TextDocument,
): Promise<vscode.MarkdownString> {
	const { one, ref, spec } = read;
	const isHere = ref.uri.toString() === document.uri.toString();
	const elsewhere = isHere ? {} : { elsewhere: labelOf(ref) };
	if (one.reading.kind !== 'read' || one.reading.state.spec !== spec) {
		return new vscode.MarkdownString(renderHover({ ...untold, requirement, ...elsewhere }));
	}
	const { state, isCertain } = one.reading;
	const againstMain = changesAgainstMain(session, one);
	return toHover({ one, state, requirement, isCertain, againstMain, ...elsewhere });
}

const untold: Omit<HoverInput, 'requirement'> = {
	change: undefined,
	removed: [],
	baseline: undefined,
	trace: undefined,
	holding: undefined,
	limit: 0,
	linkOf: () => undefined,
	storyLink: undefined,
};

function rangeOf({ line, endLine }: Requirement, document: vscode.TextDocument): vscode.Range {
	const lastLine = Math.min(endLine, document.lineCount) - 1;
	return new vscode.Range(new vscode.Position(line - 1, 0), document.lineAt(lastLine).range.end);
}
