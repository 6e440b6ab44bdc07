import * as vscode from 'vscode';
import { placesOf } from '../codelens/placesOf';
import type { Session } from '../session/session';
import { type SpecRef, toSpecRef } from '../session/specRef';
import { ChangeNode } from '../specs/specNodes';
import { readCurrent } from './readCurrent';
import { requirementOnLine } from './requirementOnLine';

/** A requirement that a command is about. */
export interface RequirementTarget {
	readonly spec: SpecRef;
	/** Of the change, where it has one; else of the requirement. */
	readonly id: string;
	/** Line in the spec that it stands on, or that is nearest to where it stood; from 1. */
	readonly line: number;
}

/**
 * Find the requirement that a command is asked for: by URI of the spec as text and id (CodeLens, light bulb, plan view),
 * by an item of the tree of specs, by the line of a line number's menu, or else by the cursor.
 *
 * @returns `undefined` where there is none.
 */
export async function requirementTarget(
	session: Session,
	subject: unknown,
	id: unknown,
): Promise<RequirementTarget | undefined> {
	if (subject instanceof ChangeNode) {
		return { spec: subject.one.spec, id: subject.change.id, line: subject.line };
	}
	if (typeof subject === 'string') {
		const spec = toSpecRef(vscode.Uri.parse(subject));
		return spec && typeof id === 'string' ? { spec, id, line: lineOf(session, spec, id) } : undefined;
	}
	const place = lineNumberOf(subject) ?? cursor();
	const document = place && (await vscode.workspace.openTextDocument(place.uri));
	const current = document && (await readCurrent(session, document));
	if (!current) {
		return undefined;
	}
	const { spec } = current.one;
	const requirement = requirementOnLine(current.state.spec, place.line);
	const line = requirement?.line ?? place.line;
	const found = placesOf(current.state).find(one => one.line === line);
	const target = (found?.change ?? requirement ?? found?.removed[0])?.id;
	return target === undefined ? undefined : { spec, id: target, line };
}

function lineOf(session: Session, spec: SpecRef, id: string): number {
	const reading = session.find(spec.uri)?.reading;
	const places = reading?.kind === 'read' ? placesOf(reading.state) : [];
	return places.find(({ change, removed }) => change?.id === id || removed.some(one => one.id === id))?.line ?? 1;
}

interface Place {
	readonly uri: vscode.Uri;
	/** From 1. */
	readonly line: number;
}

/** What the menu of a line number passes. */
function lineNumberOf(subject: unknown): Place | undefined {
	if (typeof subject !== 'object' || subject === null || !('lineNumber' in subject) || !('uri' in subject)) {
		return undefined;
	}
	const { lineNumber, uri } = subject;
	return typeof lineNumber === 'number' && uri instanceof vscode.Uri ? { uri, line: lineNumber } : undefined;
}

function cursor(): Place | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor && { uri: editor.document.uri, line: editor.selection.active.line + 1 };
}
