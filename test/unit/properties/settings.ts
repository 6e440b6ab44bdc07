import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Applied } from '../../../src/core/apply/applied';
import type { ApplyOptions } from '../../../src/core/apply/applyOptions';
import { applyPlan } from '../../../src/core/apply/applyPlan';
import type { Change } from '../../../src/core/diff/change';
import type { Host } from '../../../src/core/host';
import type { Plan } from '../../../src/core/plan/plan';
import { planAdopt } from '../../../src/core/plan/planAdopt';
import type { Planner, ProposedEdit, ProposedPlace } from '../../../src/core/plan/planner';
import { planSpec } from '../../../src/core/plan/planSpec';
import { readState, type SpecState } from '../../../src/core/plan/state/readState';
import { exited, type MemoryHost, memoryHost, neverCancelled } from '../support/memoryHost';

export const specPath = '.openspec/spec.md';
export const historyPath = '.openspec/apply.md';

/** One setting: a statement of the spec, and what implements it. */
interface Setting {
	readonly name: string;
	readonly section: string;
	readonly before: string | undefined;
	readonly after: string | undefined;
	/** In a file with others, as a line of it, or as a file of its own. */
	readonly place: 'shared.ini' | 'other.ini' | 'own';
	/** Lines of no setting before it in the file. */
	readonly gap: number;
}

export interface SettingsCase {
	readonly settings: readonly Setting[];
	/** Names in the order of the new spec; those that are absent come last. */
	readonly order: readonly string[];
	readonly prose: string;
	readonly eol: '\n' | '\r\n';
}

const names = ['anchor', 'bucket', 'cellar', 'dynamo', 'engine', 'folder', 'gadget', 'hinges'];
const value = fc.constantFrom('red', 'blue', 'green', 'black', undefined);

const setting = (name: string): fc.Arbitrary<Setting> =>
	fc.record({
		name: fc.constant(name),
		section: fc.constantFrom('Behavior', 'Constraints'),
		before: value,
		after: value,
		place: fc.constantFrom('shared.ini', 'other.ini', 'own'),
		gap: fc.constantFrom(0, 0, 1, 4, 9),
	});

/** An old and a new spec over a few settings, and files that implement the old one. */
export const settingsCase: fc.Arbitrary<SettingsCase> = fc.record({
	settings: fc.tuple(...names.map(setting)),
	order: fc.oneof(fc.constant(names), fc.shuffledSubarray(names)),
	prose: fc.constantFrom('Prose.', 'Other prose.'),
	eol: fc.constantFrom('\n', '\r\n'),
});

type Side = 'before' | 'after';

function specText({ settings, order, prose, eol }: SettingsCase, side: Side): string {
	const place = ({ name }: Setting) => (order.indexOf(name) + names.length) % names.length;
	const sorted = side === 'after' ? [...settings].sort((a, b) => place(a) - place(b)) : settings;
	const section = (title: string) => {
		const lines = sorted.flatMap(one =>
			one.section === title && one[side] !== undefined ? [`- The ${one.name} MUST be \`${one[side]}\``] : [],
		);
		return lines.length > 0 ? ['', `## ${title}`, '', ...lines] : [];
	};
	const lines = [
		'# Settings',
		'',
		side === 'after' ? prose : 'Prose.',
		...section('Behavior'),
		...section('Constraints'),
	];
	return lines.map(line => line + eol).join('');
}

/** The lines of a file with settings, each with the name of its setting; `undefined` where it has none. */
function linesOf(
	{ settings }: SettingsCase,
	file: string,
): readonly { readonly name?: string; readonly value: Record<Side, string> }[] {
	return settings
		.filter(({ place }) => place === file)
		.flatMap(({ name, before, after, gap }) => [
			...Array.from({ length: gap }, (_, index) => {
				const line = `; ${name} ${index}`;
				return { value: { before: line, after: line } };
			}),
			{ name, value: { before: `${name}=${before ?? ''}`, after: `${name}=${after ?? ''}` } },
		]);
}

function fileText(drawn: SettingsCase, file: string, side: Side): string {
	return linesOf(drawn, file)
		.map(line => line.value[side] + drawn.eol)
		.join('');
}

const cases = new WeakMap<Host, SettingsCase>();

