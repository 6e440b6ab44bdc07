import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { openHost } from '../../src/adapters/openHost';
import { applyPlan } from '../../src/core/apply/applyPlan';
import type { Cycle } from '../../src/core/history/history';
import { parseHistory } from '../../src/core/history/read/parseHistory';
import { planAdopt } from '../../src/core/plan/planAdopt';
import { HistoryIndex } from '../../src/webview/timeline/historyIndex';
import { tempFolder } from '../harness/tempFolder';
import { longHistory } from '../support/longHistory';
import { neverCancelled } from '../unit/support/memoryHost';
import { cycleText } from './cycleText';
import { interleave, type Timed, timed } from './interleave';
import type { Row } from './row';

const cycles = 10_000;
const amount = cycles.toLocaleString('en');
const specPath = '.openspec/spec.md';
const markdown = new MarkdownIt();

/** Reading and appending to histories of great length. */
export async function historyBench(): Promise<readonly Row[]> {
	const byHand = Array.from({ length: cycles }, (_, index) => cycleText(index + 1));
	return [
		...(await benchParse('written by hand', `# Apply history\n\n${byHand.join('\n')}`)),
		...(await benchParse('half of them recorded', longHistory(cycles))),
		await benchShown(),
		await benchApplied(),
	];
}

/** Finding the cycles, which is all that most uses need of most of them; and reading each of them to the last word. */
async function benchParse(how: string, written: string): Promise<readonly Row[]> {
	// As it comes from a file: one flat text.
	const text = new TextDecoder().decode(new TextEncoder().encode(written));
	const times = await interleave(7, {
		found: timed(
			() => parseHistory(text),
			history => history.cycles.length === cycles,
		),
		whole: timed(
			() => parseHistory(text).cycles.map(readAll),
			read => read.length === cycles,
		),
		markdownIt: timed(
			() => markdown.parse(text, {}),
			tokens => tokens.filter(({ type }) => type === 'heading_open').length > cycles,
		),
	});
	const work = `history of ${amount} cycles, ${how}, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`;
	const peer = { name: 'markdown-it parse', ms: times.markdownIt };
	return [
		row(`${work}: found`, times.found, { peer, limit: '≥ 30× faster', holds: peer.ms >= 30 * times.found }),
		row(`${work}: every part of each read`, times.whole, { peer, limit: 'not slower', holds: peer.ms >= times.whole }),
	];
}

function readAll({ title, propose, spec, changes, verify, status, record }: Cycle): readonly unknown[] {
	return [title, propose, spec, changes, verify, status, record];
}

/** What the open timeline does from the bytes of a file that grew by a cycle until that is shown. */
async function benchShown(): Promise<Row> {
	const text = longHistory(cycles);
	const grown = new TextEncoder().encode(`${text}\n${cycleText(cycles + 1)}`);
	const before = new HistoryIndex(new TextEncoder().encode(text));
	const shown = readIndex(before);
	const { ours } = await interleave(15, {
		ours: timed(
			() => {
				const index = new HistoryIndex(grown, shown);
				while (!index.scanOn()) {}
				return { total: index.total, rows: index.rows([index.total - 1]) };
			},
			({ total, rows }) => total === cycles + 1 && rows.length === 1,
		),
	});
	return row(`a cycle appended to ${amount}, shown in the timeline`, ours, { limit: '≤ 1 ms', holds: ours <= 1 });
}

/** All of a history, read. */
function readIndex(index: HistoryIndex): HistoryIndex {
	while (!index.scanOn()) {}
	while (!index.readOn(1000)) {}
	return index;
}

/** Recording a change of the spec in a history of this length, from the plan to the end of the cycle, on the disk of this machine. */
async function benchApplied(): Promise<Row> {
	const times = await interleave(9, {
		ours: openRecording(cycles),
		short: openRecording(10),
	});
	return row(`a cycle planned and applied after ${amount} others`, times.ours, {
		peer: { name: 'the same after 10', ms: times.short },
		limit: '≤ 5× its time',
		holds: times.ours <= 5 * times.short,
	});
}

function openRecording(earlier: number): Timed {
	const root = tempFolder('bench');
	mkdirSync(join(root, '.openspec'));
	writeFileSync(join(root, '.openspec/apply.md'), longHistory(earlier));
	const host = openHost(root, { approvalsFile: join(root, '.spec-ops', 'approved.json') });
	let count = 0;
	const recordNext = async () => {
		count++;
		writeFileSync(join(root, specPath), `# Parts\n\n- The part MUST answer in ${count} ms\n`);
		const adopt = await planAdopt(host, specPath);
		const outcome =
			adopt.kind === 'planned'
				? await applyPlan(host, adopt.plan, { verify: false, allowProtected: () => false }, neverCancelled)
				: adopt;
		if (outcome.kind !== 'applied') {
			throw new Error(`The cycle was not recorded: ${JSON.stringify(outcome).slice(0, 300)}`);
		}
		return outcome;
	};
	return timed(recordNext, ({ cycle }) => cycle === earlier + count);
}

function row(work: string, ours: number, more: Pick<Row, 'limit' | 'holds' | 'peer'>): Row {
	return { work, ours, isRequired: false, ...more };
}
