import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffSpecs } from '../../../../../src/core/diff/diffSpecs';
import { narrowSpec } from '../../../../../src/core/plan/narrow/narrowSpec';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';

const path = '.openspec/spec.md';

function changesBetween(before: string, after: string) {
	return diffSpecs(parseSpec(path, before), parseSpec(path, after)).changes;
}

/** Narrow to the changes whose statement, new or old, holds one of the words. */
function narrow(before: string, after: string, ...words: readonly string[]) {
	const changes = changesBetween(before, after);
	const targets = changes.filter(change => words.some(word => (change.after ?? change.before)?.text.includes(word)));
	assert.ok(targets.length > 0, 'no target');
	const ids = new Set(targets.map(({ id }) => id));
	return narrowSpec(before, after, parseSpec(path, before), parseSpec(path, after), changes, ids);
}

const before = `# App

Prose.

## Behavior

- The app MUST start quickly
- The app MUST print names
- The app MUST stop cleanly

## Constraints

- Port: 8080
`;

describe('narrowSpec', () => {
	it('takes one modified requirement and nothing else, prose neither', () => {
		const after = before.replace('Prose.', 'Other prose.').replace('names', 'all names').replace('8080', '9090');

		const { text, ids } = narrow(before, after, 'all names');

		assert.equal(text, before.replace('names', 'all names'));
		assert.equal(ids.size, 1);
	});

	it('takes a removal alone, and leaves it alone, where others begin alike and get its id', () => {
		const paths = ['- `/a` MUST answer `200`\n', '- `/b` MUST answer `201`\n', '- `/c` MUST answer `202`\n'];
		const old = before + paths.join('');
		const after = before + paths.slice(1).join('').replace('202', '404');

		const removed = narrow(old, after, '/a');
		const modified = narrow(old, after, '404');

		assert.deepEqual([removed.text, removed.ids.size], [before + paths.slice(1).join(''), 1]);
		assert.deepEqual([modified.text, modified.ids.size], [old.replace('202', '404'), 1]);
	});

	it('puts an added requirement after its nearest predecessor', () => {
		const after = before.replace(
			'- The app MUST stop',
			'- Logs MUST be JSON\n- Clocks SHOULD be UTC\n- The app MUST stop',
		);

		const { text } = narrow(before, after, 'Clocks');

		assert.equal(text, before.replace('- The app MUST stop', '- Clocks SHOULD be UTC\n- The app MUST stop'));
	});

	it('puts an added requirement before its successor where it is the first of its section', () => {
		const after = before.replace('- Port: 8080', '- Host: localhost\n- Port: 9090');

		const { text } = narrow(before, after, 'Host');

		assert.equal(text, before.replace('- Port: 8080', '- Host: localhost\n- Port: 8080'));
	});

	it('brings the headings that an added requirement needs', () => {
		const added = '## Security\n\n### Tokens\n\n- Tokens MUST expire daily\n- Keys MUST rotate\n\n';
		const after = before.replace('## Constraints', `${added}## Constraints`).replace('names', 'all names');

		const { text } = narrow(before, after, 'Tokens MUST');

		assert.equal(
			text,
			before.replace('## Constraints', '## Security\n\n### Tokens\n\n- Tokens MUST expire daily\n\n## Constraints'),
		);
	});

	it('puts a new section before the first one, where the spec has it there', () => {
		const added = '## Aims\n\n- It SHOULD be small\n- It SHOULD be fast\n\n';
		const after = before.replace('## Behavior', `${added}## Behavior`).replace('names', 'all names');

		const { text, ids } = narrow(before, after, 'fast');

		assert.equal(text, before.replace('## Behavior', '## Aims\n\n- It SHOULD be fast\n\n## Behavior'));
		assert.equal(ids.size, 1);
	});

	it('puts a new section before one of which nothing stays', () => {
		const old = '# App\n\n## Other\n\n- It MUST hum\n';
		const after = '# App\n\n## New\n\n- It MUST sing\n- It MUST hum\n\n## Other\n\n- It MUST end\n';

		const { text, ids } = narrow(old, after, 'sing');

		assert.equal(text, '# App\n\n## New\n\n- It MUST sing\n\n## Other\n\n- It MUST hum\n');
		assert.equal(ids.size, 1);
	});

	it('moves a requirement to a new section alone', () => {
		const moved = before
			.replace('- The app MUST start quickly\n', '')
			.replace('- The app MUST print', '- The app MAY hum\n$&');
		const after = moved.replace('## Behavior', '## Aims\n\n- The app MUST start quickly\n\n## Behavior');

		const { text, ids } = narrow(before, after, 'start');

		assert.equal(text, after.replace('- The app MAY hum\n', ''));
		assert.equal(ids.size, 1);
	});

	it('takes one row of a new table, with its head, and its neighbours later', () => {
		const table = '| Who | What |\n| --- | --- |\n| A | Cats MUST purr |\n| B | Dogs MUST bark |\n';
		const after = before.replace('## Constraints', `${table}\n## Constraints`).replace('names', 'all names');

		const dogs = narrow(before, after, 'Dogs');
		const both = narrow(dogs.text, after, 'Cats');

		const [start = '', end = ''] = before.split('\n## Constraints');
		assert.equal(dogs.text, `${start}\n${table.replace(/.*Cats.*\n/, '')}\n## Constraints${end}`);
		assert.equal(both.text, `${start}\n${table}\n## Constraints${end}`);
		assert.deepEqual([dogs.ids.size, both.ids.size], [1, 1]);
	});

	it('takes two rows of a new table together', () => {
		const table = '| Who | What |\n| --- | --- |\n| A | Cats MUST purr |\n| B | Dogs MUST bark |\n';
		const after = before.replace('## Constraints', `${table}\n## Constraints`).replace('names', 'all names');

		const { text, ids } = narrow(before, after, 'Dogs', 'Cats');

		assert.equal(text, before.replace('## Constraints', `${table}\n## Constraints`));
		assert.equal(ids.size, 2);
	});

	it('puts the first row of a table before the rows that stay', () => {
		const table = '| Who | What |\n| --- | --- |\n| B | Dogs MUST bark |\n';
		const old = before.replace('## Constraints', `${table}\n## Constraints`);
		const after = old.replace('| B', '| A | Cats MUST purr |\n| B').replace('names', 'all names');

		const { text, ids } = narrow(old, after, 'Cats');

		assert.equal(text, old.replace('| B', '| A | Cats MUST purr |\n| B'));
		assert.equal(ids.size, 1);
	});

	it('puts nothing else between the rows of a table', () => {
		const table = '| Who | What |\n| --- | --- |\n| A | Cats MUST purr |\n| B | Dogs bark |\n';
		const old = `# App\n\n${table}`;
		const after = `# App\n\nIt MUST hum.\n\n${table}\n- It MUST sing\n- It MUST end\n`;

		const [hum, sing] = [narrow(old, after, 'hum'), narrow(old, after, 'sing')];

		assert.equal(hum.text, `# App\n\nIt MUST hum.\n\n${table}`);
		assert.equal(sing.text, `${old}\n- It MUST sing\n`);
		assert.deepEqual([hum.ids.size, sing.ids.size], [1, 1]);
	});

	it('takes a nested item without the new one that it stands below', () => {
		const old = before.replace(/- The app MUST print[^#]*/, '');
		const after = before.replace(/- The app MUST start[^#]*/, '- Pets MUST be fed\n\t- Cats MUST purr\n\t  loudly\n\n');

		const { text, ids } = narrow(old.replace(/- The app MUST start.*\n/, ''), after, 'Cats');

		assert.match(text, /\n- Cats MUST purr\n {2}loudly\n/);
		assert.equal(ids.size, 1);
	});

	it('takes a removed requirement out', () => {
		const after = before.replace('- The app MUST print names\n', '').replace('8080', '9090');

		const { text } = narrow(before, after, 'print names');

		assert.equal(text, before.replace('- The app MUST print names\n', ''));
	});

	it('takes along what shares a line', () => {
		const two = before.replace('Prose.', 'It MUST write dates. It MUST log names.');
		const after = two
			.replace('write dates', 'write all dates')
			.replace('log names', 'log every name')
			.replace('8080', '1');

		const { text, ids } = narrow(two, after, 'all dates');

		assert.equal(ids.size, 2);
		assert.equal(text, after.replace('Port: 1', 'Port: 8080'));
	});

	it('makes a baseline out of nothing, one requirement at a time', () => {
		const { text } = narrow('', before, 'print names');

		assert.equal(text, '# App\n\n## Behavior\n\n- The app MUST print names\n');
	});

	it('is the spec itself, prose included, where all is applied', () => {
		const after = before.replace('Prose.', 'Other prose.').replace('names', 'all names');

		assert.equal(narrow(before, after, 'all names').text, after);
	});

	it('leaves exactly the rest of the changes, whatever is applied in whatever order', () => {
		const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa'];
		const statement = fc
			.tuple(fc.subarray(words, { minLength: 3, maxLength: 5 }), fc.constantFrom('MUST', 'MUST NOT', 'SHOULD'))
			.map(([[first, ...rest], keyword]) => `- ${first} ${keyword} ${rest.join(' ')}`);
		const section = fc
			.tuple(fc.constantFrom('## Behavior', '## Constraints', '### Interface'), fc.array(statement, { maxLength: 4 }))
			.map(([heading, statements]) => `${heading}\n\n${statements.join('\n')}\n`);
		const spec = fc.array(section, { maxLength: 3 }).map(sections => ['# Title\n', ...sections].join('\n'));

		fc.assert(
			fc.property(spec, spec, fc.infiniteStream(fc.nat(20)), (old, now, picks) => {
				let baseline = old;
				for (let changes = changesBetween(baseline, now); changes.length > 0; changes = changesBetween(baseline, now)) {
					const target = changes[picks.next().value % changes.length];
					const ids = new Set([target?.id ?? '']);
					const narrowed = narrowSpec(baseline, now, parseSpec(path, baseline), parseSpec(path, now), changes, ids);
					const left = changesBetween(narrowed.text, now).map(({ kind, id }) => `${kind} ${id}`);
					const rest = changes.filter(({ id }) => !narrowed.ids.has(id)).map(({ kind, id }) => `${kind} ${id}`);

					assert.ok(narrowed.ids.has(target?.id ?? ''));
					assert.deepEqual([...left].sort(), [...rest].sort());
					baseline = narrowed.text;
				}
			}),
		);
	}).timeout(20_000);

	it('takes single changes alone in an ordinary spec of any size', () => {
		const lines = Array.from({ length: 400 }, (_, index) => `- The service MUST answer request ${index} in time`);
		const old = `# T\n\n## S\n\n${lines.join('\n')}\n`;
		const now = `# T\n\n## S\n\n${lines.map((line, index) => (index % 3 === 0 ? `${line}, always` : line)).join('\n')}\n`;
		const changes = changesBetween(old, now);

		const ids = new Set(changes.slice(10, 20).map(({ id }) => id));
		const narrowed = narrowSpec(old, now, parseSpec(path, old), parseSpec(path, now), changes, ids);

		assert.deepEqual(narrowed.ids, ids);
	});
});
