import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, SpecDiff } from '../../../../src/core/diff/change';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import type { Spec } from '../../../../src/core/spec/spec';
import { type RequirementDraft, specOf } from '../../support/specOf';

function changesOf(before: Spec, after: Spec): readonly string[] {
	return diffSpecs(before, after).changes.map(
		({ kind, impact, before: old, after: now }) => `${kind} ${impact}: ${(now ?? old)?.text}`,
	);
}

function only(before: Spec, after: Spec): Change {
	const { changes } = diffSpecs(before, after);
	assert.equal(changes.length, 1);
	return changes[0] as Change;
}

describe('diffSpecs', () => {
	it('finds nothing where nothing changed', () => {
		const spec = specOf('The app MUST start', 'The app MUST start', 'Base image: python');

		const diff = diffSpecs(spec, spec);

		assert.deepEqual(diff.changes, []);
		assert.equal(diff.summary.unchanged, 3);
	});

	it('does not take emphasis and white space for a change', () => {
		const before = specOf('The container **MUST** NOT run as _root_', 'Use `a  b` for *all*');
		const after = specOf('The container MUST NOT run as root', 'Use `a  b` for all');

		assert.deepEqual(changesOf(before, after), []);
	});

	it('takes a change inside code for a change', () => {
		const change = only(specOf('Files match `src/*.ts`'), specOf('Files match `src/.ts`'));

		assert.equal(change.kind, 'modified');
	});

	it('shows a changed word as one reworded requirement', () => {
		const before = specOf('The script MUST print `Hello, <author>!`', 'The container MUST exit with code 0');
		const after = specOf('The script MUST print `Welcome, <author>!`', 'The container MUST exit with code 0');

		const change = only(before, after);

		assert.equal(change.kind, 'modified');
		assert.equal(change.impact, 'reworded');
		assert.equal(change.wasId, 'The script MUST print `Hello, <author>!`');
		assert.equal(change.state, 'unresolved');
		assert.deepEqual(change.before, { text: 'The script MUST print `Hello, <author>!`', level: 'MUST', line: 1 });
	});

	for (const [old, now] of [
		['The container MUST NOT run as root', 'The container MUST run as root user'],
		['The container MUST run as root', 'The container SHALL NOT run as root'],
		['Passwords MUST NOT be stored in plain text', 'Passwords MUST be stored hashed with argon2'],
		['The service SHOULD NOT retry', 'The service SHOULD retry up to 3 times'],
		['The service MUST retry', 'The service SHOULD NOT retry'],
		['It MUST sign tokens and MUST NOT log them', 'It MUST sign all tokens and MUST log them'],
		['It MUST sign tokens and MUST NOT log them', 'It MUST sign tokens, MUST log them and MUST rotate keys'],
		['It MUST sign and **MUST** _NOT_ log', 'It MUST sign and MUST log'],
		['Users MAY NOT delete posts', 'Users MAY delete posts'],
		[
			'It MUST sign, MUST NOT read tokens and MUST store keys',
			'It MUST sign, MUST read tokens and MUST NOT store keys',
		],
		['It MUST sign. It MUST NOT be slow', 'It MUST sign. It MUST be slow'],
	] as const) {
		it(`calls “${old}” → “${now}” one flip`, () => {
			const change = only(
				specOf('The app MUST start', old, 'The app MUST stop'),
				specOf('The app MUST start', now, 'The app MUST stop'),
			);

			assert.equal(change.kind, 'modified');
			assert.equal(change.impact, 'flipped');
		});
	}

	for (const [old, now, impact] of [
		['The app MUST log', 'The app SHOULD log', 'weakened'],
		['The app SHOULD log', 'The app MAY log', 'weakened'],
		['The app MAY log', 'The app MUST log', 'strengthened'],
		['The app SHOULD NOT log', 'The app MUST NOT log', 'strengthened'],
		['The app MUST log', 'The app SHALL log', 'reworded'],
		[
			'The app MUST take a profile. It MUST NOT read files. Keys SHALL come from outside.',
			'The app MUST take a context. It SHALL carry its routes. Files it MUST NOT read.',
			'reworded',
		],
		['The app MUST sign. It MAY use a cache.', 'The app MUST sign. It MUST NOT use a cache. It MUST log.', 'reworded'],
	] as const) {
		it(`calls “${old}” → “${now}” ${impact}`, () => {
			assert.equal(only(specOf(old), specOf(now)).impact, impact);
		});
	}

	it('sees a reworded statement in a script without spaces', () => {
		const japanese = only(
			specOf('商品の価格が表示されるときは通貨記号と適切な桁数で表示する'),
			specOf('商品の価格を表示するときは通貨記号と二桁の小数で表示する'),
		);
		const apart = diffSpecs(specOf('検索結果を一覧で表示する'), specOf('古い記録は三年後に消去される'));

		assert.equal(japanese.kind, 'modified');
		assert.deepEqual(
			apart.changes.map(({ kind }) => kind),
			['removed', 'added'],
		);
	});

	it('tells that only scenarios changed', () => {
		const read = (outcome: string) =>
			parseSpec(
				'openspec/specs/greeting/spec.md',
				`## Requirements\n\n### Requirement: Greet\nThe app MUST greet.\n\n#### Scenario: One\n- **THEN** ${outcome}\n`,
			);
		const before = read('it says hello');
		const after = read('it says welcome');

		const change = only(before, after);

		assert.equal(change.kind, 'modified');
		assert.equal(change.impact, 'scenarios');
	});

	it('takes a short statement for the same one where its string is another altogether', () => {
		const { summary, changes } = diffSpecs(
			parseSpec('spec.md', '## Texts\n\n- The greeting MUST be "Hello there"\n- The farewell MUST be "Bye now"\n'),
			parseSpec('spec.md', '## Texts\n\n- The greeting MUST be "Good day"\n- The farewell MUST be "Bye now"\n'),
		);

		assert.deepEqual([summary.modified, summary.added, summary.removed], [1, 0, 0]);
		assert.equal(changes[0]?.id, 'texts/greeting');
	});

	it('keeps requirements apart that have nothing in common', () => {
		const before = specOf('The script MUST log to a file');
		const after = specOf('The container MUST expose port 8080');

		assert.deepEqual(changesOf(before, after), [
			'removed none: The script MUST log to a file',
			'added none: The container MUST expose port 8080',
		]);
	});

	it('follows an explicit id through any rewording', () => {
		const before = specOf({ explicitId: 'FR-1', text: 'The app MUST log' }, { explicitId: 'FR-2', text: 'One' });
		const after = specOf(
			{ explicitId: 'FR-1', text: 'Every request MUST leave a trace in Kibana' },
			{ explicitId: 'FR-2', text: 'One' },
		);

		const change = only(before, after);

		assert.equal(change.id, 'FR-1');
		assert.equal(change.kind, 'modified');
		assert.equal(change.wasId, null);
	});

	it('calls requirements with other numbers and the same text renamed', () => {
		const before = specOf({ explicitId: 'FR-1', text: 'The app MUST log' }, { explicitId: 'FR-2', text: 'Port: 80' });
		const after = specOf(
			{ explicitId: 'FR-1', text: 'The app MUST log' },
			{ explicitId: 'FR-2', text: 'Every user MUST sign in' },
			{ explicitId: 'FR-3', text: 'Port: 80' },
		);

		const { changes } = diffSpecs(before, after);

		assert.deepEqual(
			changes.map(({ kind, id, wasId }) => [kind, id, wasId]),
			[
				['added', 'FR-2', null],
				['renamed', 'FR-3', 'FR-2'],
			],
		);
	});

	it('calls a requirement that changed its place moved', () => {
		const before = specOf('A is red', 'B is blue', 'C is green', 'D is white');
		const after = specOf('D is white', 'A is red', 'B is blue', 'C is green');

		assert.deepEqual(changesOf(before, after), ['moved none: D is white']);
	});

	it('calls a requirement in another section moved, but not where its heading was renamed', () => {
		const before = specOf(
			{ text: 'A is red', section: ['Behavior'] },
			{ text: 'B is blue', section: ['Behavior'] },
			{ text: 'C is green', section: ['Limits'] },
		);
		const after = specOf(
			{ text: 'A is red', section: ['Behavior'] },
			{ text: 'B is blue', section: ['Constraints'] },
			{ text: 'C is green', section: ['Constraints'] },
		);

		assert.deepEqual(changesOf(before, after), ['moved none: B is blue']);
	});

	it('puts flips first and a removed requirement where it stood', () => {
		const before = specOf('A is red', 'Tokens expire daily', 'B is blue', 'It MUST NOT log names');
		const after = specOf('A is red', 'Backups run at midnight', 'B is blue', 'It MUST log names');

		assert.deepEqual(changesOf(before, after), [
			'modified flipped: It MUST log names',
			'removed none: Tokens expire daily',
			'added none: Backups run at midnight',
		]);
	});

	it('tells of a duplicate only what happened to it, while the other one keeps its place', () => {
		const same: RequirementDraft = { name: 'Same', text: 'The app MUST log' };
		const [first, other, second] = [
			{ ...same, id: 'Same' },
			{ id: 'Other', name: 'Other', text: 'The app MUST wait' },
			{ ...same, id: 'Same-2' },
		];
		const before = specOf(first, other, second);

		const removed = diffSpecs(before, specOf(other, { ...same, id: 'Same' }));
		const renamed = diffSpecs(before, specOf({ ...first, id: 'New', name: 'New' }, other, { ...same, id: 'Same' }));

		const kindsOf = ({ changes }: SpecDiff) => changes.map(({ kind }) => kind);
		assert.deepEqual([kindsOf(removed), kindsOf(renamed)], [['removed'], ['renamed']]);
	});

	it('pairs duplicates in order', () => {
		const duplicate: RequirementDraft = { name: 'Same', text: 'The app MUST log' };
		const before = specOf({ ...duplicate, id: 'same' }, { ...duplicate, id: 'same-2' });
		const after = specOf({ ...duplicate, id: 'same' }, { ...duplicate, id: 'same-2' }, { ...duplicate, id: 'same-3' });

		assert.deepEqual(changesOf(before, after), ['added none: The app MUST log']);
		assert.equal(diffSpecs(before, after).changes[0]?.id, 'same-3');
	});

	it('accounts for every requirement once, whatever the specs', () => {
		const word = fc.constantFrom('alpha', 'beta', 'MUST', 'MUST NOT', 'gamma', '`x`', 'delta', 'SHOULD');
		const text = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' '));
		const label = fc.constantFrom(undefined, 'R-1', 'R-2');
		const draft = fc
			.record({ text, explicitId: label, section: fc.constantFrom(['A'], ['B']) })
			.map(({ explicitId, ...rest }): RequirementDraft => (explicitId ? { ...rest, explicitId } : rest));
		const spec = fc.array(draft, { maxLength: 12 }).map(drafts => specOf(...drafts));

		fc.assert(
			fc.property(spec, spec, (before, after) => {
				const { changes, summary } = diffSpecs(before, after);
				const { added, removed, modified, moved, renamed, unchanged } = summary;

				assert.equal(added + removed + modified + moved + renamed, changes.length);
				assert.equal(added + modified + moved + renamed + unchanged, after.requirements.length);
				assert.equal(removed + modified + moved + renamed + unchanged, before.requirements.length);
				const newLines = changes.flatMap(change => (change.after ? [change.after.line] : []));
				assert.equal(new Set(newLines).size, newLines.length);
			}),
		);
	});

	it('stays near linear when every one of 10,000 statements was reworded under duplicate names', () => {
		const make = (count: number, word: string) =>
			specOf(
				...Array.from({ length: count }, (_, index) => ({
					id: `r${index}`,
					text: `The system SHALL answer request ${index} within ${word} and record it for user group ${index % 7}`,
				})),
			);
		const time = (count: number) => {
			const [before, after] = [make(count, 'seconds'), make(count, 'minutes')];
			const start = performance.now();
			const { summary } = diffSpecs(before, after);
			assert.equal(summary.modified, count);
			return performance.now() - start;
		};
		time(500);

		const small = time(1000);
		const large = time(10_000);

		assert.ok(large < small * 30 + 200, `${small} ms for 1,000, ${large} ms for 10,000`);
	}).timeout(20_000);
});

