import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';
import { dialectOf } from '../../../../../src/core/spec/specPaths';
import { type CorpusFile, readCorpora } from '../corpora';

interface Named {
	readonly name: string;
}

/** The parts of OpenSpec's own parser that are compared with; it exports none of them. */
interface PeerBlocks {
	extractRequirementsSection(text: string): { readonly bodyBlocks: readonly (Named & { readonly raw: string })[] };
	parseDeltaSpec(text: string): {
		readonly added: readonly Named[];
		readonly modified: readonly Named[];
		readonly removed: readonly string[];
		readonly renamed: readonly { readonly from: string; readonly to: string }[];
	};
}

interface PeerTexts {
	countScenarios(lines: readonly string[]): number;
}

const parsers = resolve('node_modules', '@fission-ai', 'openspec', 'dist', 'core', 'parsers');

async function load<Module>(file: string): Promise<Module> {
	return import(pathToFileURL(resolve(parsers, file)).href) as Promise<Module>;
}

function corpus(test: Mocha.Context, pattern: RegExp): readonly CorpusFile[] {
	const files = readCorpora();
	if (!files) {
		test.skip();
	}
	const chosen = files.filter(({ path }) => pattern.test(path));
	assert.ok(chosen.length > 0, 'the corpora hold such files');
	return chosen;
}

describe('dialects over the corpora', function () {
	this.timeout(120_000);

	it('has the requirements and scenarios of each OpenSpec spec that OpenSpec itself reads', async function () {
		const blocks = await load<PeerBlocks>('requirement-blocks.js');
		const texts = await load<PeerTexts>('requirement-text.js');

		for (const { path, text } of corpus(this, /(^|\/)openspec\/specs\/.*spec\.md$/)) {
			const { bodyBlocks } = blocks.extractRequirementsSection(text);

			const { requirements, dialect } = parseSpec(path, text);

			assert.equal(dialect, 'openspec', path);
			assert.deepEqual(
				requirements.map(({ name, scenarios }) => [name, scenarios.length]),
				bodyBlocks.map(({ name, raw }) => [name, texts.countScenarios(raw.split('\n').slice(1))]),
				path,
			);
		}
	});

	it('has the operations of each OpenSpec delta that OpenSpec itself reads', async function () {
		const blocks = await load<PeerBlocks>('requirement-blocks.js');

		for (const { path, text } of corpus(this, /(^|\/)openspec\/changes\/.*spec\.md$/)) {
			const peer = blocks.parseDeltaSpec(text);

			const { requirements } = parseSpec(path, text, { dialect: 'openspec' });

			const namesOf = (operation: string) =>
				requirements.filter(({ delta }) => delta?.operation === operation).map(({ name }) => name);
			const renamed = requirements.flatMap(({ name, delta }) => (delta?.from ? [{ from: delta.from, to: name }] : []));
			assert.deepEqual(
				[namesOf('ADDED'), namesOf('MODIFIED'), namesOf('REMOVED'), renamed],
				[peer.added.map(({ name }) => name), peer.modified.map(({ name }) => name), peer.removed, peer.renamed],
				path,
			);
		}
	});

	it('finds each id and each user story of Spec Kit once', function () {
		for (const { path, text } of corpus(this, /(^|\/)specs\/[^/]+\/spec\.md$/)) {
			if (dialectOf(path) !== 'spec-kit') {
				continue;
			}
			const ids = [...text.matchAll(/^\s*[-*]\s+\*\*([A-Z]{1,5}-\d+[a-z]?)\*\*/gm)].map(([, id]) => id);
			const stories = text.match(/^###\s+(?:User Story|US)\s*\d+/gm)?.length ?? 0;
			const scenarios = text.match(/^\d+\.\s+\*\*Given\*\*/gm)?.length ?? 0;

			const { requirements } = parseSpec(path, text);

			const found = requirements.flatMap(({ explicitId }) => explicitId ?? []);
			assert.deepEqual(found.sort(), ids.sort(), path);
			const told = requirements.filter(({ id }) => /^US\d/.test(id));
			assert.equal(told.length, stories, path);
			const numbered = told.flatMap(story => story.scenarios).filter(({ steps }) => steps[0]?.keyword === 'GIVEN');
			assert.equal(numbered.length, scenarios, path);
		}
	});

	it('finds each criterion of Kiro once, by its number', function () {
		for (const { path, text } of corpus(this, /\.kiro\/specs\/[^/]+\/requirements\.md$/)) {
			const expected = criteriaOf(text);

			const { requirements } = parseSpec(path, text);

			const found = requirements.map(({ id }) => id.replace(/^(\d+\.\d+)-\d+$/, '$1'));
			assert.deepEqual(
				found.filter(id => /^\d+\.\d+$/.test(id)),
				expected,
				path,
			);
		}
	});

	it('reads each file within a second for a megabyte, whatever its dialect', function () {
		for (const { path, text } of corpus(this, /\.md$/)) {
			for (const dialect of ['openspec', 'spec-kit', 'kiro'] as const) {
				const start = process.cpuUsage();

				parseSpec(path, text, { dialect });

				const { user } = process.cpuUsage(start);
				assert.ok(user / 1e6 < 0.2 + text.length / 1e6, `${path} as ${dialect}: ${user / 1e3} ms`);
			}
		}
	});

	it('reads every file of every dialect with unique ids, ascending lines and places in the text', function () {
		for (const { path, text } of corpus(this, /\.md$/)) {
			for (const dialect of ['openspec', 'spec-kit', 'kiro'] as const) {
				const { requirements } = parseSpec(path, text, { dialect });

				const starts = lineStarts(text);
				assert.equal(new Set(requirements.map(({ id }) => id)).size, requirements.length, path);
				requirements.forEach(({ line, endLine, keyword, places, scenarios }, index) => {
					const place = `${path}:${line} as ${dialect}`;
					const base = starts[line - 1] ?? 0;
					assert.ok(line >= (requirements[index - 1]?.line ?? 1) && endLine >= line, place);
					assert.ok(places.start < places.end && base + places.end <= (starts[endLine] ?? text.length + 1), place);
					const written = text.slice(base + places.keywordStart, base + places.keywordEnd);
					assert.equal(keyword === null ? null : written.replace(/[*_\s]+/g, ' ').replace('> ', ''), keyword, place);
					for (const step of scenarios.flatMap(({ steps }) => steps)) {
						const word = step.keyword === '' ? '' : text.slice(base + step.keywordStart, base + step.keywordEnd);
						assert.equal(word.toUpperCase(), step.keyword, place);
					}
				});
			}
		}
	});
});

/** The numbers of the criteria of a document of Kiro: those of the items under headings for acceptance criteria. */
function criteriaOf(text: string): readonly string[] {
	const criteria: string[] = [];
	let requirement: string | undefined;
	let isCriteria = false;
	for (const line of text.replace(/^```.*?^```/gms, '').split('\n')) {
		const heading = /^#+\s+(.*)$/.exec(line)?.[1];
		if (heading !== undefined) {
			isCriteria = /Acceptance Criteria|受け入れ基準/i.test(heading);
			requirement = /^\D{1,14}(\d+)/.exec(heading)?.[1] ?? requirement;
		}
		const number = /^(\d+)\.\s/.exec(line)?.[1];
		if (isCriteria && number !== undefined) {
			criteria.push(`${requirement}.${number}`);
		}
	}
	return criteria;
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
		starts.push(feed + 1);
	}
	return starts;
}
