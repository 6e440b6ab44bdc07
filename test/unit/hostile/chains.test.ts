import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../../../src/core/history/identity';
import { parseRecord } from '../../../src/core/history/read/parseRecord';
import { formatRecord } from '../../../src/core/history/write/formatRecord';
import { hostileCase } from '../../support/hostile/hostileCase';
import type { Repository } from '../cli/support';
import { change, history, inExample, spec, type Told } from './support/example';
import { inTurn } from './support/inTurn';

describe('a chain of records that is hostile', () => {
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
