import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { diffSpecs } from '../../src/core/diff/diffSpecs';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { tempFolder } from '../harness/tempFolder';
import { interleave } from './interleave';
import { longSpec, moveSections } from './longSpec';
import type { Row } from './row';

const requirements = 10_000;
const rounds = 3;
const path = '.openspec/spec.md';
const markdown = new MarkdownIt();

/** Parsing and comparing specs at great length, against what people would use otherwise. */
export async function coreBench(): Promise<readonly Row[]> {
	return [await benchParse(), ...(await benchDiff())];
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
