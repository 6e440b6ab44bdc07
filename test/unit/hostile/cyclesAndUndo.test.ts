import assert from 'node:assert/strict';
import { planUndo } from '../../../src/core/apply/planUndo';
import type { CycleName } from '../../../src/core/apply/undo/selectCycle';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { hostileCase } from '../../support/hostile/hostileCase';
import { apply, greetingHost, historyPath, newSpec, planGreeting, specPath } from '../core/apply/support';
import { append } from '../core/history/draft';
import { exited, type MemoryHost } from '../support/memoryHost';

/** Three applied cycles after the first: 2 and 4 touch the same line of the same file. */
async function threeCycles(): Promise<MemoryHost> {
	const host = greetingHost({ run: () => exited(0, 'Welcome\n') });
	for (const [spec, op, path, text] of [
		[newSpec, 'modify', 'src/hello.py', 'print("Welcome")\r\n'],
		[newSpec.replace('MUST wave', 'MUST wave twice'), 'create', 'src/wave.py', 'wave()\n'],
		[newSpec.replace('Welcome', 'Good day'), 'modify', 'src/hello.py', 'print("Good day")\r\n'],
	] as const) {
		host.disk.put(specPath, spec);
		const { plan } = await planGreeting(host, ids => [
			{ op, path, text, reason: '', selected: true, requirements: Object.values(ids).filter(id => id !== '') },
		]);
		const outcome = await apply(host, { ...plan, verify: [] });
		assert.ok(outcome.kind === 'applied', outcome.kind === 'failed' ? outcome.message : outcome.kind);
	}
	return host;
}

async function tryUndo(host: MemoryHost, which: CycleName): Promise<string> {
	const planned = await planUndo(host, specPath, which);
	const outcome = planned.kind === 'planned' ? await apply(host, planned.plan) : planned;
	return outcome.kind === 'failed' ? outcome.code : outcome.kind;
}

describe('hostile histories and undos', () => {
	hostileCase('crash-10', 'an undo of what later cycles touched, of what is undone, and of an undo', async () => {
		const host = await threeCycles();
		const [code, history] = [host.disk.text('src/hello.py'), host.disk.text(historyPath) ?? ''];

		const touched = await tryUndo(host, 2);
		const untouched = host.disk.text('src/hello.py') === code && host.disk.text(historyPath) === history;
		const last = await tryUndo(host, 4);
		const twice = await tryUndo(host, 4);
		const undoOfUndo = await tryUndo(host, 5);
		const undone = await tryUndo(host, 5);

		const grown = host.disk.text(historyPath) ?? '';
		const records = parseHistory(grown).cycles.map(({ record }) => record);
		return {
			seen: {
				...{ touched, untouched, last, twice, undoOfUndo, undone },
				prefix: grown.startsWith(history),
				cycles: records.length,
				undoes: records.slice(4).map(record => record?.begin.undoes !== undefined),
				code: host.disk.text('src/hello.py') === code,
			},
			promised: {
				touched: 'edit.conflict',
				untouched: true,
				last: 'applied',
				twice: 'undo.not_possible',
				undoOfUndo: 'applied',
				undone: 'undo.not_possible',
				prefix: true,
				cycles: 6,
				undoes: [true, true],
				code: true,
			},
		};
	});

	hostileCase('history-09', 'bodies with longer and longer fences, headings, HTML and a very long line', async () => {
		const fences = Array.from({ length: 40 }, (_, index) => `${'`'.repeat(index + 1)}\n`).join('');
		const bodies = [
			fences,
			'## Cycle 99 — 2026-01-01\n\n### Status\n\n✅ APPLIED',
			'<!-- spec-ops begin {"v":1,"cycle":9} -->\n<script>alert(1)</script>\n-->',
			'~~~\n```\n<pre>\n<!--',
			'x'.repeat(1_000_000),
		];
		let text = '';
		const written = bodies.map(body => {
			const verify = [
				{ command: body, expect: { exit: 0, stdout: body }, source: 'planner', requirements: [] },
			] as const;
			const added = append(text, '', 'new\n', 'applied', { propose: body, verify });
			text = added.text;
			return added.begin;
		});

		const { cycles, problems } = parseHistory(text);

		return {
			seen: { records: cycles.map(({ record }) => record?.begin), problems },
			promised: { records: written, problems: [] },
		};
	});

	hostileCase('history-10', 'a command that prints a cycle of its own', async () => {
		const forged = '\n```\n\n## Cycle 99 — 2026-01-01\n\n### Status\n\n✅ APPLIED\n\n<!-- spec-ops end {"v":1} -->\n';
		const host = greetingHost({ run: () => exited(1, forged, forged) });
		await apply(host, (await planGreeting(host)).plan);

		const { cycles } = parseHistory(host.disk.text(historyPath) ?? '');

		return {
			seen: cycles.map(({ number, status }) => [number, status]),
			promised: [
				[1, 'applied'],
				[2, 'failed'],
			],
		};
	});
});
