import assert from 'node:assert/strict';
import { lintTexts } from './lintText';

const main = 'openspec/specs/cart/spec.md';
const one = 'openspec/changes/one/specs/cart/spec.md';
const two = 'openspec/changes/two/specs/cart/spec.md';

function requirement(name: string, body: string): string {
	return `### Requirement: ${name}\n${body}\n\n#### Scenario: Usual\n- **WHEN** asked for ${name}\n- **THEN** ${name} answers\n\n`;
}

const mainText = `## Requirements\n\n${requirement('Total', 'The cart SHALL round the total.')}${requirement('Tax', 'The cart SHALL add the tax.')}## Purpose\n\nWhat the cart is for.\n`;

/** Rule and line of what is told of the first change, beside the main spec and a second change. */
function toldOfFirst(first: string, second = ''): readonly string[] {
	const texts = { [one]: first, [main]: mainText, ...(second !== '' && { [two]: second }) };
	const [problems = []] = lintTexts(texts, { hasMainSpecs: true });
	return problems.map(
		({ rule, line, related }) => `${rule} ${line}${related ? ` ${related.path}:${related.line}` : ''}`,
	);
}

describe('rules of deltas', () => {
	it('say nothing of a delta that fits', () => {
		const text =
			`## ADDED Requirements\n\n${requirement('Coupon', 'The cart SHALL take one coupon.')}` +
			`## MODIFIED Requirements\n\n${requirement('Total', 'The cart SHALL round the total up.')}` +
			'## REMOVED Requirements\n\n### Requirement: Tax\n';

		assert.deepEqual(toldOfFirst(text), []);
	});

	it('find what is modified, removed or renamed and is not in the main spec', () => {
		const text =
			`## MODIFIED Requirements\n\n${requirement('Totals', 'The cart SHALL be round.')}` +
			'## REMOVED Requirements\n\n### Requirement: tax\n\n' +
			'## RENAMED Requirements\n\n- FROM: `### Requirement: Sum`\n- TO: `### Requirement: Grand total`\n';

		assert.deepEqual(toldOfFirst(text), ['delta-target 3', 'delta-target 12', 'delta-target 16']);
	});

	it('know a requirement by the name that the same delta gives it', () => {
		const text =
			'## RENAMED Requirements\n\n- FROM: `### Requirement: Total`\n- TO: `### Requirement: Sum`\n\n' +
			`## MODIFIED Requirements\n\n${requirement('Sum', 'The cart SHALL round the sum.')}`;

		assert.deepEqual(toldOfFirst(text), []);
	});

	it('find what is added and is in the main spec already', () => {
		const text = `## ADDED Requirements\n\n${requirement('Tax', 'The cart SHALL add all taxes.')}`;

		assert.deepEqual(toldOfFirst(text), [`delta-exists 3 ${main}:10`]);
	});

	it('find a level that is turned into its opposite, and do not call that a contradiction', () => {
		const text = `## MODIFIED Requirements\n\n${requirement('Tax', 'The cart SHALL NOT add the tax.')}`;

		const found = lintTexts({ [one]: text, [main]: mainText }, { hasMainSpecs: true });

		assert.deepEqual(
			found.map(problems => problems.map(({ rule, line, related }) => [rule, line, related?.line])),
			[[['delta-flip', 3, 10]], []],
		);
	});

	it('find what contradicts a requirement of the main spec that stays', () => {
		const text = `## ADDED Requirements\n\n${requirement('Net', 'The cart SHALL NOT add the tax.')}`;

		const found = lintTexts({ [main]: mainText, [one]: text }, { hasMainSpecs: true });

		assert.deepEqual(
			found.map(problems => problems.map(({ rule, line }) => [rule, line])),
			[[], [['contradiction', 4]]],
		);
	});

	it('let two open changes want opposite things, which the overlap tells', () => {
		const first = `## ADDED Requirements\n\n${requirement('Gift', 'The cart SHALL wrap presents.')}`;
		const second = `## ADDED Requirements\n\n${requirement('No gift', 'The cart SHALL NOT wrap presents.')}`;

		const found = lintTexts({ [one]: first, [main]: mainText, [two]: second }, { hasMainSpecs: true });

		assert.deepEqual(found, [[], [], []]);
	});

	it('find two open changes that touch one requirement, in both', () => {
		const first = `## MODIFIED Requirements\n\n${requirement('Tax', 'The cart SHALL add a tax.')}`;
		const second = '## REMOVED Requirements\n\n### Requirement: Tax\n';

		const [ofFirst, , ofSecond] = lintTexts({ [one]: first, [main]: mainText, [two]: second }, { hasMainSpecs: true });

		assert.deepEqual(
			ofFirst?.map(({ rule, related }) => [rule, related?.path]),
			[['overlapping-changes', two]],
		);
		assert.deepEqual(
			ofSecond?.map(({ rule, related }) => [rule, related?.path]),
			[['overlapping-changes', one]],
		);
	});

	it('find three open changes that touch one requirement, in each of them', () => {
		const texts = {
			[one]: `## MODIFIED Requirements\n\n${requirement('Tax', 'The cart SHALL add a tax.')}`,
			[two]: '## REMOVED Requirements\n\n### Requirement: Tax\n',
			'openspec/changes/three/specs/cart/spec.md':
				'## RENAMED Requirements\n\n- FROM: `### Requirement: Tax`\n- TO: `### Requirement: Taxes`\n',
			[main]: mainText,
		};

		const found = lintTexts(texts, { hasMainSpecs: true });

		assert.deepEqual(
			found.map(problems => problems.map(({ rule, line }) => `${rule} ${line}`)),
			[['overlapping-changes 3'], ['overlapping-changes 3'], ['overlapping-changes 3'], []],
		);
	});

	it('tell of a new name on its own line', () => {
		const text = '## RENAMED Requirements\n\n- FROM: `### Requirement: Total`\n- TO: `### Requirement: Tax`\n';

		assert.deepEqual(toldOfFirst(text), [`delta-exists 4 ${main}:10`]);
	});

	it('find requirements in no section of a delta, and sections at another depth', () => {
		const loose = `## Requirements\n\n${requirement('Coupon', 'The cart SHALL take one coupon.')}`;
		const deep = `### ADDED Requirements\n\n${requirement('Coupon', 'The cart SHALL take one coupon.')}`;

		assert.deepEqual(toldOfFirst(loose), ['missing-section 3']);
		assert.deepEqual(toldOfFirst(deep), ['unknown-heading 1', 'missing-section 3']);
	});

	it('say nothing where the main specs are not known', () => {
		const text = `## MODIFIED Requirements\n\n${requirement('Totals', 'The cart SHALL be round.')}`;

		const [problems] = lintTexts({ [one]: text });

		assert.deepEqual(problems, []);
	});
});
