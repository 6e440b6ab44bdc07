import MarkdownIt from 'markdown-it';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { interleave } from './interleave';
import { longOpenspec } from './longOpenspec';
import { loadOpenspecParser } from './openspecParser';
import { peakMemory } from './peakMemory';
import type { Row } from './row';

const requirements = 10_000;
const path = 'openspec/specs/long/spec.md';

/** Parsing a spec of 10,000 requirements: time and memory. */
export async function parseRows(): Promise<readonly Row[]> {
	const text = longOpenspec(requirements);
	const markdown = new MarkdownIt();
	const openspec = await loadOpenspecParser();
	const times = await interleave(5, {
		ours: () => parseSpec(path, text),
		whole: () => parseSpec(path, text).requirements.map(({ scenarios }) => scenarios),
		markdownIt: () => markdown.parse(text, {}),
		openspec: () => openspec(text),
	});
	const work = `parse ${requirements.toLocaleString('en')} requirements, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`;
	const own = peakMemory('ours');
	const peer = peakMemory('markdown-it');
	return [
		atLeast(15, work, times.ours, 'markdown-it parse', times.markdownIt),
		atLeast(3, `${work}, all steps read`, times.whole, 'OpenSpec’s own parser', times.openspec),
		{
			work: `${work}: peak memory of the process`,
			ours: own,
			unit: 'MB',
			peer: { name: 'markdown-it parse', ms: peer },
			limit: '≤ 1/3',
			holds: own * 3 <= peer,
			isRequired: false,
		},
	];
}

function atLeast(factor: number, work: string, ours: number, name: string, peer: number): Row {
	return {
		work,
		ours,
		peer: { name, ms: peer },
		limit: `≥ ${factor}× faster`,
		holds: peer >= factor * ours,
		isRequired: false,
	};
}
