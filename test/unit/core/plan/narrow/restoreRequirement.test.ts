import assert from 'node:assert/strict';
import { restoreRequirement } from '../../../../../src/core/plan/narrow/restoreRequirement';
import { readState, type SpecState } from '../../../../../src/core/plan/state/readState';
import { historyPathOf } from '../../../../../src/core/spec/specPaths';
import { memoryHost } from '../../../support/memoryHost';

const path = '.openspec/spec.md';
const applied = `# Shop

## Cart

- The cart MUST keep its items
- The cart MUST show a total
- The cart MAY suggest items

## Payment

- The shop MUST take cards
`;

describe('restoreRequirement', () => {
	it('puts the lines of a removed requirement back at their place, and alters nothing else', async () => {
		const text = applied.replace('- The cart MUST show a total\n', '').replace('take cards', 'take cash');
		const state = await stateOf(text);

		const restored = restoreRequirement(state, removedId(state));

		assert.deepEqual(restored, { kind: 'restored', text: applied.replace('take cards', 'take cash') });
	});

	it('brings the heading along that went with it', async () => {
		const state = await stateOf(applied.slice(0, applied.indexOf('\n## Payment')));

		const restored = restoreRequirement(state, removedId(state));

		assert.equal(restored.kind, 'restored');
		assert.match(restored.kind === 'restored' ? restored.text : '', /## Payment\n\n- The shop MUST take cards/);
	});

	it('puts back one of several', async () => {
		const text = applied.replace('- The cart MUST show a total\n- The cart MAY suggest items\n', '');
		const state = await stateOf(text);

		const restored = restoreRequirement(state, removedId(state));

		assert.deepEqual(restored, { kind: 'restored', text: applied.replace('- The cart MAY suggest items\n', '') });
	});

	it('puts back one whose id another has now', async () => {
		const [first, second] = ['- `/a` MUST answer `200`\n', '- `/b` MUST answer `201`\n'];
		const state = await stateOf(applied + second.replace('201', '404'), applied + first + second);

		const restored = restoreRequirement(state, removedId(state));

		assert.equal(removedId(state), 'payment/answer-3');
		assert.deepEqual(restored, { kind: 'restored', text: applied + first + second.replace('201', '404') });
	});

	it('numbers the criteria below one that is back again on', async () => {
		const kiro = '.kiro/specs/cart/requirements.md';
		const heading = '### Requirement 1\n\n#### Acceptance Criteria\n\n';
		const before = `${heading}1. The cart SHALL open\n2. The cart SHALL show a total\n3. The cart SHALL close\n`;
		const text = `${heading}1. The cart SHALL open\n2. The cart SHALL close at night\n`;
		const state = await stateOf(text, before, kiro);

		const restored = restoreRequirement(state, removedId(state));

		assert.deepEqual(restored, { kind: 'restored', text: before.replace('close', 'close at night') });
	});

	it('refuses what was not removed', async () => {
		const state = await stateOf(applied);

		const restored = restoreRequirement(state, 'cart');

		assert.equal(restored.kind === 'failed' && restored.code, 'spec.unknown_id');
	});
});

/** The state of a spec whose committed text is the one that was applied. */
async function stateOf(text: string, before = applied, spec = path): Promise<SpecState> {
	const history = '## Cycle 1 — 2026-06-08\n\n### Status\n\n✅ APPLIED\n';
	const files = { [spec]: before, [historyPathOf(spec)]: history };
	const host = memoryHost({
		files: { [spec]: text, [historyPathOf(spec)]: history },
		commits: [{ hash: 'a'.repeat(40), files }],
	});
	const read = await readState(host, spec);
	assert.equal(read.kind, 'read');
	return (read as Extract<typeof read, { kind: 'read' }>).state;
}

function removedId({ diff }: SpecState): string {
	return diff.changes.find(({ kind }) => kind === 'removed')?.id ?? '';
}
