import * as vscode from 'vscode';
import { LineStarts } from '../../core/lint/lineStarts';
import { anchorOf } from '../../core/references/anchorOf';
import { anchorPlaces } from '../../core/references/anchorPlaces';
import { checkNewLabel } from '../../core/references/checkNewLabel';
import { isPast } from '../../core/references/isPast';
import { type LabelPlace, placesInOwnSpec, placesToRename } from '../../core/references/placesToRename';
import type { Target } from '../../core/references/referenceIndex';
import { referencesIn } from '../../core/references/referencesIn';
import { type Refusal, renamableLabel } from '../../core/references/renamableLabel';
import { openInStep } from '../edit/openInStep';
import { targetsAt } from './findReferences';
import { type FoundReference, referenceAt } from './referenceAt';
import { searchTexts, type WorkspaceText } from './searchTexts';
import type { KnownSpecs, SpecReferences } from './specReferences';
import { toRange } from './toRange';

/** What is to be renamed. */
interface Renaming {
	readonly target: Target;
	readonly label: string;
	readonly range: vscode.Range;
}

/**
 * What a rename at a position would rename; `undefined` where no id or name of a requirement stands.
 *
 * @throws {Error} with the reason, for the editor to show, where it cannot be renamed.
 */
export function findRenaming(
	known: KnownSpecs,
	document: vscode.TextDocument,
	position: vscode.Position,
): Renaming | undefined {
	const found = referenceAt(known, document, position);
	// Elsewhere in a requirement somebody else may rename something, or else the reason is shown.
	const [target] = found ? [chooseTarget(known, document, found)] : targetsAt(known, document, position);
	if (!target) {
		return undefined;
	}
	const renamable = renamableLabel(target);
	if (renamable.kind === 'refused') {
		throw new Error(renamable.reason);
	}
	if (renamable.label !== found?.label) {
		const other = found ? `, not by “${found.label}”` : '';
		throw new Error(`The requirement is known by “${renamable.label}”${other}. Rename that.`);
	}
	return { target, label: found.label, range: found.range };
}

/**
 * The edits that give a requirement another id or name, everywhere but in what tells of the past; links to its heading
 * follow.
 *
 * A place that may mean another requirement of the same label is only offered: the editor asks first.
 *
 * @returns A refusal where the spec would not read the new label as such, or as that of another requirement.
 */
export async function renameRequirement(
	source: SpecReferences,
	document: vscode.TextDocument,
	position: vscode.Position,
	newLabel: string,
	token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | Refusal | undefined> {
	await openDocumentsInStep();
	const known = await source.current(token);
	const renaming = known && findRenaming(known, document, position);
	if (!known || !renaming) {
		return undefined;
	}
	const { target, label } = renaming;
	const own = known.specOf(target);
	const ownPlaces = placesIn(known, { uri: own.ref.uri, text: own.text }, renaming);
	const refusal = checkNewLabel(own.text, ownPlaces, target, newLabel);
	if (refusal) {
		return refusal;
	}
	const anchor = anchorOf(target, label, newLabel);
	const signs = anchor ? [label, `#${anchor.slug}`] : [label];
	const texts = await searchTexts(source, known, signs, token);
	if (token.isCancellationRequested) {
		return undefined;
	}
	const edit = new vscode.WorkspaceEdit();
	for (const text of texts.filter(({ uri }) => !isPast(uri.path))) {
		const lines = new LineStarts(text.text);
		const places = placesIn(known, text, renaming);
		for (const place of places) {
			edit.replace(text.uri, toRange(lines, place), newLabel, place.isCertain ? undefined : uncertain);
		}
		const links = anchor ? anchorPlaces(text.uri.path, text.text, anchor) : [];
		for (const link of links.filter(({ start, end }) => !places.some(one => one.start < end && start < one.end))) {
			edit.replace(text.uri, toRange(lines, link), anchor?.newSlug ?? '');
		}
	}
	return edit;
}

/** Edits go into the documents that the editor has, and what they replace is found in files, too. */
async function openDocumentsInStep(): Promise<void> {
	const files = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'file');
	await Promise.all(files.map(({ uri }) => openInStep(uri).then(undefined, () => undefined)));
}

const uncertain: vscode.WorkspaceEditEntryMetadata = {
	needsConfirmation: true,
	label: 'May mean another requirement',
	description: 'Several specs have a requirement that is called so.',
};

/** The one that is meant: of several that share the label, the one whose own place this is. */
function chooseTarget(known: KnownSpecs, document: vscode.TextDocument, found: FoundReference): Target | undefined {
	const [first, ...others] = found.targets;
	if (others.length === 0) {
		return first;
	}
	const line = found.range.start.line + 1;
	const here = found.targets.find(
		target => known.specOf(target).ref.uri.toString() === document.uri.toString() && target.requirement.line === line,
	);
	if (!here) {
		throw new Error(`Several requirements are called ${found.label}. Rename the one that is meant where it stands.`);
	}
	return here;
}

function placesIn(
	known: KnownSpecs,
	{ uri, text }: WorkspaceText,
	{ target, label }: Omit<Renaming, 'range'>,
): readonly LabelPlace[] {
	const references = referencesIn(known.index, uri.path, text, [label]);
	return uri.toString() === known.specOf(target).ref.uri.toString()
		? placesInOwnSpec(text, references, target, label)
		: placesToRename(references, target, label);
}
