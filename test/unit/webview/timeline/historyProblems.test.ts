import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { problemsOfOrder, tellConflict, toTimelineProblem } from '../../../../src/webview/timeline/historyProblems';

describe('tellConflict', () => {
	it('tells of a history with markers that alone, with the way out', () => {
		const cycle = (word: string) => `## Cycle 2 — 2026-06-08\n\n${word}.\n\n### Status\n\n✅ APPLIED\n`;
		const text = `# History\n\n<<<<<<< HEAD\n${cycle('One')}=======\n${cycle('Other')}>>>>>>> other\n`;
		const problems = parseHistory(text).problems.map(problem => toTimelineProblem(problem, 0));

		const told = tellConflict(problems);

		assert.ok(problems.length > 1);
		assert.deepEqual(
			told.map(({ line, severity, way }) => [line, severity, way]),
			[[3, 'error', 'merge']],
		);
	});

	it('tells all of any other history', () => {
		const problems = parseHistory('## Cycle 2\n\nStatus: DONE\n\n## Cycle 2\n\nStatus: DONE\n').problems;
		const shown = problems.map(problem => toTimelineProblem(problem, 0));

		assert.ok(shown.length > 0);
		assert.deepEqual(tellConflict(shown), shown);
	});
});

describe('problemsOfOrder', () => {
	const places = [1, 2, 2, 3, 3].map((number, index) => ({ start: index, end: index, line: index + 1, number }));

	it('only remarks that branches which were joined each went on counting', () => {
		const roles = ['change', 'change', 'change', 'merge', 'change'] as const;

		const problems = problemsOfOrder(
			places,
			roles.map(role => ({ role, id: 'sha256:1' })),
		);

		assert.deepEqual(
			problems.map(({ line, severity }) => [line, severity]),
			[
				[3, 'info'],
				[5, 'warning'],
			],
		);
	});

	it('warns of a number that was written twice by hand', () => {
		const problems = problemsOfOrder(
			places.slice(0, 4),
			(['change', 'change', 'change', 'merge'] as const).map(role => ({
				role,
				id: role === 'merge' ? 'sha256:1' : null,
			})),
		);

		assert.deepEqual(
			problems.map(({ severity }) => severity),
			['warning'],
		);
	});
});
