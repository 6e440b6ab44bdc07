import assert from 'node:assert/strict';
import { createPalette } from '../../../../src/cli/palette';
import { renderPlan } from '../../../../src/cli/render/plan';
import type { Change } from '../../../../src/core/diff/change';
import type { Edit } from '../../../../src/core/plan/plan';
import { planOf } from '../../support/planOf';

const args = { values: new Map() };

const plain = createPalette(false);
const rendering = { baseline: 'against cycle 1', protectedReasons: new Map<string, string>(), args };

function changeOf(id: string, more: Partial<Change> = {}): Change {
	return {
		kind: 'modified',
		impact: 'reworded',
		id,
		wasId: null,
		level: 'MUST',
		section: ['Behavior'],
		before: { text: 'It MUST wait 3 s', level: 'MUST', line: 1 },
		after: { text: 'It MUST wait 4 s', level: 'MUST', line: 1 },
		state: 'edits',
		...more,
	};
}

function editOf(path: string, more: Partial<Edit> = {}): Edit {
	const state = { sha256: '0'.repeat(64), blob: '0'.repeat(40), mode: '100644' } as const;
	return {
		op: 'modify',
		path,
		before: state,
		after: state,
		text: 'wait 4\n',
		requirements: ['A-1'],
		reason: '“3” became “4”',
		selected: true,
		editedByUser: false,
		hunks: [{ id: 'h1', start: 1, lines: ['-wait 3', '+wait 4'], requirements: ['A-1'], selected: true }],
		...more,
	};
}

