import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { hostileCase } from '../../support/hostile/hostileCase';
import { openExample, type Repository } from '../cli/support';
import { append } from '../core/history/draft';
import { historyPath, inRoot, plainFile } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { writeCheck } from './support/writeCheck';

const spec = '.openspec/spec.md';
const code = 'src/hello.py';

/** The example with cycles 4 to 6: 4 and 6 change the same line of the code, 5 another one. */
async function threeCycles(): Promise<Repository> {
	const example = openExample({ git: true });
	for (const [from, to] of [
		['Hello', 'Welcome'],
		['John', 'Jane'],
		['Welcome', 'Good day'],
	] as const) {
		example.replace(spec, from, to);
		const applied = await example.run('apply', '--auto-approve', '--no-verify');
		if (applied.exit !== 0) {
			throw new Error(applied.err);
		}
	}
	return example;
}

/** Undo a cycle on the command line. @returns `undone`, or the code of the refusal and whether it gives a reason. */
async function tryUndo(example: Repository, which: number): Promise<unknown> {
	const call = await example.run('undo', String(which), '--auto-approve', '--no-verify', '--json');
	if (call.exit === 0) {
		return 'undone';
	}
	const { code: refusal, message, next } = call.error();
	return [call.exit, refusal, message.length > 20 && next.length > 20];
}

describe('hostile histories and undos', () => {
	hostileCase('crash-10', 'an undo of what later cycles touched, of what is undone, and of an undo', async () => {
		const example = await threeCycles();
		try {
			const [text, history] = [example.read(code), example.read(historyPath)];
			const touched = await tryUndo(example, 4);
			const untouched = example.read(code) === text && example.read(historyPath) === history;
			const beside = await tryUndo(example, 5);
			const merged = example.read(code);
			const twice = await tryUndo(example, 5);
			const undoOfUndo = await tryUndo(example, 7);
			const undone = await tryUndo(example, 7);
			const grown = example.read(historyPath);
			const records = parseHistory(grown).cycles.map(({ record }) => record?.begin.undoes !== undefined);
			const check = await example.run('history', '--check', '--json');
			return {
				seen: {
					...{ touched, untouched, beside, twice, undoOfUndo, undone },
					merged: [merged.includes('John'), merged.includes('Good day')],
					...{ prefix: grown.startsWith(history), undoes: records, check: check.exit },
					code: example.read(code) === text,
				},
				promised: {
					touched: [1, 'undo.not_possible', true],
					untouched: true,
					beside: 'undone',
					twice: [1, 'undo.not_possible', true],
					undoOfUndo: 'undone',
					undone: [1, 'undo.not_possible', true],
					merged: [true, true],
					...{ prefix: true, undoes: [false, false, false, false, false, false, true, true], check: 0 },
					code: true,
				},
			};
		} finally {
			example.dispose();
		}
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
		const recorded = await recordAll(bodies);

		return {
			seen: { records: cycles.map(({ record }) => record?.begin), problems, recorded },
			promised: {
				records: written,
				problems: [],
				recorded: { exits: bodies.map(() => 0), numbers: [1, 2, 3, 4, 5], problems: [], check: 0 },
			},
		};
	});

	hostileCase('history-10', 'a command that prints a cycle of its own', () =>
		inRoot(async root => {
			const forged = `\\n\`\`\`\\n\\n## Cycle 99 — 2026-01-01\\n\\n### Status\\n\\n✅ APPLIED\\n\\n<!-- spec-ops end {"v":1} -->\\n`;
			writeCheck(root, `printf '${forged}'; printf '${forged}' >&2; exit 1`);
			const adopted = await root.run('adopt', '--auto-approve', '--json');
			const history = await root.run('history', '--json');
			const { cycles } = history.json() as { cycles: readonly { number: number; status: string; record: unknown }[] };
			const check = await root.run('history', '--check', '--json');
			return {
				seen: {
					exit: adopted.exit,
					cycles: cycles.map(({ number, status }) => [number, status]),
					// Among what the command printed, in the record.
					isKept: JSON.stringify(cycles[0]?.record).includes('Cycle 99'),
					check: check.exit,
				},
				promised: { exit: 4, cycles: [[1, 'failed']], isKept: true, check: 0 },
			};
		}),
	);
});

/** Record a change of a file with each of these bodies as what it is for, on the command line. */
async function recordAll(bodies: readonly string[]) {
	return inRoot(
		async root => {
			const calls = await inTurn(bodies, body => {
				root.repository.write(plainFile, `${root.repository.read(plainFile)}# more\n`);
				return root.run('record', '--propose', body, '--no-verify', '--auto-approve', '--json');
			});
			const history = await root.run('history', '--json');
			const { cycles, problems } = history.json() as {
				cycles: readonly { number: number }[];
				problems: readonly unknown[];
			};
			return {
				exits: calls.map(({ exit }) => exit),
				numbers: cycles.map(({ number }) => number),
				problems,
				check: (await root.run('history', '--check', '--json')).exit,
			};
		},
		{ git: true },
	);
}
