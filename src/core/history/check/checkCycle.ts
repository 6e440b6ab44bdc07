import { diffLines } from '../../lines/diffLines';
import type { LineHunk } from '../../lines/hunk';
import type { Cycle } from '../history';
import { digestOf, identityOf } from '../identity';
import { sectionHeading } from '../read/sectionHeading';
import type { BeginRecord, Digest } from '../record';
import { cleanText } from '../write/cleanText';

/** What has to be known of a recorded cycle to check it against the others. Lines count from its heading, which is 0. */
export interface CheckedCycle {
	/** Identities of its begin record and of its end record, where it has one. */
	readonly ids: readonly Digest[];
	readonly parents: readonly Digest[];
	/** Line of the begin record, and of the Spec section; 0 where there is none. */
	readonly recordAt: number;
	readonly specAt: number;
	/** Whether its text was edited after it was recorded. */
	readonly edited: boolean;
	/** Whether the Spec section shows what the record changed; `null` where only the checkpoint before it can tell. */
	readonly agrees: boolean | null;
	/** Whether its record holds the whole spec. */
	readonly isCheckpoint: boolean;
}

/** A spec that a record holds whole. */
export interface Checkpoint {
	readonly digest: Digest;
	readonly text: string;
}

/** What stands before the first checkpoint. */
export const noCheckpoint: Checkpoint = { digest: digestOf(''), text: '' };

/**
 * Look at a cycle alone; `undefined` where it has no record.
 *
 * @param lines The lines of the cycle, from its heading on.
 */
export function checkCycle(cycle: Cycle, lines: readonly string[]): CheckedCycle | undefined {
	const { record, spec: shown } = cycle;
	if (!record) {
		return undefined;
	}
	const { begin, end } = record;
	return {
		ids: [cycle.id ?? identityOf(begin), ...(end ? [identityOf(end)] : [])],
		parents: begin.parents,
		recordAt: findLine(lines, line => line.startsWith('<!-- spec-ops begin ')),
		specAt: findLine(lines, line => sectionHeading(line)?.name === 'spec'),
		edited: cycle.edited,
		agrees: agreesAlone(shown, begin),
		isCheckpoint: begin.spec.full !== undefined,
	};
}

function findLine(lines: readonly string[], matches: (line: string) => boolean): number {
	return Math.max(
		0,
		lines.findIndex((line, index) => index > 0 && matches(line)),
	);
}

/** Whether the Spec section shows the lines that the record changed. A checkpoint does not tell which those are. */
function agreesAlone(shown: string | null, { spec, verifies }: BeginRecord): boolean | null {
	// What only verifies another cycle says nothing of the spec; that cycle does.
	if (verifies !== undefined && shown === null) {
		return true;
	}
	return spec.patch ? shows(shown, spec.patch) : null;
}

/** Whether the Spec section of a cycle that holds the whole spec shows what changed since the checkpoint before it, where that is known. */
export function agreesWith(before: Checkpoint, { spec: shown, record }: Pick<Cycle, 'spec' | 'record'>): boolean {
	const spec = record?.begin.spec;
	return (
		spec?.full === undefined ||
		spec.before !== before.digest ||
		shows(shown, diffLines(before.text.split('\n'), spec.full.split('\n')))
	);
}

/** The checkpoint that a cycle leaves. */
export function checkpointOf({ record }: Pick<Cycle, 'record'>, before: Checkpoint): Checkpoint {
	const spec = record?.begin.spec;
	return spec?.full === undefined ? before : { digest: spec.after, text: spec.full };
}

function shows(shown: string | null, hunks: readonly LineHunk[]): boolean {
	const expected = hunks.flatMap(hunk => [...signed('-', hunk.old), ...signed('+', hunk.new)]);
	const changed = shown?.split('\n').filter(line => /^[-+]/.test(line)) ?? [];
	return expected.join('\n') === changed.join('\n');
}

function signed(sign: '-' | '+', lines: readonly string[]): readonly string[] {
	return lines.filter(line => line.trim() !== '').map(line => cleanText(sign + line));
}