describe('diffSpecs, where a removed requirement had an id that another has now', () => {
	function changesBetween(before: readonly string[], after: readonly string[]): readonly string[] {
		const [old, now] = [before, after].map(lines => parseSpec('spec.md', `## API\n\n${lines.join('\n')}\n`));
		assert.ok(old && now);
		return diffSpecs(old, now).changes.map(({ kind, id, wasId }) => [kind, id, wasId ?? ''].join(' ').trim());
	}

	it('pairs those with the same id where others are hardly more alike', () => {
		const before = ['- The dynamo MUST be `black`', '- The gadget MUST be `green`'];
		const after = ['- The gadget MUST be `black`'];

		const changes = changesBetween(before, after);

		assert.deepEqual(changes, ['removed api/dynamo', 'modified api/gadget']);
	});

	it('gives the removal an id of its own, and leaves the statements paired that are alike', () => {
		const before = ['- The path `/users` MUST answer with `200`', '- The path `/orders` MUST answer with `201`'];
		const after = ['- The path `/orders` MUST answer with `204`'];

		const changes = changesBetween(before, after);

		assert.deepEqual(changes, [
			'removed api/path-answer-3 api/path-answer',
			'modified api/path-answer api/path-answer-2',
		]);
	});

	it('does so where that other one did not change', () => {
		const before = ['- The path `/users` MUST answer with `200`', '- The path `/orders` MUST answer with `201`'];
		const after = ['- The path `/orders` MUST answer with `201`'];

		const changes = changesBetween(before, after);

		assert.deepEqual(changes, ['removed api/path-answer-3 api/path-answer']);
	});

	it('follows the text where explicit ids were numbered anew after a removal', () => {
		const before = ['- **FR-1**: Logs MUST rotate', '- **FR-2**: Users MUST sign in', '- **FR-3**: Ports MUST close'];
		const after = ['- **FR-1**: Logs MUST rotate', '- **FR-2**: Ports MUST close'];

		const changes = changesBetween(before, after);

		assert.deepEqual(changes, ['removed FR-2-2 FR-2', 'renamed FR-2 FR-3']);
	});
});
