import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { readState } from '../../../../src/core/plan/state/readState';
import { factsFor } from '../../../../src/vscode/chat/factsFor';
import { renderCycleList } from '../../../../src/vscode/chat/renderCycleList';
import { renderExplanation } from '../../../../src/vscode/chat/renderExplanation';
import { renderFailure } from '../../../../src/vscode/chat/renderFailure';
import { renderPlanned } from '../../../../src/vscode/chat/renderPlanned';
import { showText } from '../../../../src/vscode/chat/showText';
import { historyOf } from '../../support/historyOf';
import { memoryHost } from '../../support/memoryHost';
import { planOf } from '../../support/planOf';

const renderer = new MarkdownIt({ html: true, linkify: true });
const hostile =
	'[go](command:workbench.action.quit) ![x](https://example.org/x.png) <img src=x> https://example.org $(zap) | a\n# b';
const specPath = '.openspec/spec.md';

/** All of the links, images and tags of foreign making that a reader of chat would get. */
function foreign(markdown: string): readonly string[] {
	const html = renderer.render(markdown);
	const found = html.match(/<(?:a|img|script|h1|table)\b[^>]*>/g) ?? [];
	return found.filter(tag => tag !== '<a href="https://www.rfc-editor.org/rfc/rfc2119">');
}

describe('what @spec says', () => {
	it('shows the text of a plan as text', () => {
		const change = {
			kind: 'modified',
			impact: 'flipped',
			id: hostile,
			wasId: null,
			level: 'MUST',
			section: [],
			before: { text: hostile, level: 'MUST NOT', line: 1 },
			after: { text: hostile, level: 'MUST', line: 1 },
			state: 'unresolved',
		} as const;
		const edit = { op: 'rename', path: hostile, from: hostile, before: null, after: null } as const;
		const plan = planOf({
			changes: [change],
			edits: [{ ...edit, requirements: [], reason: hostile, selected: true, editedByUser: false, hunks: [] }],
			assumptions: [{ decision: hostile, alternatives: [], suggestion: hostile, section: '', accepted: false }],
			unresolved: [{ id: hostile, reason: hostile }],
			summary: hostile,
		});

		const text = renderPlanned(plan);

		assert.deepEqual(foreign(text), []);
		assert.match(text, /^\*\*1 change\*\*, 1 edit, 0 commands to verify\. Nothing is written yet\./);
		assert.match(text, /what was forbidden is now required/);
	});

	it('names no more than the first of many', () => {
		const unresolved = Array.from({ length: 30 }, (_, index) => ({ id: `R-${index}`, reason: 'Open.' }));

		const text = renderPlanned(planOf({ unresolved }));

		assert.match(text, /R&#45;11/);
		assert.doesNotMatch(text, /R&#45;12/);
		assert.match(text, /- and 18 more$/);
	});

	it('shows the text of cycles as text, the newest first', () => {
		const files = Array.from({ length: 7 }, (_, index) => ({ op: 'modify', path: `${hostile}${index}` }) as const);
		const { cycles } = historyOf(
			...Array.from({ length: 7 }, () => ({ title: hostile, date: hostile, changes: files })),
		);

		const text = renderCycleList(cycles);

		assert.deepEqual(foreign(text), []);
		assert.match(text, /^\*\*Cycle 7\*\*/);
		assert.match(text, / and 2 more/);
		assert.match(text, /2 older ones are in the history\.$/);
		assert.equal(renderCycleList([]), 'No cycle was applied yet.');
	});

	it('shows what a model says and what fails as text, with its paragraphs', () => {
		const said = showText(`First.\nSecond.\n\n${hostile}`);

		assert.deepEqual(foreign(said), []);
		assert.match(renderer.render(said), /^<p>First\.<br>\nSecond\.<\/p>\n<p>/);
		assert.deepEqual(foreign(renderFailure({ message: hostile, state: hostile, next: hostile })), []);
	});

	it('explains pending, removed and unchanged requirements as text', async () => {
		const before = `# T\n\n## B\n\n- It MUST ${hostile.replace('\n', ' ')}\n- It MUST stay\n`;
		const host = memoryHost({
			files: {
				[specPath]: '# T\n\n## B\n\n- It MUST stay\n- It MUST be new\n',
				'.openspec/apply.md': '## Cycle 1 — 2026-06-08\n\n### Status\n\n✅ APPLIED\n',
			},
			commits: [
				{ hash: 'a'.repeat(40), files: { [specPath]: before, '.openspec/apply.md': '## Cycle 1 — 2026-06-08\n' } },
			],
		});
		const read = await readState(host, specPath);
		const { state } = read.kind === 'read' ? read : assert.fail();

		const pending = renderExplanation(state, []);
		const named = renderExplanation(state, ['b/stay']);
		const facts = factsFor(state, ['b/stay']);

		assert.deepEqual(foreign(pending), []);
		assert.match(pending, /^\*\*2 pending changes\*\*/);
		assert.match(pending, /\*\*Removed\*\*: ~~/);
		assert.match(pending, /\*\*Added\*\*/);
		assert.match(named, /It MUST stay/);
		assert.equal(JSON.parse(facts).requirements[0].id, 'b/stay');
	});
});