describe('a plan in the terminal', () => {
	it('says what is not selected and what is doubtful', () => {
		const doubtful = {
			id: 'h2',
			start: 9,
			lines: ['-# 3', '+# 4'],
			requirements: ['A-1'],
			selected: false,
			doubtful: true,
		} as const;
		const edits = [editOf('a.sh', { hunks: [...editOf('a.sh').hunks, doubtful] }), editOf('b.sh', { selected: false })];

		const text = renderPlan({ ...planOf(), changes: [changeOf('A-1')], edits }, rendering, plain);

		assert.match(text, /@@ line 1\n/);
		assert.match(text, /@@ line 9 \(doubtful, not selected: it is not written\)\n/);
		assert.match(text, /~ b\.sh \(not selected: it is not written\)\n/);
		assert.match(text, /1 file to write, 1 file not selected\./);
		assert.match(text, /A-1 \(2 edits, not all selected: stays pending\)/);
		assert.match(text, /Stays pending, since it or a part of what serves it is left out: A-1\.\n$/);
	});

	it('says which changes the user left out, also where their edits go along', () => {
		const changes = [changeOf('A-1'), changeOf('B-1')];
		const plan = { ...planOf(), changes, edits: [editOf('a.sh', { requirements: ['A-1', 'B-1'] })], left: ['B-1'] };
		const cut = { companions: [], shared: ['B-1'], waiting: [], left: ['B-1'] };

		const whole = renderPlan(plan, rendering, plain);
		const part = renderPlan({ ...planOf(), changes: changes.slice(0, 1) }, { ...rendering, cut }, plain);

		assert.match(whole, /A-1 \(1 edit\)[\s\S]*B-1 \(1 edit, left out: stays pending\)/);
		assert.match(whole, /is left out: B-1\.\n$/);
		assert.match(part, /Stays pending, although edits of it go along, since they share lines of a file: B-1\.\n$/);
	});

	it('says which changes each part of an edit is for', () => {
		const hunk = { id: 'h1', start: 1, lines: ['-3', '+4'], requirements: ['A-1'], selected: true };
		const both = { requirements: ['A-1', 'B-1\u202e'] };
		const differing = [hunk, { ...hunk, id: 'h2', start: 9, lines: ['-x', '+y'], requirements: ['B-1\u202e'] }];
		const alike = differing.map(one => ({ ...one, ...both }));
		const plan = { ...planOf(), changes: [changeOf('A-1'), changeOf('B-1\u202e')] };

		const [apart, together] = [differing, alike].map(hunks =>
			renderPlan({ ...plan, edits: [editOf('a.sh', { ...both, hunks })] }, rendering, plain),
		);

		assert.match(apart ?? '', /@@ line 1 for A-1\n[\s\S]*@@ line 9 for B-1[^\n]*\n/);
		assert.match(together ?? '', /became “4”\n {6}for A-1, B-1[^\n]*\n {6}@@ line 1\n[\s\S]*@@ line 9\n/);
		assert.doesNotMatch(`${apart}${together}`, /\u202e/);
	});

	it('numbers what was assumed, and says how to accept it', () => {
		const assumption = { alternatives: ['an argument'], suggestion: 'It MUST read AUTHOR', section: 'Interface' };
		const assumptions = [
			{ ...assumption, decision: 'The name comes from AUTHOR', accepted: false },
			{ ...assumption, decision: 'Exit 0', accepted: true },
		];

		const text = renderPlan({ ...planOf(), assumptions }, rendering, plain);

		assert.match(text, /Assumptions\n {2}\? 1\. The name comes from AUTHOR\n {6}instead of: an argument\n/);
		assert.match(text, /\n {2}✓ 2\. Exit 0 \(accepted\)\n/);
		assert.match(text, /Not accepted: 1 of 2\. “spec-ops apply --accept N”/);
	});

	it('says why a change is unresolved, and the ways on', () => {
		const changes = [changeOf('A-1', { state: 'unresolved', impact: 'flipped', level: 'MUST NOT' })];
		const unresolved = [{ id: 'A-1', reason: 'It flips.' }];

		const text = renderPlan({ ...planOf(), changes, unresolved }, rendering, plain);

		assert.match(text, /^ {2}! /m);
		assert.match(text, /FLIPPED: /);
		assert.match(text, /Unresolved\n {2}! A-1\n {6}It flips\.\n/);
		assert.match(text, /what was changed\.\n.*spec-ops adopt --target/);
		assert.match(text, /1 change unresolved\.\n1 requirement flipped/);
	});

	it('names the files that need an approval of their own', () => {
		const protectedReasons = new Map([['Makefile', 'holds commands that people run without reading them']]);
		const plan = { ...planOf(), changes: [changeOf('A-1')], edits: [editOf('Makefile')] };

		const text = renderPlan(plan, { ...rendering, protectedReasons }, plain);

		assert.match(text, /~ Makefile\n {6}! protected: it holds commands/);
	});

	it('says what comes along, what is shared and what waits, right above the end', () => {
		const cut = { companions: ['A-2'], shared: ['A-3'], waiting: ['bash greet.sh'] };

		const text = renderPlan({ ...planOf(), changes: [changeOf('A-1')] }, { ...rendering, cut }, plain);

		const end = text.trimEnd().split('\n').slice(-3);
		assert.match(end[0] ?? '', /^Goes along .*: A-2\.$/);
		assert.match(end[1] ?? '', /^Stays pending.*: A-3\.$/);
		assert.match(end[2] ?? '', /^Not run this time.*: bash greet\.sh\.$/);
	});

	it('breaks long statements at the width of the terminal, and no line of a diff', () => {
		const words = 'The program MUST say so in many words, one after the other, until the line is full';
		const changes = [changeOf('A-1', { kind: 'added', before: null, after: { text: words, level: 'MUST', line: 1 } })];
		const long = `+${'x'.repeat(100)}`;
		const hunk = { id: 'h1', start: 1, lines: [long], requirements: ['A-1'], selected: true };
		const plan = { ...planOf(), changes, edits: [editOf('a.sh', { hunks: [hunk] })] };

		const text = renderPlan(plan, rendering, createPalette(true, 40));

		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours.
		const lines = text.replace(/\x1b\[\d+m/g, '').split('\n');
		const statement = lines.slice(lines.findIndex(line => line.startsWith('  + ')));
		assert.ok(statement.slice(0, 3).every(line => line.length <= 40));
		assert.match(statement[1] ?? '', /^ {4}\S/);
		assert.ok(lines.includes(`      ${long}`));
	});

	it('lets no text from outside steer the terminal', () => {
		const changes = [changeOf('A\x1b[2J')];
		const edits = [editOf('a\x07.sh', { reason: '\x1b]0;t\x07' })];

		const text = renderPlan({ ...planOf(), changes, edits }, rendering, plain);

		assert.ok(!text.includes('\x1b'));
		assert.ok(!text.includes('\x07'));
	});
});
