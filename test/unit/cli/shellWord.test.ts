import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { unresolvedNext } from '../../../src/cli/choosePlan';
import { shellWord } from '../../../src/cli/shellWord';
import { planOf } from '../support/planOf';
import { openExample } from './support';

describe('a word of a suggested call', () => {
	it('stays as it is where a shell gives it no meaning', () => {
		const words = ['FR-001', 'behavior/script-print-2', 'packages/api/.openspec/spec.md', 'verhalten/überschrift'];

		const quoted = words.map(shellWord);

		assert.deepEqual(quoted, words);
	});

	it('reaches a program as it was, whatever it holds', () => {
		const words = ['', 'my plan.json', "it's", `"a" $HOME \`id\` \\ !x`, 'a\nb', 'a;b&c|d', '~', '#1', '*.md', '[id]'];

		const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`], {
			encoding: 'utf8',
		});

		assert.deepEqual(printed.split('\0').slice(0, -1), words);
	});

	it('is what messages show of ids and paths', async () => {
		const example = openExample({ git: false });
		example.replace('.openspec/spec.md', 'Hello', 'Welcome');
		const page = 'pages/[user id]/Makefile';
		example.write(page, 'greet:\n\techo "Hello, <author> from Spec-Driven Ops!"\n');

		const planned = await example.run('plan', '--out', "it's my plan.json");
		const refused = await example.run('apply', '--auto-approve');
		const allowed = await example.run('apply', '--auto-approve', '--no-verify', '--allow-protected', page);
		example.dispose();

		assert.match(planned.out, /“spec-ops apply 'it'\\''s my plan\.json'” applies it\./);
		assert.match(refused.err, /such as --allow-protected 'pages\/\[user id\]\/Makefile'\./);
		assert.equal(allowed.exit, 0, allowed.err);
		assert.match(unresolvedNext(planOf(), ['A 1', 'FR-2']), /“spec-ops adopt --target 'A 1' --target FR-2”/);
	});
});
