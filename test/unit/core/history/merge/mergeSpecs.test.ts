import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type MergeSide, mergeSpecs } from '../../../../../src/core/history/merge/mergeSpecs';

const path = 'spec.md';

describe('mergeSpecs', () => {
	it('takes what each side changed, also in neighbouring lines', () => {
		const base = '# S\n\n- It MUST greet\n- It MUST stop\n- It MUST log\n';

		const merged = merge(base, base.replace('greet', 'wave'), base.replace('stop', 'pause'));

		assert.equal(merged, '# S\n\n- It MUST wave\n- It MUST pause\n- It MUST log\n');
	});

	it('puts what both added in one place in the same order, whichever side is ours', () => {
		const base = '# S\n\n- It MUST greet\n';
		const [ours, theirs] = [`${base}- It MUST zip\n`, `${base}- It MUST add\n`];

		const merged = merge(base, ours, theirs);

		assert.equal(merged, `${base}- It MUST add\n- It MUST zip\n`);
		assert.equal(merge(base, theirs, ours), merged);
	});

	it('keeps sections apart that both added at the end', () => {
		const base = '### Requirement: Greet\nIt MUST greet.\n';
		const ours = `${base}\n### Requirement: Wave\nIt MUST wave.\n`;
		const theirs = `${base}\n### Requirement: Bow\nIt MUST bow.\n`;

		const merged = mergeSpecs({
			path: 'openspec/specs/a/spec.md',
			base,
			ours,
			theirs,
			choices: new Map(),
		});

		assert.deepEqual(merged, {
			kind: 'merged',
			text: `${base}\n### Requirement: Bow\nIt MUST bow.\n\n### Requirement: Wave\nIt MUST wave.\n`,
			chosen: [],
		});
	});

	it('asks where both changed one requirement, and takes the side that was chosen', () => {
		const base = '- **FR-001**: It MUST greet\n- It MUST stop\n';
		const [ours, theirs] = [base.replace('greet', 'wave'), base.replace('greet', 'bow')];

		const asked = mergeSpecs({ path, base, ours, theirs, choices: new Map() });
		const chosen = merge(base, ours, theirs, { 'FR-001': 'theirs' });

		assert.deepEqual(asked, {
			kind: 'open',
			conflicts: [
				{
					id: 'FR-001',
					base: '- **FR-001**: It MUST greet',
					ours: '- **FR-001**: It MUST wave',
					theirs: '- **FR-001**: It MUST bow',
				},
			],
			marked: `<<<<<<< ours\n${ours.split('\n')[0]}\n=======\n${theirs.split('\n')[0]}\n>>>>>>> theirs\n- It MUST stop\n`,
		});
		assert.equal(chosen, theirs);
	});

	it('asks where one removed what the other changed', () => {
		const base = '- It MUST greet\n- It MUST stop\n';

		const asked = mergeSpecs({
			path,
			base,
			ours: '- It MUST stop\n',
			theirs: '- It MUST greet twice\n- It MUST stop\n',
			choices: new Map(),
		});

		assert.deepEqual(asked.kind === 'open' && asked.conflicts.map(({ ours, theirs }) => [ours, theirs]), [
			[null, '- It MUST greet twice'],
		]);
	});

	it('asks where both gave different requirements one id', () => {
		const base = '- **FR-001**: It MUST greet\n';
		const ours = `${base}- **FR-002**: It MUST wave\n`;
		const theirs = `- **FR-002**: It MUST sing\n${base}`;

		const asked = mergeSpecs({ path, base, ours, theirs, choices: new Map() });

		assert.deepEqual(asked.kind === 'open' && asked.conflicts.map(({ id }) => id), ['FR-002']);
		assert.equal(merge(base, ours, theirs, { 'FR-002': 'ours' }), ours);
		assert.equal(merge(base, ours, theirs, { 'FR-002': 'theirs' }), theirs);
	});

	it('changes a requirement where the other side moved it to', () => {
		const base = '# S\n\n- It MUST greet politely\n- It MUST stop\n- It MUST log\n';
		const ours = '# S\n\n- It MUST stop\n- It MUST log\n- It MUST greet politely\n';

		const merged = merge(base, ours, base.replace('politely', 'very politely'));

		assert.equal(merged, ours.replace('politely', 'very politely'));
	});

	it('gives the same spec either way, and what one side has where the other changed nothing', function () {
		this.timeout(60_000);
		const words = fc.constantFrom('greet', 'stop', 'log', 'wave', 'run fast', 'print A', 'print B', 'be idle');
		const line = fc.oneof(
			{ weight: 6, arbitrary: words.map(word => `- It MUST ${word}`) },
			{ weight: 2, arbitrary: fc.constantFrom('## Interface', '## Behavior', 'Prose.', 'More prose.') },
			{ weight: 2, arbitrary: fc.constant('') },
			{ weight: 2, arbitrary: fc.tuple(fc.nat(4), words).map(([n, word]) => `- **FR-${n}**: It MUST ${word}`) },
		);
		const spec = fc.array(line, { maxLength: 9 }).map(lines => lines.map(one => `${one}\n`).join(''));
		const edit = fc.tuple(fc.nat(9), fc.nat(2), fc.array(line, { maxLength: 2 }));
		const edited = (text: string, [at, count, lines]: [number, number, string[]]) =>
			text
				.split('\n')
				.toSpliced(at, count, ...lines)
				.join('\n');

		fc.assert(
			fc.property(spec, fc.array(edit, { maxLength: 3 }), fc.array(edit, { maxLength: 3 }), (base, a, b) => {
				const [ours, theirs] = [a.reduce(edited, base), b.reduce(edited, base)];
				const one = mergeSpecs({ path, base, ours, theirs, choices: new Map() });
				const other = mergeSpecs({ path, base, ours: theirs, theirs: ours, choices: new Map() });

				assert.equal(one.kind, other.kind);
				if (one.kind === 'merged' && other.kind === 'merged') {
					assert.equal(one.text, other.text);
				} else if (one.kind === 'open') {
					const pick = (side: MergeSide) => new Map(one.conflicts.map(({ id }) => [id, side]));
					const chosen = mergeSpecs({ path, base, ours, theirs, choices: pick('ours') });
					const mirrored = mergeSpecs({ path, base, ours: theirs, theirs: ours, choices: pick('theirs') });
					assert.equal(chosen.kind === 'merged' && chosen.text, mirrored.kind === 'merged' && mirrored.text);
				}
				assert.equal(merge(base, ours, base), ours);
				assert.equal(merge(base, base, theirs), theirs);
				assert.equal(merge(base, ours, ours), ours);
			}),
			{ numRuns: 300 },
		);
	});
});

function merge(base: string, ours: string, theirs: string, choices: Readonly<Record<string, MergeSide>> = {}): string {
	const merged = mergeSpecs({ path, base, ours, theirs, choices: new Map(Object.entries(choices)) });
	assert.equal(merged.kind, 'merged', JSON.stringify(merged));
	return merged.kind === 'merged' ? merged.text : '';
}
