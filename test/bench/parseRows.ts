import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parseSpec } from '../../src/core/spec/parseSpec';
import { interleave, timed } from './interleave';
import { longOpenspec } from './longOpenspec';
import { loadOpenspecParser, type PeerRequirement } from './openspecParser';
import { areStatements, parseStatements } from './parseStatements';
import { peakMemory } from './peakMemory';
import { readLikePeer } from './readLikePeer';
import type { Row } from './row';

const requirements = 10_000;
/** Steps of both scenarios of a requirement. */
const stepsOfEach = 5;
const path = 'openspec/specs/long/spec.md';

/** Parsing a spec of 10,000 requirements: time and memory. */
export async function parseRows(): Promise<readonly Row[]> {
	const text = longOpenspec(requirements);
	const markdown = new MarkdownIt();
	const openspec = await loadOpenspecParser();
	assert.deepEqual(withoutNames(readLikePeer(path, text)), openspec(text), 'Both read the same.');
	const times = await interleave(5, {
		ours: timed(() => parseStatements(path, text), areStatements(requirements)),
		alike: timed(() => readLikePeer(path, text), isWhole),
		whole: timed(
			() => readAll(text),
			({ steps }) => steps === stepsOfEach * requirements,
		),
		markdownIt: timed(
			() => markdown.parse(text, {}),
			tokens => tokens.filter(({ type }) => type === 'heading_open').length > 3 * requirements,
		),
		openspec: timed(() => openspec(text), isWhole),
	});
	const work = `parse ${requirements.toLocaleString('en')} requirements, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`;
	const own = peakMemory('ours', text);
	const peer = peakMemory('markdown-it', text);
	return [
		atLeast(15, `${work}: ids, names, statements`, times.ours, 'markdown-it parse', times.markdownIt),
		atLeast(3, `${work}: statements, scenarios as text`, times.alike, 'OpenSpec’s own parser', times.openspec),
		atLeast(1, `${work}: headings, scenarios and steps, too`, times.whole, 'the same, without steps', times.openspec),
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

function readAll(text: string): { readonly sections: number; readonly steps: number } {
	const { requirements: read, sections } = parseSpec(path, text);
	const steps = read.flatMap(({ scenarios }) => scenarios.flatMap(scenario => scenario.steps));
	return { sections: sections.length, steps: steps.length };
}

function isWhole(read: readonly unknown[]): boolean {
	return read.length === requirements;
}

function withoutNames(read: readonly PeerRequirement[]): readonly PeerRequirement[] {
	return read.map(({ text, scenarios }) => ({ text, scenarios }));
}

function atLeast(factor: number, work: string, ours: number, name: string, peer: number): Row {
	return {
		work,
		ours,
		peer: { name, ms: peer },
		limit: factor === 1 ? 'not slower' : `≥ ${factor}× faster`,
		holds: peer >= factor * ours,
		isRequired: false,
	};
}
