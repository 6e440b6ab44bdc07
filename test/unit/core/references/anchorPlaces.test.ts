import assert from 'node:assert/strict';
import { anchorOf } from '../../../../src/core/references/anchorOf';
import { anchorPlaces } from '../../../../src/core/references/anchorPlaces';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const address = '/w/openspec/specs/auth/spec.md';
const text = '## Requirements\n\n### Requirement: User login\n\nIt MUST a.\n';
const spec = parseSpec('openspec/specs/auth/spec.md', text);
const [requirement = assert.fail()] = spec.requirements;
const anchor = anchorOf({ at: { address, spec }, requirement }, 'User login', 'Sign in $&') ?? assert.fail();

describe('anchorOf', () => {
	it('spells the heading of a requirement as links do, before and after', () => {
		assert.deepEqual([anchor.slug, anchor.newSlug], ['requirement-user-login', 'requirement-sign-in-']);
	});

	it('knows none of a requirement that is an item', () => {
		const plain = parseSpec('.openspec/spec.md', '- FR-001: It MUST wave\n');
		const [item = assert.fail()] = plain.requirements;

		assert.equal(anchorOf({ at: { address, spec: plain }, requirement: item }, 'FR-001', 'FR-002'), undefined);
	});
});

describe('anchorPlaces', () => {
	it('finds the links of a spec to its own heading, outside of code', () => {
		const own = '[a](#requirement-user-login), [b](#Requirement-User-Login "x"), `[c](#requirement-user-login)`\n';

		assert.deepEqual(found(address, own), ['requirement-user-login', 'Requirement-User-Login']);
	});

	it('finds the links of other files to it alone', () => {
		const links =
			'[a](../auth/spec.md#requirement-user-login) [b](#requirement-user-login) [c](x.md#requirement-user-login) [d](https://a.b/spec.md#requirement-user-login) [e](../auth/spec.md#requirement-user-login-2)\n';

		assert.deepEqual(found('/w/openspec/specs/other/spec.md', links), ['requirement-user-login']);
		assert.deepEqual(found('/w/openspec/specs/other/spec.ts', links), []);
	});

	function found(from: string, source: string): readonly string[] {
		return anchorPlaces(from, source, anchor).map(({ start, end }) => source.slice(start, end));
	}
});
