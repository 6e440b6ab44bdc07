import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { openHost } from '../../src/adapters/openHost';
import { applyPlan } from '../../src/core/apply/applyPlan';
import type { Host } from '../../src/core/host';
import { planAdopt } from '../../src/core/plan/planAdopt';
import { readState } from '../../src/core/plan/state/readState';
import { readDelay } from '../../src/vscode/session/readQueue';
import { buildPlanModel } from '../../src/webview/plan/buildPlanModel';
import { diffModels } from '../../src/webview/plan/modelPatch';
import type { PlanViewModel } from '../../src/webview/plan/planViewModel';
import { tempFolder } from '../harness/tempFolder';
import { neverCancelled } from '../unit/support/memoryHost';
import { interleave, timed } from './interleave';
import { longSpec } from './longSpec';
import type { Row } from './row';

const limitMs = 100;
const specPath = '.openspec/spec.md';

/** From a change of the spec's text to what is sent to the plan view, for specs of several lengths. */
export async function editBench(): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (const requirements of [100, 1000]) {
		rows.push(await benchEdit(requirements));
	}
	return rows;
}

async function benchEdit(requirements: number): Promise<Row> {
	const host = await openAdopted(longSpec(requirements));
	const markdown = new MarkdownIt();
	let round = 0;
	let shown = await modelOf(host, longSpec(requirements));
	const edited = () => longSpec(requirements, index => (index === requirements >> 1 ? `in ${round} ms` : 'quickly'));
	const times = await interleave(21, {
		ours: timed(
			async () => {
				round++;
				const model = await modelOf(host, edited());
				const patch = diffModels(shown, model);
				shown = model;
				return { model, patch };
			},
			({ model, patch }) => model.changes.length === 1 && JSON.stringify(patch).includes(`in ${round} ms`),
		),
		text: timed(edited, text => text.includes(`in ${round} ms`)),
		markdownIt: timed(
			() => markdown.parse(edited(), {}),
			tokens => tokens.filter(({ type }) => type === 'list_item_open').length >= requirements,
		),
	});
	// The longest that a key stroke waits: it comes right after another one was read.
	const ours = times.ours - times.text + readDelay;
	return {
		work: `edit → plan view, ${requirements.toLocaleString('en')} requirements, while typing, with the ${readDelay} ms that it is collected for`,
		ours,
		peer: { name: 'markdown-it parse', ms: times.markdownIt - times.text },
		limit: `< ${limitMs} ms`,
		holds: ours < limitMs,
		isRequired: true,
	};
}

/** A host whose spec is recorded as it stands. */
async function openAdopted(spec: string): Promise<Host> {
	const root = tempFolder('bench');
	mkdirSync(join(root, '.openspec'));
	writeFileSync(join(root, specPath), spec);
	const host = openHost(root, { approvalsFile: join(root, '.spec-ops', 'approved.json') });
	const adopt = await planAdopt(host, specPath);
	const outcome =
		adopt.kind === 'planned'
			? await applyPlan(host, adopt.plan, { verify: false, allowProtected: () => false }, neverCancelled)
			: adopt;
	if (outcome.kind !== 'applied') {
		throw new Error(`The spec was not recorded: ${JSON.stringify(outcome).slice(0, 300)}`);
	}
	return host;
}

async function modelOf(host: Host, text: string): Promise<PlanViewModel> {
	const read = await readState(host, specPath, text);
	if (read.kind === 'failed') {
		throw new Error(read.message);
	}
	const { baseline, diff, prose } = read.state;
	return buildPlanModel({
		spec: specPath,
		specs: [{ path: specPath, pending: diff.changes.length }],
		baseline,
		changes: diff.changes,
		againstMain: new Map(),
		drift: [],
		plan: null,
		phase: { kind: 'nothingPending' },
		notice: null,
		doubtful: new Set(),
		protectedReasons: new Map(),
		protectedApproved: new Set(),
		planMs: null,
		prices: new Map(),
		offers: [],
		damage: '',
		pinned: false,
		prose,
		remembered: new Set(),
	});
}
