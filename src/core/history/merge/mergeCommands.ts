import { mergeParts } from '../../lines/mergeParts';
import { parseSpec } from '../../spec/parseSpec';
import type { Expectation } from '../../spec/spec';
import { moversOf } from '../baseline/movers';
import type { Cycle } from '../history';
import { canonicalJson } from '../identity';
import type { RecordedVerify } from '../record';
import type { MergedSpec } from './mergeRecordedSpecs';
import type { ChosenConflict, MergeSide } from './mergeSpecs';

export interface MergedCommands {
	readonly commands: readonly RecordedVerify[];
	/** Those of which the two sides came to expect different things, so that neither counts. */
	readonly disputed: readonly string[];
}

/**
 * The commands that would verify a merged spec: those that stand in it, and the others of the last cycle of each side.
 *
 * Where one side alone expects something else of a command than both did, that counts. Where both do, it is the side
 * that was chosen for the requirements of the command; else what both expect, as far as they changed other words; else the
 * side that was chosen for all that both changed.
 */
export function mergeCommands(
	{ path, text, chosen }: Pick<MergedSpec, 'path' | 'text' | 'chosen'>,
	ours: readonly Cycle[],
	theirs: readonly Cycle[],
	common: readonly Cycle[],
): MergedCommands {
	const standing = parseSpec(path, text).verify.map(
		({ command, expect }): RecordedVerify => ({ command, expect, source: 'spec', requirements: [] }),
	);
	const known = new Set(standing.map(({ command }) => command));
	const [mine, yours, before] = [ours, theirs, common].map(cycles => lastCommands(cycles, path));
	const commands: RecordedVerify[] = [];
	const disputed: string[] = [];
	for (const [command, one] of [...(mine ?? []), ...(yours ?? [])]) {
		const sides = { ours: mine?.get(command), theirs: yours?.get(command) };
		const merged = known.has(command) ? one : pick(sides, before?.get(command), chosen);
		if (!merged) {
			disputed.push(command);
		} else if (!known.has(command)) {
			commands.push(merged);
		}
		known.add(command);
	}
	return { commands: [...standing, ...commands], disputed };
}

/** What the last cycle that moved the baseline of a spec verified, besides what stands in the spec. */
function lastCommands(cycles: readonly Cycle[], path: string): ReadonlyMap<string, RecordedVerify> {
	const last = moversOf({ cycles, problems: [] }, 'apply.md', path).next().value;
	const commands = last?.record?.begin.verify.filter(({ source }) => source !== 'spec') ?? [];
	return new Map(commands.map(one => [one.command, one]));
}

interface Sides {
	readonly ours: RecordedVerify | undefined;
	readonly theirs: RecordedVerify | undefined;
}

function pick(
	{ ours, theirs }: Sides,
	before: RecordedVerify | undefined,
	chosen: readonly ChosenConflict[],
): RecordedVerify | undefined {
	if (!ours || !theirs || isSame(ours, theirs)) {
		return ours ?? theirs;
	}
	if (isSame(ours, before) || isSame(theirs, before)) {
		return isSame(ours, before) ? theirs : ours;
	}
	const requirements = [...new Set([...ours.requirements, ...theirs.requirements])];
	const own = chosen.filter(({ id }) => requirements.includes(id));
	const expect = own.length === 0 && before ? joinExpectations(before.expect, ours.expect, theirs.expect) : undefined;
	if (expect) {
		return { ...ours, expect, requirements };
	}
	const side = sideOf(own.length > 0 ? own : chosen);
	return side && { ours, theirs }[side];
}

/** The side that counts for a command on which both disagree, as far as what was chosen tells. */
function sideOf(chosen: readonly ChosenConflict[]): MergeSide | undefined {
	const sides = new Set(chosen.map(({ side }) => side));
	const [side] = sides;
	return sides.size === 1 ? side : undefined;
}

/** What both sides expect together; `undefined` where they changed the same words, or the exit code and something else. */
function joinExpectations(before: Expectation, ours: Expectation, theirs: Expectation): Expectation | undefined {
	const isSameExit = ours.exit === theirs.exit && ours.exit === before.exit;
	if (!isSameExit || before.stdout === undefined || ours.stdout === undefined || theirs.stdout === undefined) {
		return undefined;
	}
	const parts = mergeParts(wordsOf(before.stdout), wordsOf(ours.stdout), wordsOf(theirs.stdout), true);
	const stdout = parts.flatMap(part => (part.kind === 'merged' ? part.lines : [])).join('');
	return parts.some(({ kind }) => kind === 'conflict') ? undefined : { exit: before.exit, stdout };
}

function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu) ?? [];
}

function isSame(one: RecordedVerify, other: RecordedVerify | undefined): boolean {
	return other !== undefined && canonicalJson(one.expect) === canonicalJson(other.expect);
}
