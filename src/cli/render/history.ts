import type { Cycle, CycleStatus, Evidence } from '../../core/history/history';
import { forgetRead } from '../../core/history/read/forgetRead';
import { collapse } from '../../core/spec/collapse';
import type { Problem } from '../../core/spec/spec';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { Palette } from '../palette';

const statusWords: Readonly<Record<CycleStatus, string>> = {
	applied: '✅ APPLIED',
	unverified: '⚠️ UNVERIFIED',
	failed: '❌ FAILED',
	interrupted: '⏸ INTERRUPTED',
	unknown: 'no status',
};

const evidenceWords: Readonly<Record<Evidence, string>> = {
	recorded: 'recorded',
	claimed: 'written by hand, as claimed',
	none: 'without evidence',
};

/**
 * Cycles for a terminal, newest last, as in the file.
 *
 * @param noteOf Lines about a cycle, which stand below what it is for.
 */
export function renderHistory(
	cycles: readonly Cycle[],
	problems: readonly Problem[],
	palette: Palette,
	noteOf: (cycle: Cycle) => readonly string[] = () => [],
): string {
	const aims = findAims(cycles);
	const specs = new Set<string>();
	for (const cycle of cycles) {
		specs.add(specOf(cycle) ?? '');
		forgetRead(cycle, cycles.length);
	}
	specs.delete('');
	const lines = cycles.map(cycle => {
		const spec = specs.size > 1 ? specOf(cycle) : undefined;
		const rendered = renderCycle(cycle, { aim: aims(cycle), spec, notes: noteOf(cycle) }, palette);
		forgetRead(cycle, cycles.length);
		return rendered.join('\n');
	});
	const told = problems.map(({ line, message, severity }) => {
		const paint = severity === 'error' ? palette.removed : palette.changed;
		return `${paint(severity)} line ${line}: ${showControls(message)}`;
	});
	return `${[...lines, ...told, `${count(cycles.length, 'cycle')}.`].join('\n')}\n`;
}

/** What each cycle is for, on one line; empty where nothing tells. */
function findAims(cycles: readonly Cycle[]): (cycle: Cycle) => string {
	let byId: ReadonlyMap<string | null, Cycle> | undefined;
	return ({ title, record }) => {
		const verifies = record?.begin.verifies;
		if (title !== '' || verifies === undefined) {
			return title;
		}
		byId ??= new Map(cycles.map(cycle => [cycle.id, cycle]));
		const verified = byId.get(verifies);
		return `Verify ${verified?.number ? `cycle ${verified.number}` : 'an earlier cycle'} again.`;
	};
}

/** The spec that a recorded cycle is of, from the folder of its history. */
function specOf({ record }: Cycle): string | undefined {
	return record?.begin.spec.path;
}

/** What is told of a cycle besides itself; `spec` only where the specs of a folder share the history. */
interface Surroundings {
	readonly aim: string;
	readonly spec: string | undefined;
	readonly notes: readonly string[];
}

function renderCycle(cycle: Cycle, { aim, spec, notes }: Surroundings, palette: Palette): readonly string[] {
	const head = `Cycle ${cycle.number ?? '?'}`;
	const date = cycle.date === null ? '' : ` — ${showControls(cycle.date)}`;
	const of = spec === undefined ? '' : ` of ${showControls(spec)}`;
	const state = palette.dim(`(${evidenceWords[cycle.evidence]})`);
	return [
		`${palette.strong(head)}${of}${date}  ${statusWords[cycle.status]} ${state}`,
		...(aim === '' ? [] : palette.fold(showControls(aim), 2).map(line => `  ${line}`)),
		...renderPropose(cycle),
		...notes.map(line => `  ${line}`),
		...renderAssumed(cycle).map(palette.dim),
		...cycle.changes.map(({ op, path, from }) => {
			const source = from === undefined ? '' : `${showControls(from)} → `;
			return palette.dim(`  ${op} ${source}${showControls(path)}`);
		}),
		'',
	];
}

/** What the planner decided since the spec left it open. */
function renderAssumed({ record }: Cycle): readonly string[] {
	const assumptions = record?.begin.assumptions ?? [];
	return assumptions.map(({ decision, accepted }) => {
		return `  ${accepted ? 'accepted' : 'assumed'}: ${showControls(collapse(decision))}`;
	});
}

/** Why the cycle came to be, where its title does not say all of it. */
function renderPropose({ propose, title }: Cycle): readonly string[] {
	const lines = propose.trim().split('\n');
	const rest = lines[0]?.trim() === title.trim() ? lines.slice(1) : lines;
	return rest.filter(line => line.trim() !== '').map(line => `  ${showControls(line)}`);
}