/** A Root in which the old spec is recorded, its files say what it says, and the spec is the new one. */
export async function openSettings(drawn: SettingsCase): Promise<MemoryHost> {
	const own = drawn.settings.filter(({ place, before }) => place === 'own' && before !== undefined);
	const host = memoryHost({
		files: {
			[specPath]: specText(drawn, 'before'),
			'shared.ini': fileText(drawn, 'shared.ini', 'before'),
			'other.ini': fileText(drawn, 'other.ini', 'before'),
			...Object.fromEntries(own.map(({ name, before }) => [`own/${name}.txt`, `${before}${drawn.eol}`])),
		},
		run: () => exited(0),
	});
	cases.set(host, drawn);
	const adopted = await planAdopt(host, specPath);
	assert.ok(adopted.kind === 'planned', adopted.kind === 'failed' ? adopted.message : '');
	await applyApproved(host, adopted.plan);
	host.disk.put(specPath, specText(drawn, 'after'));
	return host;
}

export async function planSettings(host: MemoryHost): Promise<Plan> {
	const outcome = await planSpec(host, specPath, { planner: settingsPlanner(host) }, neverCancelled);
	assert.ok(outcome.kind === 'planned' || outcome.kind === 'nothing', outcome.kind);
	return outcome.plan;
}

function settingsPlanner(host: MemoryHost): Planner {
	return {
		id: 'settings',
		propose: async ({ changes }) => {
			const drawn = cases.get(host);
			assert.ok(drawn);
			const idsOf = (name: string) => changes.filter(change => nameOf(change) === name).map(({ id }) => id);
			const edits = [
				...['shared.ini', 'other.ini'].map(file => proposeFile(drawn, file, idsOf)),
				...drawn.settings
					.filter(({ place }) => place === 'own')
					.map(one => proposeOwn(one, drawn.eol, idsOf(one.name))),
			].flatMap(edit => (edit ? [edit] : []));
			const served = new Set(edits.flatMap(({ requirements }) => requirements));
			return {
				kind: 'proposed',
				planner: { id: 'settings' },
				edits,
				states: new Map(changes.map(({ id }) => [id, served.has(id) ? 'edits' : 'implemented'])),
				verify: [{ command: 'make check', expect: { exit: 0 }, source: 'planner', requirements: [] }],
				unresolved: [],
				assumptions: [],
			};
		},
	};
}

function nameOf({ before, after }: Change): string | undefined {
	return /The (\w+) MUST/.exec((after ?? before)?.text ?? '')?.[1];
}

const certain = { reason: 'As the spec says.', selected: true } as const;

function proposeFile(
	drawn: SettingsCase,
	file: string,
	idsOf: (name: string) => readonly string[],
): ProposedEdit | undefined {
	const places = linesOf(drawn, file).flatMap<ProposedPlace>(({ name, value: { before, after } }, index) =>
		name !== undefined && before !== after ? [{ line: index + 1, requirements: idsOf(name), doubtful: false }] : [],
	);
	const requirements = [...new Set(places.flatMap(place => place.requirements))];
	const text = fileText(drawn, file, 'after');
	return places.length > 0 ? { ...certain, op: 'modify', path: file, text, requirements, places } : undefined;
}

function proposeOwn(
	{ name, before, after }: Setting,
	eol: string,
	requirements: readonly string[],
): ProposedEdit | undefined {
	if (before === after) {
		return undefined;
	}
	const edit = { ...certain, path: `own/${name}.txt`, requirements };
	return after === undefined
		? { ...edit, op: 'delete' }
		: { ...edit, op: before === undefined ? 'create' : 'modify', text: `${after}${eol}` };
}

/** Apply with every command approved; anything but an applied outcome is a bug. */
export async function applyApproved(
	host: MemoryHost,
	plan: Plan,
	options: Partial<ApplyOptions> = {},
): Promise<Applied> {
	const approved = { ...plan, verify: plan.verify.map(command => ({ ...command, approved: true })) };
	const settled: ApplyOptions = { verify: true, allowProtected: () => false, ...options };
	const outcome = await applyPlan(host, approved, settled, neverCancelled);
	assert.ok(outcome.kind === 'applied', outcome.kind === 'failed' ? outcome.message : outcome.kind);
	return outcome;
}

export async function readSpec(host: Host): Promise<SpecState> {
	const read = await readState(host, specPath);
	assert.ok(read.kind === 'read', read.kind === 'failed' ? read.message : '');
	return read.state;
}

export function kindsAndIds(changes: readonly Change[]): string[] {
	return changes.map(({ kind, id }) => `${kind} ${id}`);
}
