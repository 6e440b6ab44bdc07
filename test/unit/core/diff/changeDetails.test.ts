import assert from 'node:assert/strict';
import { describeImpact } from '../../../../src/core/diff/describeImpact';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const main = 'openspec/specs/a/spec.md';
const delta = 'openspec/changes/b/specs/a/spec.md';

const block = (name: string, text: string, ...scenarios: readonly string[]) =>
	`## Requirements\n\n### Requirement: ${name}\n${text}\n\n${scenarios.join('\n')}`;
const scenario = (name: string, ...steps: readonly string[]) =>
	`#### Scenario: ${name}\n${steps.map(step => `- ${step}\n`).join('')}`;

function changeBetween(path: string, before: string, after: string) {
	const { changes } = diffSpecs(parseSpec(path, before), parseSpec(path, after));
	assert.equal(changes.length, 1);
	return changes[0] ?? assert.fail();
}

describe('the details of a change', () => {
	it('hold the scenarios that changed, came and went, by their steps, and no others', () => {
		const text = 'It SHALL serve.';
		const same = scenario('Same', '**WHEN** asked', '**THEN** ok');
		const before = block('Serve', text, same, scenario('Open', '**WHEN** a'), scenario('Gone', '**THEN** c'));
		const after = block('Serve', text, scenario('New', '**THEN** d'), scenario('Open', '**WHEN** b'), same);

		const change = changeBetween(main, before, after);

		assert.deepEqual(change.scenarios, [
			{ name: 'New', before: null, after: ['THEN d'] },
			{ name: 'Open', before: ['WHEN a'], after: ['WHEN b'] },
			{ name: 'Gone', before: ['THEN c'], after: null },
		]);
		assert.equal(
			describeImpact(change),
			'its scenario “New” is new, its scenario “Open” changed, its scenario “Gone” is gone',
		);
		assert.equal(describeImpact(change, true), undefined);
	});

	it('hold no scenarios that differ in markup or order only', () => {
		const [one, two] = [scenario('One', '**THEN** a'), scenario('Two', 'THEN b')];
		const before = block('X', 'It SHALL stop.', one, two);
		const after = block('X', 'It SHALL stop at once.', two.replace('THEN', '**THEN**'), one);

		const change = changeBetween(main, before, after);

		assert.equal(change.impact, 'reworded');
		assert.equal('scenarios' in change, false);
	});

	it('tell the former name of a requirement that also says something else', () => {
		const change = changeBetween(
			main,
			block('Old', 'It SHALL stop after 5 s.'),
			block('New', 'It SHALL stop after 6 s.'),
		);

		assert.deepEqual([change.kind, change.label, change.wasLabel], ['modified', 'New', 'Old']);
		assert.equal(describeImpact(change), 'it was called “Old”');
	});

	it('tell title and priority of a user story', () => {
		const story = (priority: string) => `### User Story 1 - Be served (Priority: ${priority})\n\nAs a client I wait.\n`;

		const change = changeBetween('specs/001-a/spec.md', story('P2'), story('P1'));

		assert.deepEqual([change.label, change.priority], ['US1 Be served', { before: 'P2', after: 'P1' }]);
		assert.equal(describeImpact(change), 'its priority is now P1, it was P2');
	});

	it('tell what a delta does to a requirement', () => {
		const removed = '## REMOVED Requirements\n\n### Requirement: Old\n**Reason**: unused\n';

		const change = changeBetween(delta, '', removed);

		assert.deepEqual([change.kind, change.delta, change.label], ['added', 'REMOVED', 'Old']);
	});

	it('leave out a label that nobody wrote', () => {
		const change = changeBetween('.openspec/spec.md', '', '- It MUST greet\n');

		assert.equal('label' in change, false);
	});
});
