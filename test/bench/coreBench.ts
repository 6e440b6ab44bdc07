import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { diffSpecs } from '../../src/core/diff/diffSpecs';
import { parseHistory } from '../../src/core/history/read/parseHistory';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { type CyclePlace, scanPlaces, textOf } from '../../src/webview/timeline/cyclePlaces';
import { tempFolder } from '../harness/tempFolder';
import { longHistory } from '../support/longHistory';
import { interleave } from './interleave';
import { longSpec, moveSections } from './longSpec';
import type { Row } from './row';

const requirements = 10_000;
const cycles = 10_000;
const rounds = 3;
const path = '.openspec/spec.md';
const markdown = new MarkdownIt();

/** Parsing, comparing and reading history at great length, against what people would use otherwise. */
export async function coreBench(): Promise<readonly Row[]> {
	return [await benchParse(), ...(await benchDiff()), ...(await benchHistory())];
}

async function benchParse(): Promise<Row> {
	const text = longSpec(requirements);
	const times = await interleave(rounds, {
		ours: () => parseSpec(path, text),
		markdownIt: () => markdown.parse(text, {}),
	});
	return compare(`parse ${requirements.toLocaleString('en')} requirements, ${megabytes(text)}`, times, 15);
}

async function benchDiff(): Promise<readonly Row[]> {
	const text = longSpec(requirements, index => (index % 7 === 0 ? 'at once' : 'quickly'));
	const old = longSpec(requirements);
	const [few, many] = [moveSections(text, 50), moveSections(text, 2)];
	const folder = tempFolder('bench');
	writeFileSync(join(folder, 'old.md'), old);
	writeFileSync(join(folder, 'new.md'), few);
	const compareSpecs = (next: string) => () => diffSpecs(parseSpec(path, old), parseSpec(path, next));
	const times = await interleave(rounds, {
		ours: compareSpecs(few),
		half: compareSpecs(many),
		git: () => gitDiff(folder),
	});
	const size = `${requirements.toLocaleString('en')} × ${requirements.toLocaleString('en')}`;
	return [
		{
			work: `diff ${size}, parses included, 2% moved`,
			ours: times.ours,
			peer: { name: 'git diff --no-index', ms: times.git },
			limit: 'not slower',
			holds: times.ours <= times.git,
			isRequired: false,
		},
		{
			work: `diff ${size}, half of it moved`,
			ours: times.half,
			peer: { name: 'the same with 2% moved', ms: times.ours },
			limit: '≤ 2× its time',
			holds: times.half <= 2 * times.ours,
			isRequired: false,
		},
	];
}

/** Git ends with 1 where the files differ. */
function gitDiff(folder: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const options = { cwd: folder, maxBuffer: 1 << 28 };
		execFile('git', ['diff', '--no-index', 'old.md', 'new.md'], options, error =>
			error && error.code !== 1 ? reject(error) : resolve(),
		);
	});
}

async function benchHistory(): Promise<readonly Row[]> {
	const byHand = Array.from({ length: cycles }, (_, index) => cycleText(index + 1));
	return [
		await benchCycles('written by hand', `# Apply history\n\n${byHand.join('\n')}`),
		await benchCycles('half of them recorded', longHistory(cycles)),
		await benchAppend(),
	];
}

async function benchCycles(how: string, written: string): Promise<Row> {
	// As it comes from a file: one flat text.
	const text = new TextDecoder().decode(new TextEncoder().encode(written));
	const times = await interleave(9, {
		ours: () => parseHistory(text),
		markdownIt: () => markdown.parse(text, {}),
	});
	return compare(`history of ${cycles.toLocaleString('en')} cycles, ${how}, ${megabytes(text)}`, times, 30);
}

/** What the timeline reads when a cycle was appended, until it can be shown: from the last cycle on that it knows. */
async function benchAppend(): Promise<Row> {
	const text = longHistory(cycles);
	const before = new TextEncoder().encode(text);
	const after = new TextEncoder().encode(`${text}\n${cycleText(cycles + 1)}`);
	const last = placesFrom(before, { line: 1, start: 0 }).at(-1) ?? { line: 1, start: 0 };
	const { ours } = await interleave(15, {
		ours: () => {
			const start = placesFrom(after, last).at(-1)?.start;
			return parseHistory(textOf(after.subarray(start))).cycles[0]?.title;
		},
	});
	return {
		work: `a cycle appended to ${cycles.toLocaleString('en')}, found and read`,
		ours,
		limit: '≤ 1 ms',
		holds: ours <= 1,
		isRequired: false,
	};
}

function placesFrom(bytes: Uint8Array, from: Pick<CyclePlace, 'line' | 'start'>): readonly CyclePlace[] {
	const steps = scanPlaces(bytes, from);
	let step = steps.next();
	while (!step.done) {
		step = steps.next();
	}
	return step.value;
}

function compare(
	work: string,
	{ ours, markdownIt }: { readonly ours: number; readonly markdownIt: number },
	factor: number,
): Row {
	return {
		work,
		ours,
		peer: { name: 'markdown-it parse', ms: markdownIt },
		limit: `≥ ${factor}× faster`,
		holds: markdownIt >= factor * ours,
		isRequired: false,
	};
}

function megabytes(text: string): string {
	return `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`;
}

function cycleText(number: number): string {
	return [
		`## Cycle ${number} — 2026-06-08`,
		'',
		'### Propose',
		'',
		`Answer in ${number} ms.`,
		'',
		'### Spec',
		'',
		'```diff',
		`-- The part MUST answer in ${number - 1} ms`,
		`+- The part MUST answer in ${number} ms`,
		'```',
		'',
		'### Changes',
		'',
		'- MODIFIED `src/part.py`',
		'',
		'### Verify',
		'',
		'```bash',
		'python3 src/part.py',
		'# Expected: done (exit 0)',
		'```',
		'',
		'### Status',
		'',
		'✅ APPLIED',
		'',
	].join('\n');
}
