import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

function changesBetween(before: string, after: string): readonly string[] {
	return diffSpecs(parseSpec('spec.md', before), parseSpec('spec.md', after)).changes.map(
		({ kind, impact, before: old, after: now }) => `${kind} ${impact}: ${(now ?? old)?.text}`,
	);
}

function listOf(...statements: readonly string[]): string {
	return `## Behavior\n\n${statements.map(text => `- ${text}\n`).join('')}`;
}

describe('findInPlace', () => {
	it('calls nothing moved where only an edited requirement changed places with its neighbour', () => {
		const before = listOf('Guests MUST see prices', 'Admins MUST see margins');
		const after = listOf('Admins MUST see margins', 'Guests MUST NOT see prices');

		assert.deepEqual(changesBetween(before, after), ['modified flipped: Guests MUST NOT see prices']);
	});

	it('lets a requirement stay where one that went to its section, reworded, stands after it now', () => {
		const head = '## Interface\n\n- The tool MUST accept a path\n';
		const before = `${head}- The tool MUST accept --json for machines\n\n## Behavior\n\n- It MUST stop on errors\n`;
		const after = `${head}\n## Behavior\n\n- It MUST stop on errors\n- The tool MUST accept --json for other programs\n`;

		assert.deepEqual(changesBetween(before, after), [
			'modified reworded: The tool MUST accept --json for other programs',
		]);
	});

	it('calls a removed one gone from after an edited one that kept its place', () => {
		const before = listOf('Logs MUST rotate daily', 'Tokens MUST expire', 'Ports MUST be closed');
		const after = listOf('Logs MUST rotate weekly', 'Ports MUST be closed');

		assert.deepEqual(changesBetween(before, after), [
			'modified reworded: Logs MUST rotate weekly',
			'removed none: Tokens MUST expire',
		]);
	});

	it('tells of no more requirements than were edited or taken from one place to another', () => {
		const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta'];
		const statements = words.map(word => `The ${word} service MUST answer ${word} calls`);
		const place = fc.nat(words.length - 1);

		fc.assert(
			fc.property(fc.uniqueArray(place), fc.array(fc.tuple(place, place), { maxLength: 3 }), (edited, moves) => {
				const order = [...words.keys()];
				for (const [from, to] of moves) {
					order.splice(to, 0, ...order.splice(from, 1));
				}
				const edit = (index: number) => `${statements[index]}${edited.includes(index) ? ' at once' : ''}`;
				const changes = changesBetween(listOf(...statements), listOf(...order.map(edit)));

				assert.equal(changes.filter(change => change.startsWith('modified')).length, edited.length);
				assert.ok(changes.length <= edited.length + moves.length, changes.join('\n'));
			}),
		);
	});
});
