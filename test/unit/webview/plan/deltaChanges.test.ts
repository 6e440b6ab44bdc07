import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import { compareWithMain } from '../../../../src/core/diff/compareWithMain';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { buildPlanModel } from '../../../../src/webview/plan/buildPlanModel';
import type { ChangeView } from '../../../../src/webview/plan/planViewModel';
import { sampleInput } from './samplePlan';

const mainPath = 'openspec/specs/server/spec.md';
const deltaPath = 'openspec/changes/move/specs/server/spec.md';

const main = `# Server

## Purpose
To serve.

## Requirements

### Requirement: Port
The server SHALL listen on port 8080.

#### Scenario: Open
- **WHEN** a client comes to port 8080
- **THEN** it is served

### Requirement: Logging
The server SHALL log every request.

### Requirement: Banner
The server SHALL print a banner.
`;

/** The rows of a delta of which nothing was applied yet. */
function rowsOf(delta: string, mainText = main): readonly ChangeView[] {
	const spec = parseSpec(deltaPath, delta);
	const changes: readonly Change[] = diffSpecs(parseSpec(deltaPath, ''), spec).changes;
	const againstMain = compareWithMain(changes, spec, parseSpec(mainPath, mainText));
	return buildPlanModel(sampleInput(null, { changes, againstMain })).changes;
}

function marked({ spans }: Pick<ChangeView, 'spans'>): string {
	const signs = { same: '', removed: '-', added: '+' };
	return spans.map(({ text, mark }) => (mark === 'same' ? text : `[${signs[mark]}${text}]`)).join('');
}

describe('the plan view of a delta', () => {
	it('shows in words what changes in the main spec', () => {
		const [row] = rowsOf(
			'## MODIFIED Requirements\n\n### Requirement: Port\nThe server SHALL listen on port 9090.\n\n#### Scenario: Open\n- **WHEN** a client comes to port 9090\n- **THEN** it is served\n',
		);

		assert.ok(row);
		assert.equal(marked(row), 'The server SHALL listen on port [-8080][+9090].');
		assert.deepEqual(row.scenarios.map(marked), ['WHEN a client comes to port [-8080][+9090], THEN it is served']);
		assert.deepEqual([row.kind, row.asks, row.label], ['added', 'modified', 'Port']);
	});

	it('is loud about what it forbids that the main spec requires', () => {
		const [row] = rowsOf(
			'## MODIFIED Requirements\n\n### Requirement: Logging\nThe server SHALL NOT log every request.\n',
		);

		assert.deepEqual([row?.impact, row?.meaning], ['flipped', 'what was required is now forbidden']);
	});

	it('shows the statement that goes, and why', () => {
		const [row] = rowsOf('## REMOVED Requirements\n\n### Requirement: Banner\n**Reason**: Nobody reads it.\n');

		assert.ok(row);
		assert.equal(marked(row), '[-The server ][-SHALL][- print a banner.]');
		assert.deepEqual([row.asks, row.meaning], ['removed', 'Reason: Nobody reads it.']);
	});

	it('finds what it renames and changes under the name that it had', () => {
		const [, row] = rowsOf(
			'## RENAMED Requirements\n\n- FROM: `### Requirement: Port`\n- TO: `### Requirement: Entry`\n\n## MODIFIED Requirements\n\n### Requirement: Entry\nThe server SHALL listen on port 9090.\n',
		);

		assert.ok(row);
		assert.equal(marked(row), 'The server SHALL listen on port [-8080][+9090].');
		assert.match(row.meaning, /it was called “Port”/);
	});

	it('says where the main spec says the same', () => {
		const [row] = rowsOf('## MODIFIED Requirements\n\n### Requirement: Logging\nThe server SHALL log every request.\n');

		assert.ok(row);
		assert.equal(marked(row), 'The server SHALL log every request.');
		assert.equal(row.meaning, 'the main spec says the same');
	});

	it('marks nothing as new that the main spec should have and has not', () => {
		const rows = rowsOf(
			'## MODIFIED Requirements\n\n### Requirement: Colour\nIt SHALL be red.\n\n## REMOVED Requirements\n\n### Requirement: Shape\n',
		);

		assert.deepEqual(rows.map(marked), ['It SHALL be red.', 'Shape']);
	});

	it('marks as new what it adds', () => {
		const [row] = rowsOf('## ADDED Requirements\n\n### Requirement: Colour\nIt SHALL be red.\n');

		assert.ok(row);
		assert.equal(marked(row), '[+It ][+SHALL][+ be red.]');
	});
});
