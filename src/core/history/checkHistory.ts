import { diffLines } from '../lines/diffLines';
import type { Problem } from '../spec/spec';
import type { Cycle, History } from './history';
import { digestOf, identityOf } from './identity';
import { lineProblem } from './lineProblem';
import { sectionHeading } from './read/sectionHeading';
import type { BeginRecord, Digest } from './record';
import { cleanText } from './write/cleanText';

/**
 * Find what takes the whole history to see, beyond `history.problems`: records that do not follow each other,
 * Spec sections that say something else than the record, and text that was edited since it was recorded.
 *
 * Reads and hashes every record, so its time grows with the file.
 *
 * @param text The text of apply.md, of which `history` was read.
 */
export function checkHistory(text: string, history: History): readonly Problem[] {
	const lines = text.split('\n');
	const at = (line: number, rule: string, severity: Problem['severity'], message: string) =>
		lineProblem(rule, severity, message, line, lines[line - 1] ?? '');
	const problems: Problem[] = [];
	const known = new Set<Digest>();
	const lastMerge = history.cycles.findLastIndex(({ record }) => (record?.begin.parents.length ?? 0) > 1);
	let previous: Digest | undefined;
	let checkpoint = { digest: digestOf(''), text: '' };
	const adrift = new Adrift();
	for (const [index, cycle] of history.cycles.entries()) {
		const begin = cycle.record?.begin;
		if (!begin) {
			continue;
		}
		const broken = chainFault(begin.parents, previous, known, index < lastMerge);
		if (broken) {
			problems.push(at(recordLine(lines, cycle), 'broken-chain', broken.severity, broken.message));
		}
		adrift.add(cycle, broken?.severity === 'error', recordLine(lines, cycle));
		if (cycle.edited) {
			problems.push(at(cycle.line, 'edited', 'info', 'The text of this cycle was edited after it was recorded.'));
		}
		if (!agrees(cycle.spec, begin, checkpoint)) {
			const message = 'This section does not show what the record says changed in the spec; the record counts.';
			problems.push(at(specLine(lines, cycle), 'spec-section-differs', 'warning', message));
		}
		previous = addIdentities(cycle, known);
		if (begin.spec.full !== undefined) {
			checkpoint = { digest: begin.spec.after, text: begin.spec.full };
		}
	}
	const unanchored = adrift.runs().map(({ line, count: records, breakLine }) => {
		const message = `Nothing ties this record${records > 1 ? ` and ${records - 1} after it` : ''} to what stands above the break on line ${breakLine}.`;
		return at(line, 'unanchored', 'warning', message);
	});
	return [...problems, ...unanchored].sort((a, b) => a.line - b.line);
}

/** Records that rest on one whose own place in the chain is lost. */
class Adrift {
	readonly #runs: { line: number; count: number; readonly breakLine: number }[] = [];
	readonly #runOf = new Map<Digest, { line: number; count: number; readonly breakLine: number }>();

	add({ record }: Cycle, isBreak: boolean, line: number): void {
		if (!record) {
			return;
		}
		const run = isBreak
			? { line: 0, count: 0, breakLine: line }
			: record.begin.parents.map(parent => this.#runOf.get(parent)).find(found => found);
		if (!run) {
			return;
		}
		if (isBreak) {
			this.#runs.push(run);
		} else {
			run.line = run.count === 0 ? line : run.line;
			run.count++;
		}
		for (const one of [record.begin, record.end]) {
			if (one) {
				this.#runOf.set(identityOf(one), run);
			}
		}
	}

	runs() {
		return this.#runs.filter(({ count }) => count > 0);
	}
}

/** Identities of the records of a cycle; the last of them is what the next cycle follows. */
function addIdentities(cycle: Cycle, known: Set<Digest>): Digest | undefined {
	const { begin, end } = cycle.record ?? {};
	let last: Digest | undefined;
	for (const record of [begin, end]) {
		if (record) {
			last = identityOf(record);
			known.add(last);
		}
	}
	return last;
}

/** `joined`: a later cycle merges branches, so that what follows an older record is one of them. */
function chainFault(
	parents: readonly Digest[],
	previous: Digest | undefined,
	known: ReadonlySet<Digest>,
	joined: boolean,
): { readonly severity: Problem['severity']; readonly message: string } | undefined {
	if (parents.some(parent => !known.has(parent))) {
		return { severity: 'error', message: 'This record follows one that is not above it in this history.' };
	}
	if (previous === undefined || parents.at(-1) === previous || parents.at(0) === previous) {
		return undefined;
	}
	if (parents.length === 0) {
		return { severity: 'error', message: 'This record does not name the one before it.' };
	}
	return joined || parents.length > 1
		? { severity: 'info', message: 'This record follows an older one: it comes from another branch.' }
		: {
				severity: 'warning',
				message: 'This record follows an older one than that before it; no cycle merges the two branches.',
			};
}

/** Whether the Spec section shows the lines that the record changed. A checkpoint tells only where the text before it is at hand. */
function agrees(
	shown: string | null,
	{ spec, verifies }: BeginRecord,
	before: { readonly digest: Digest; readonly text: string },
): boolean {
	// What only verifies another cycle says nothing of the spec; that cycle does.
	if (verifies !== undefined && shown === null) {
		return true;
	}
	const known = spec.full !== undefined && spec.before === before.digest;
	const hunks = spec.patch ?? (known ? diffLines(before.text.split('\n'), spec.full.split('\n')) : undefined);
	const expected = hunks?.flatMap(hunk => [...signed('-', hunk.old), ...signed('+', hunk.new)]);
	const changed = shown?.split('\n').filter(line => /^[-+]/.test(line)) ?? [];
	return expected === undefined || expected.join('\n') === changed.join('\n');
}

function signed(sign: '-' | '+', lines: readonly string[]): readonly string[] {
	return lines.filter(line => line.trim() !== '').map(line => cleanText(sign + line));
}

function specLine(lines: readonly string[], cycle: Cycle): number {
	return findLine(lines, cycle, line => sectionHeading(line)?.name === 'spec');
}

function recordLine(lines: readonly string[], cycle: Cycle): number {
	return findLine(lines, cycle, line => line.startsWith('<!-- spec-ops begin '));
}

/** The first such line of a cycle, else its heading. */
function findLine(lines: readonly string[], cycle: Cycle, matches: (line: string) => boolean): number {
	const index = lines.slice(cycle.line, cycle.endLine).findIndex(matches);
	return index < 0 ? cycle.line : cycle.line + index + 1;
}
