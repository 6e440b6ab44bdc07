import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { commands } from '../../src/cli/catalogue';
import { exitCode } from '../../src/cli/exitCode';

const readme = readFileSync('README.md', 'utf8');

describe('README', () => {
	it('shows only pictures and links only files that are there', () => {
		const targets = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(match => match[1] ?? '');

		const missing = targets.filter(target => !/^https?:/.test(target) && !existsSync(target));

		assert.ok(targets.length > 0);
		assert.deepEqual(missing, []);
	});

	it('lists every command of the command line, and no other', () => {
		const listed = [...readme.matchAll(/^\| `spec-ops (\w+)/gm)].map(match => match[1]);

		assert.deepEqual(listed, Object.keys(commands));
	});

	it('lists every exit code', () => {
		const listed = [...readme.matchAll(/^\| (\d) \|/gm)].map(match => Number(match[1]));

		assert.deepEqual(listed, Object.values(exitCode));
	});

	it('names only npm scripts that exist', () => {
		const scripts = new Set(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts));

		const named = [...readme.matchAll(/npm (?:run )?(start|test|[a-z]+:?[a-z]*)/g)].map(match => match[1] ?? '');

		assert.ok(named.length > 0);
		assert.deepEqual(
			named.filter(name => !scripts.has(name)),
			[],
		);
	});

	it('names only commands of the extension that are contributed', () => {
		const titles = Object.values(JSON.parse(readFileSync('package.nls.json', 'utf8')));

		assert.match(readme, /\*\*Plan Spec Change\*\*/);
		assert.ok(titles.includes('Plan Spec Change'));
	});
});
