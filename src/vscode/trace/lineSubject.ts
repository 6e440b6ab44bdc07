import type * as vscode from 'vscode';
import type { SpecState } from '../../core/plan/state/readState';
import type { Requirement } from '../../core/spec/spec';
import type { BlamedLines } from '../../core/trace/blameFile';
import type { ServedRequirement } from '../../core/trace/servedRequirements';
import type { Session } from '../session/session';
import { toSpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import type { FileBlames } from './fileBlames';

/** What a line of an editor is about. */
export type LineSubject =
	| {
			readonly kind: 'requirement';
			readonly one: SpecSession;
			readonly state: SpecState;
			readonly requirement: Requirement;
	  }
	/** A line that a cycle made, or may have made. */
	| {
			readonly kind: 'code';
			readonly lines: BlamedLines;
			/** Those that the cycle edited the file for; none where it is not certain that it made the line. */
			readonly served: readonly ServedRequirement[];
	  };

/**
 * What a line is about: in a spec the requirement on it, in any other file the cycle that made it.
 *
 * @param line From 1.
 * @returns `undefined` where nothing is known of it.
 */
export async function lineSubject(
	session: Session,
	blames: FileBlames,
	document: vscode.TextDocument,
	line: number,
): Promise<LineSubject | undefined> {
	const spec = toSpecRef(document.uri);
	if (spec) {
		const one = session.open(spec);
		await one.upToDate();
		const { reading } = one;
		const { requirementOnLine } = await import('../language/requirementOnLine');
		const requirement = reading.kind === 'read' ? requirementOnLine(reading.state.spec, line) : undefined;
		return requirement && reading.kind === 'read'
			? { kind: 'requirement', one, state: reading.state, requirement }
			: undefined;
	}
	const lines = (await blames.linesOf(document)).find(({ first, last }) => first <= line && line <= last);
	if (!lines?.step) {
		return undefined;
	}
	const { servedRequirements } = await import('../../core/trace/servedRequirements');
	return { kind: 'code', lines, served: lines.isExact ? servedRequirements(lines.step) : [] };
}
