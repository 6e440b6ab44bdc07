import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../../../src/core/history/identity';
import { parseRecord } from '../../../src/core/history/read/parseRecord';
import { formatRecord } from '../../../src/core/history/write/formatRecord';
import { hostileCase } from '../../support/hostile/hostileCase';
import { openExample, type Repository } from '../cli/support';
import { inTurn } from './support/inTurn';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

type Told = {
	readonly cycles: readonly { readonly number: number | null; readonly status: string; readonly evidence: string }[];
	readonly problems: readonly { readonly rule: string; readonly line: number; readonly message: string }[];
};

describe('a history that is hostile', () => {
	hostileCase('history-01', 'shows what can be read, keeps the rest byte for byte and goes on below it', () =>
		inExample(async example => {
			await change(example, 'Hello', 'Welcome');
			const whole = bytesOf(example);
			example.replace(spec, 'John', 'Jane');
			const at = (text: string, extra = 0) => whole.lastIndexOf(text) + extra;
			const cuts = {
				'in the end record': at('"status":"unverified"', 5),
				'in the begin record': at('"planner"', 3),
				'in a fence': at('+- The script', 6),
				'in a character': at('—', 1),
			};
			const seen = await inTurn(Object.entries(cuts), async ([name, cut]) => {
				const left = whole.subarray(0, cut);
				writeFileSync(join(example.folder, history), left);
				const lines = left.toString('utf8').split('\n').length;
				const shown = await tell(example);
				const next = await example.run('adopt', '--auto-approve', '--no-verify', '--json');
				const now = bytesOf(example);
				const heading = now.subarray(left.length).toString('utf8').trimStart().split('\n')[0] ?? '';
				return {
					name,
					older: shown.cycles.slice(0, 3).length,
					named: shown.problems.some(({ line }) => line >= lines - 12 && line <= lines),
					isPrefix: now.subarray(0, left.length).equals(left),
					exit: next.exit,
					isFresh: /^(?:## Cycle|-->|`{3,}|### Status)/.test(heading),
					last: (await tell(example)).cycles.at(-1)?.status,
				};
			});
			return {
				seen,
				promised: Object.keys(cuts).map(name => ({
					name,
					older: 3,
					named: true,
					isPrefix: true,
					exit: 0,
					isFresh: true,
					last: 'unverified',
				})),
			};
		}),
	);

	hostileCase('history-02', 'names the lines of a merge conflict, applies nothing over it and rewrites nothing', () =>
		inExample(async example => {
			example.git('branch', 'other');
			await change(example, 'Hello', 'Welcome');
			example.commit('Mine');
			example.git('checkout', '--quiet', 'other');
			await change(example, 'John', 'Jane');
			example.commit('Theirs');
			try {
				example.git('merge', 'main');
			} catch {
				// Git says so itself.
			}
			const before = example.read(history);
			const line = before.split('\n').findIndex(one => one.startsWith('<<<<<<<')) + 1;
			const refusals = await inTurn(['plan', 'apply', 'adopt', 'undo'], async command => {
				const call = await example.run(command, ...(command === 'plan' ? [] : ['--auto-approve']), '--json');
				const { code, message, next } = call.error();
				return [call.exit, code, message.includes(`on line ${line}`), next.includes('spec-ops merge')];
			});
			const looked = await tell(example);
			return {
				seen: {
					refusals,
					named: looked.problems.some(problem => problem.rule === 'conflict-marker' && problem.line === line),
					isUntouched: example.read(history) === before,
					merged: (await example.run('merge')).exit,
					numbers: (await tell(example)).cycles.map(({ number }) => number),
				},
				promised: {
					refusals: refusals.map(() => [1, 'history.conflict', true, true]),
					named: true,
					isUntouched: true,
					merged: 0,
					numbers: [1, 2, 3, 4, 4, 5],
				},
			};
		}),
	);

	hostileCase('history-03', 'flags each number that is none or out of place, and counts on from the highest', () =>
		inExample(async example => {
			const numbers = ['5', '5', '3', '-1', '1e21', 'NaN', '007', '٣', ''];
			const cycles = numbers.map(number => `## Cycle ${number} — 2026-06-08\n\n### Propose\n\nDo it.\n\nApplied.\n`);
			const text = `# Apply history\n\n${cycles.join('\n')}`;
			example.write(history, text);
			const flagged = (await tell(example)).problems.filter(({ rule }) => rule === 'cycle-number');
			const lines = text.split('\n').flatMap((line, at) => (line.startsWith('## Cycle') ? [at + 1] : []));
			example.replace(spec, 'Hello', 'Welcome');
			const applied = await example.run('adopt', '--auto-approve', '--no-verify', '--json');
			return {
				seen: {
					flagged: lines.map(line => flagged.some(problem => problem.line === line)),
					exit: applied.exit,
					number: applied.json().cycle,
					isPrefix: example.read(history).startsWith(text),
				},
				promised: {
					flagged: [false, true, true, true, true, true, true, true, true],
					exit: 0,
					number: 8,
					isPrefix: true,
				},
			};
		}),
	);

	hostileCase('history-05', 'believes the exit codes that were seen, never a word that somebody wrote', () =>
		inExample(async example => {
			example.replace(spec, '## Constraints', '## Verify\n\n```bash\nfalse\n```\n\n## Constraints');
			example.replace(spec, 'Hello', 'Welcome');
			await example.run('apply', '--auto-approve');
			example.replace(history, '❌ FAILED', '✅ APPLIED');
			const forged = await tell(example);
			example.write(history, `${example.read(history)}\n## Cycle 9 — 2026-06-08\n\n### Status\n\n✅ APPLIED\n`);
			const claimed = await tell(example);
			const last = (told: Told) => [told.cycles.at(-1)?.status, told.cycles.at(-1)?.evidence];
			return {
				seen: {
					forged: last(forged),
					named: forged.problems.filter(({ rule }) => rule === 'status-differs').map(({ message }) => message),
					claimed: last(claimed),
				},
				promised: {
					forged: ['failed', 'recorded'],
					named: ['The status reads “✅ APPLIED”, but failed was recorded; the record counts.'],
					claimed: ['applied', 'claimed'],
				},
			};
		}),
	);

	hostileCase('history-06', 'shows the record at which the chain breaks, and signs nothing anew', () =>
		inExample(async example => {
			const whole = await grown(example);
			const foreign = await foreignCycle();
			const [head = '', ...cycles] = whole.split(/(?=^## Cycle )/m);
			const swap = (order: readonly number[]) => head + order.map(at => cycles[at] ?? '').join('');
			const all = cycles.map((_, at) => at);
			const forms: Readonly<Record<string, string>> = {
				tampered: whole.replace('"status":"unverified"', '"status":"applied"'),
				deleted: swap(all.filter(at => at !== 4)),
				reordered: swap([0, 1, 2, 4, 3, 5]),
				pasted: head + [...cycles.slice(0, 4), foreign, ...cycles.slice(4)].join(''),
			};
			const seen = await inTurn(Object.entries(forms), async ([name, text]) => {
				example.write(history, text);
				const check = await example.run('history', '--check', '--json');
				const problems = (JSON.parse(check.out).error?.problems ?? []) as Told['problems'];
				const first = problems.find(({ rule }) => rule === 'broken-chain')?.line ?? 0;
				const cycle = text
					.split('\n')
					.slice(0, first)
					.filter(line => line.startsWith('## Cycle ')).length;
				const rest = problems.some(({ rule }) => rule === 'unanchored');
				const next = await example.run('adopt', '--auto-approve', '--no-verify', '--json');
				const isPrefix = example.read(history).startsWith(text);
				return { name, exit: check.exit, code: check.error().code, cycle, rest, adopted: next.exit, isPrefix };
			});
			const common = { exit: 1, code: 'history.broken', adopted: 0, isPrefix: true };
			return {
				seen,
				promised: [
					{ name: 'tampered', cycle: 5, rest: true, ...common },
					{ name: 'deleted', cycle: 5, rest: false, ...common },
					{ name: 'reordered', cycle: 4, rest: true, ...common },
					{ name: 'pasted', cycle: 5, rest: false, ...common },
				],
			};
		}),
	);

	hostileCase('history-07', 'finds a chain that was written anew by a commit, and promises no more than that', () =>
		inExample(async example => {
			const honest = await grown(example);
			example.commit('Three cycles');
			const forged = chainAnew(
				honest.replace('"status":"unverified"', '"status":"failed"').replace('⚠️ UNVERIFIED', '❌ FAILED'),
			);
			example.write(history, forged);
			const alone = await example.run('history', '--check', '--json');
			const anchored = await example.run('history', '--check', '--since', 'HEAD', '--json');
			const problems = (JSON.parse(anchored.out).error?.problems ?? []) as Told['problems'];
			const line = honest.split('\n').findIndex((one, at) => one !== forged.split('\n')[at]) + 1;
			const help = await example.run('history', '--help');
			return {
				seen: {
					alone: alone.exit,
					anchored: anchored.exit,
					at: problems.filter(({ rule }) => rule === 'rewritten').map(problem => problem.line),
					says: /no\s+proof against somebody who writes the whole chain/.test(help.out),
					boasts: sources().filter(text => /tamper.?proof/i.test(text)).length,
				},
				promised: { alone: 0, anchored: 1, at: [line], says: true, boasts: 0 },
			};
		}),
	);
});

async function inExample<T>(work: (example: Repository) => Promise<T>): Promise<T> {
	const example = openExample({ git: true });
	try {
		return await work(example);
	} finally {
		example.dispose();
	}
}

async function tell(example: Repository): Promise<Told> {
	return (await example.run('history', '--json')).json() as unknown as Told;
}

function bytesOf(example: Repository): Buffer {
	return readFileSync(join(example.folder, history));
}

async function change(example: Repository, from: string, to: string): Promise<void> {
	example.replace(spec, from, to);
	const applied = await example.run('apply', '--auto-approve', '--no-verify');
	if (applied.exit !== 0) {
		throw new Error(applied.err);
	}
}

/** The history of the example with three recorded cycles; a fourth change is pending. */
async function grown(example: Repository): Promise<string> {
	await change(example, 'Hello', 'Welcome');
	await change(example, 'Welcome', 'Good day');
	await change(example, 'Good day', 'Good morning');
	example.replace(spec, 'John', 'Jane');
	return example.read(history);
}

/** A cycle that was recorded in another repository. */
async function foreignCycle(): Promise<string> {
	return inExample(async example => {
		await change(example, 'John', 'Joan');
		await change(example, 'Joan', 'Ann');
		return `${example
			.read(history)
			.split(/(?=^## Cycle )/m)
			.at(-1)
			?.trim()}\n\n`;
	});
}

/** What somebody does who has the program's source: each record names the one before it as it is now. */
function chainAnew(text: string): string {
	const known = new Map<string, string>();
	return text
		.split('\n')
		.map(line => {
			const linked = [...known].reduce((one, [old, now]) => one.replaceAll(old, now), line);
			const [before, after] = [parseRecord(line), parseRecord(linked)];
			if (before.kind === 'unreadable' || after.kind === 'unreadable') {
				return line;
			}
			known.set(honestId(before.record), identityOf(after.record));
			return formatRecord(after.kind, after.record);
		})
		.join('\n');
}

/** The identity that a record had before its status was forged. */
function honestId(record: object): string {
	return 'status' in record && record.status === 'failed'
		? identityOf({ ...record, status: 'unverified' })
		: identityOf(record);
}

function sources(): readonly string[] {
	const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
	return [...names.map(name => join('src', name)), 'README.md', 'package.nls.json'].map(path =>
		readFileSync(path, 'utf8'),
	);
}
