import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileCase } from '../../support/hostile/hostileCase';
import type { Repository } from '../cli/support';
import { change, history, inExample, spec, type Told, tell } from './support/example';
import { inTurn } from './support/inTurn';

describe('a history that is hostile', () => {
	hostileCase('history-01', 'shows what can be read, keeps the rest byte for byte and goes on below it', () =>
		inExample(async example => {
			await change(example, 'Hello', 'Welcome');
			const whole = bytesOf(example);
			example.replace(spec, 'John', 'Jane');
			const at = (text: string, extra = 0) => whole.lastIndexOf(text) + extra;
			const cuts = [
				['in the end record', at('"status":"unverified"', 5), 'record-unreadable'],
				['in the begin record', at('"planner"', 3), 'record-unreadable'],
				['in a fence', at('+- The script', 6), 'unclosed-block'],
				['in a character', at('—', 1), 'damaged-text'],
			] as const;
			const seen = await inTurn(cuts, async ([name, cut, rule]) => {
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
					named: shown.problems.some(one => one.rule === rule && one.line > lines - 5 && one.line <= lines),
					isPrefix: now.subarray(0, left.length).equals(left),
					exit: next.exit,
					isFresh: /^(?:## Cycle|-->|`{3,}|### Status)/.test(heading),
					last: (await tell(example)).cycles.at(-1)?.status,
				};
			});
			return {
				seen,
				promised: cuts.map(([name]) => ({
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
			const lines = before.split('\n').flatMap((one, at) => (one.startsWith('<<<<<<<') ? [at + 1] : []));
			const [line] = lines;
			const refusals = await inTurn(['plan', 'apply', 'adopt', 'undo'], async command => {
				const call = await example.run(command, ...(command === 'plan' ? [] : ['--auto-approve']), '--json');
				const { code, message, next } = call.error();
				return [call.exit, code, message.includes(`on lines ${lines.join(', ')}.`), next.includes('spec-ops merge')];
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
});

function bytesOf(example: Repository): Buffer {
	return readFileSync(join(example.folder, history));
}
