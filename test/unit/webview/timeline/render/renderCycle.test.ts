import assert from 'node:assert/strict';
import { renderCycle } from '../../../../../src/webview/timeline/render/renderCycle';
import type { TimelineBody, TimelineRow } from '../../../../../src/webview/timeline/timelineModel';
import { markupOf } from '../../markupOf';
import { sampleView } from './sampleView';

const row: TimelineRow = {
	index: 1,
	line: 20,
	name: 'Cycle 2',
	title: 'Greet by name',
	date: '8 June 2026',
	time: null,
	group: 'unverified',
	role: 'change',
	status: 'applied, not verified',
	relations: ['verified by cycle 3'],
	spec: '',
	summary: '1 requirement',
	edited: false,
};

const body: TimelineBody = {
	propose: '',
	changes: [],
	specDiff: [],
	files: [],
	commands: [],
	assumptions: [],
	rest: '',
	planner: '',
	evidence: '',
	actions: { undo: false, verify: true, compareSpec: false },
};

const closed = { open: false, body: undefined, details: undefined };
const open = { open: true, body, details: undefined };

describe('renderCycle', () => {
	it('is headed by what the cycle proposes, and tells beside it what others have to do with it', () => {
		const markup = markupOf(renderCycle(sampleView, row, closed));

		assert.match(markup, /<span class="cycle-title">Greet by name<\/span>/);
		assert.match(markup, /<span class="aside">verified by cycle 3<\/span>/);
	});

	it('is headed by what it has to do with another where it proposes nothing, and tells that once', () => {
		const markup = markupOf(renderCycle(sampleView, { ...row, title: '', relations: ['verifies cycle 1'] }, closed));

		assert.match(markup, /<span class="cycle-title">Verifies cycle 1<\/span>/);
		assert.doesNotMatch(markup, /class="aside"/);
	});

	it('offers the spec as it left it where its record or its commit tells, and to compare that with any other', () => {
		const offersIn = (markup: string) =>
			[...markup.matchAll(/<button class="link"[^>]*>([^<]+)<\/button>/g)].map(([, name]) => name);
		const recorded = { ...body, actions: { ...body.actions, compareSpec: true } };
		const committed = { commit: 'c0ffee'.padEnd(40, '0'), lines: [] };

		const none = offersIn(markupOf(renderCycle(sampleView, row, open)));
		const byCommit = offersIn(markupOf(renderCycle(sampleView, row, { ...open, details: committed })));
		const byRecord = offersIn(markupOf(renderCycle(sampleView, row, { ...open, body: recorded })));

		const points = ['Compare with now', 'Compare with…', 'Show spec'];
		const always = ['Open as text', 'Copy'];
		assert.deepEqual(none, always);
		assert.deepEqual(byCommit, [...points, ...always]);
		assert.deepEqual(byRecord, ['Compare spec', ...points, ...always]);
	});

	it('offers to verify again only what was verified before', () => {
		const never = markupOf(renderCycle(sampleView, row, open));
		const before = markupOf(renderCycle(sampleView, { ...row, group: 'failed' }, open));

		assert.match(never, />Verify<\/button>/);
		assert.match(before, />Verify again<\/button>/);
	});
});
