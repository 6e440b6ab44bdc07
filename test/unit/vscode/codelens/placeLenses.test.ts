import assert from 'node:assert/strict';
import type { Change, ChangeKind } from '../../../../src/core/diff/change';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import type { Requirement, Spec } from '../../../../src/core/spec/spec';
import { placeLenses } from '../../../../src/vscode/codelens/placeLenses';
import { placesOf } from '../../support/specOf';

describe('placeLenses', () => {
	it('puts a changed requirement on its own line, and nothing on the others', () => {
		const spec = specOf(requirement('a', 3), requirement('b', 4));

		const places = placeLenses([change('modified', 'b', 4)], spec, spec);

		assert.deepEqual(
			places.map(place => [place.line, place.change?.id]),
			[[4, 'b']],
		);
	});

	it('puts a removed requirement at the survivor before it, together with others', () => {
		const baseline = specOf(requirement('a', 3), requirement('b', 4), requirement('c', 5));
		const spec = specOf(requirement('a', 3));

		const places = placeLenses([change('removed', 'b', null), change('removed', 'c', null)], baseline, spec);

		assert.deepEqual(
			places.map(place => [place.line, place.change, place.removed.map(({ id }) => id)]),
			[[3, null, ['b', 'c']]],
		);
	});

	it('finds the place of one whose id another has now', () => {
		const baseline = specOf(requirement('a', 3), requirement('b', 4), requirement('b-2', 5));
		const spec = specOf(requirement('a', 3), requirement('b', 4));
		const removed = { ...change('removed', 'b-3', null), wasId: 'b' };

		const places = placeLenses([removed, { ...change('modified', 'b', 4), wasId: 'b-2' }], baseline, spec);

		assert.deepEqual(
			places.map(place => [place.line, place.change?.id, place.removed.map(({ id }) => id)]),
			[
				[3, undefined, ['b-3']],
				[4, 'b', []],
			],
		);
	});

	it('finds the neighbour of a removed criterion whose number is another one now', () => {
		const criteria = (...texts: readonly string[]) =>
			`### Requirement 1\n\n#### Acceptance Criteria\n\n${texts.map((text, at) => `${at + 1}. It SHALL ${text}\n`).join('')}`;
		const path = '.kiro/specs/a/requirements.md';
		const baseline = parseSpec(path, criteria('start at once', 'log each request', 'answer in JSON', 'keep a copy'));
		const spec = parseSpec(path, criteria('log each request', 'answer in JSON'));
		const { changes } = diffSpecs(baseline, spec);

		const places = placeLenses(changes, baseline, spec);

		assert.deepEqual(
			places.map(({ line, removed }) => [line, removed.map(({ before }) => before?.text)]),
			[
				[5, ['It SHALL start at once']],
				[6, ['It SHALL keep a copy']],
			],
		);
	});

	it('puts the first one of a section at the survivor after it', () => {
		const baseline = specOf(requirement('a', 3), requirement('b', 4));
		const spec = specOf(requirement('b', 3));

		const places = placeLenses([change('removed', 'a', null)], baseline, spec);

		assert.deepEqual(
			places.map(place => place.line),
			[3],
		);
	});

	it('does not leave the section: the heading stands in for lost neighbours, and the first line for a lost heading', () => {
		const baseline = specOf(requirement('a', 3), requirement('x', 7, 'Other'), requirement('y', 9, 'Gone'));
		const spec: Spec = { ...specOf(requirement('a', 3)), sections: [{ title: 'Other', depth: 2, line: 5 }] };

		const places = placeLenses([change('removed', 'x', null), change('removed', 'y', null)], baseline, spec);

		assert.deepEqual(
			places.map(place => [place.line, place.removed.map(({ id }) => id)]),
			[
				[1, ['y']],
				[5, ['x']],
			],
		);
	});

	it('follows a neighbour that got another id', () => {
		const baseline = specOf(requirement('old', 3), requirement('b', 4));
		const spec = specOf(requirement('new', 8));
		const renamed: Change = { ...change('modified', 'new', 8), wasId: 'old' };

		const places = placeLenses([renamed, change('removed', 'b', null)], baseline, spec);

		assert.deepEqual(
			places.map(place => [place.line, place.change?.id, place.removed.map(({ id }) => id)]),
			[[8, 'new', ['b']]],
		);
	});
});

function requirement(id: string, line: number, section = 'Behavior'): Requirement {
	return {
		id,
		explicitId: null,
		name: null,
		level: 'MUST',
		keyword: 'MUST',
		text: `It MUST ${id}`,
		section: [section],
		line,
		endLine: line,
		scenarios: [],
		places: placesOf(`It MUST ${id}`),
	};
}

function specOf(...requirements: readonly Requirement[]): Spec {
	return {
		path: '.openspec/spec.md',
		dialect: 'plain',
		title: null,
		sections: [{ title: 'Behavior', depth: 2, line: 1 }],
		requirements,
		verify: [],
		problems: [],
	};
}

function change(kind: ChangeKind, id: string, line: number | null): Change {
	const side = { text: `It MUST ${id}`, level: 'MUST' as const, line: line ?? 4 };
	return {
		kind,
		impact: 'reworded',
		id,
		wasId: null,
		level: 'MUST',
		section: ['Behavior'],
		before: kind === 'added' ? null : side,
		after: line === null ? null : side,
		state: 'unresolved',
	};
}
