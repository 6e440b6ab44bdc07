import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildEdits } from '../../../src/core/plan/edits/buildEdits';
import { bindingsOf } from '../../../src/core/plan/fit/bindingsOf';
import type { Edit, Plan } from '../../../src/core/plan/plan';
import type { ProposedEdit } from '../../../src/core/plan/planner';
import { exited, type MemoryHost, memoryHost } from '../support/memoryHost';
import { readSpec, specPath } from './settings';

/** A file of a tree: its bytes as a text, and whether it can be run. */
interface TreeFile {
	readonly path: string;
	readonly text: string;
	readonly isExecutable: boolean;
}

/** What a plan does to one file. */
interface Deed {
	readonly op: 'keep' | 'modify' | 'delete' | 'rename' | 'move' | 'create';
	readonly text: string;
	readonly isExecutable: boolean;
}

export interface PlanCase {
	readonly files: readonly TreeFile[];
	/** For each place, also for those where no file stands yet. */
	readonly deeds: readonly Deed[];
	/** What the command of the plan ends with; absent where it has none. */
	readonly exit: number | undefined;
}

const places = ['a.txt', 'src/deep/d.py', 'e f.md', 'src/ü.json'] as const;

const line = fc.constantFrom('', 'a', 'b = 1', '\tx', 'é👋', '=======', '<<<<<<< as it is now', 'trailing ');
const text = fc
	.tuple(
		fc.constantFrom('', '', '\uFEFF'),
		fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 6 }),
		line,
	)
	.map(([bom, lines, last]) => bom + lines.map(([one, end]) => one + end).join('') + last);

const deed: fc.Arbitrary<Deed> = fc.record({
	op: fc.constantFrom('keep', 'modify', 'delete', 'rename', 'move', 'create'),
	text,
	isExecutable: fc.boolean(),
});

const file = fc.tuple(text, fc.boolean(), fc.boolean());

/** A tree of a few files with any line ends, and a plan that creates, changes, moves and deletes some of them. */
export const planCase: fc.Arbitrary<PlanCase> = fc.record({
	files: fc
		.tuple(...places.map(() => file))
		.map(files =>
			files.flatMap(([content, isExecutable, isThere], index) =>
				isThere ? [{ path: places[index] ?? '', text: content, isExecutable }] : [],
			),
		),
	deeds: fc.tuple(...places.map(() => deed)),
	exit: fc.constantFrom(undefined, 0, 1),
});

const spec = '# App\n\n- The app MUST start\n';

/** The tree with a spec of which nothing was applied. */
export function openTree({ files, exit }: PlanCase): MemoryHost {
	const host = memoryHost({ files: { [specPath]: spec }, run: () => exited(exit ?? 0) });
	for (const { path, text: content, isExecutable } of files) {
		host.disk.put(path, content, isExecutable ? 0o755 : 0o644);
	}
	return host;
}

/** The plan of a case, for all that is pending. */
export async function planTree(host: MemoryHost, drawn: PlanCase): Promise<Plan> {
	const state = await readSpec(host);
	const requirements = state.diff.changes.map(({ id }) => id);
	const proposals = drawn.deeds.flatMap((one, index) => propose(drawn, one, places[index] ?? '', requirements));
	const built = await buildEdits(host.disk, proposals);
	assert.ok(built.kind === 'built', built.kind === 'failed' ? built.message : '');
	const command = { command: 'make check', expect: { exit: 0 }, source: 'planner', requirements: [] } as const;
	return {
		version: 1,
		...bindingsOf(state),
		changes: state.diff.changes.map(change => ({ ...change, state: 'edits' })),
		edits: built.edits.map(edit => withMode(edit, drawn)),
		verify: drawn.exit === undefined ? [] : [{ ...command, approved: true }],
		assumptions: [],
		unresolved: [],
		prose: 0,
		planner: { id: 'random' },
		createdAt: '2026-06-08T10:00:00Z',
	};
}

function propose(
	{ files }: PlanCase,
	{ op, text: content }: Deed,
	path: string,
	requirements: readonly string[],
): readonly ProposedEdit[] {
	const isThere = files.some(one => one.path === path);
	const edit = { reason: '', selected: true, requirements, path };
	if (!isThere) {
		return op === 'create' ? [{ ...edit, op, text: content }] : [];
	}
	switch (op) {
		case 'modify':
			return [{ ...edit, op, text: content }];
		case 'delete':
			return [{ ...edit, op }];
		case 'rename':
			return [{ ...edit, op, from: path, path: `moved/${path}`, text: content }];
		case 'move':
			return [{ ...edit, op: 'rename', from: path, path: `moved/${path}` }];
		default:
			return [];
	}
}

/** Files may become executable, or be so no more, along with their text. */
function withMode(edit: Edit, { deeds }: PlanCase): Edit {
	const { isExecutable } = deeds[places.findIndex(path => path === (edit.from ?? edit.path))] ?? {};
	return edit.after && edit.op !== 'delete'
		? { ...edit, after: { ...edit.after, mode: isExecutable ? '100755' : '100644' } }
		: edit;
}

/** Every file with its bytes and mode, but what is local to the machine and the history. */
export async function treeOf(host: MemoryHost): Promise<Readonly<Record<string, string>>> {
	const tree: Record<string, string> = {};
	for (const [path, content] of Object.entries(host.disk.snapshot())) {
		if (!path.startsWith('.spec-ops/') && path !== '.openspec/apply.md') {
			tree[path] = `${(await host.disk.stat(path))?.mode.toString(8)} ${content}`;
		}
	}
	return tree;
}
