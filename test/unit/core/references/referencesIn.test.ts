import assert from 'node:assert/strict';
import { ReferenceIndex } from '../../../../src/core/references/referenceIndex';
import { referencesIn } from '../../../../src/core/references/referencesIn';
import { needlesOf, signPattern } from '../../../../src/core/references/signPattern';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const path = 'openspec/specs/auth/spec.md';
const text = '## Requirements\n\n### Requirement: User login with key\n\nThe system MUST log in.\n';
const index = new ReferenceIndex([{ address: `/w/${path}`, spec: parseSpec(path, text) }]);
const label = 'User login with key';

describe('referencesIn', () => {
	it('finds a name on each line that has it, and on lines that it goes over', () => {
		const found = find(
			'/w/notes.md',
			'no\nUser login with key, User login with key\r\nthe User login\r\n  with key\nno\n',
		);

		assert.deepEqual(found, [label, label, 'User login\r\n  with key']);
	});

	it('finds a name that is wrapped in a comment of code', () => {
		assert.deepEqual(find('/w/a.ts', '// for User login\n// with key\n'), ['User login\n// with key']);
		assert.deepEqual(find('/w/a.ts', '/**\n * User\n * login with key\n */\n'), ['User\n * login with key']);
		assert.deepEqual(find('/w/a.py', '# User login\n  # with key\n'), ['User login\n  # with key']);
		assert.deepEqual(find('/w/a.sql', '-- User login\n-- with key\n'), ['User login\n-- with key']);
	});

	it('finds a name that is wrapped in a quotation, and none that goes over items or paragraphs', () => {
		assert.deepEqual(find('/w/a.md', '> User login\n> with key\n'), ['User login\n> with key']);
		assert.deepEqual(find('/w/a.md', '* User login\n* with key\n'), []);
		assert.deepEqual(find('/w/a.md', 'User login\n\nwith key\n'), []);
	});

	it('takes time linear in a text that begins the name over and over', () => {
		const long = 'User login with '.repeat(100_000);

		const start = process.cpuUsage();
		const found = find('/w/a.md', `${long}\n${' \n'.repeat(100_000)}User\n${'User login   '.repeat(50_000)}`);
		const { user } = process.cpuUsage(start);

		assert.deepEqual(found, []);
		assert.ok(user < 2_000_000, `${user} µs`);
	});
});

describe('the pattern and the texts to search for', () => {
	it('find each sign as it is, whatever signs of a pattern it holds', () => {
		const signs = ['a+b (c)', 'x/y.z', '[N-1]'];

		const matches = [...'a+b (c) aab x/y.z xy-z [N-1]'.matchAll(signPattern(signs))].map(([sign]) => sign);

		assert.deepEqual(matches, signs);
		assert.deepEqual(needlesOf(signs), ['a+b', 'x/y.z', '[N-1]']);
	});

	it('find nothing where there are no signs', () => {
		assert.equal(signPattern([]).test('a'), false);
	});
});

function find(address: string, source: string): readonly string[] {
	return referencesIn(index, address, source, [label]).map(({ start, end }) => source.slice(start, end));
}
