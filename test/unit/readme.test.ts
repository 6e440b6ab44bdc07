import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { commands } from '../../src/cli/catalogue/catalogue';
import { exitCode } from '../../src/cli/exitCode';

interface Manifest {
	readonly scripts: Readonly<Record<string, string>>;
	readonly bin: Readonly<Record<string, string>>;
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly title: string }[];
		readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when?: string }[] };
		readonly configuration?: Configuration | readonly Configuration[];
	};
}

interface Configuration {
	readonly properties: Readonly<Record<string, unknown>>;
}

const readme = readFileSync('README.md', 'utf8');
const { scripts, bin, contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

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

	it('lists every exit code, in order', () => {
		const listed = [...readme.matchAll(/^\| (\d) \|/gm)].map(match => Number(match[1]));

		assert.deepEqual(listed, Object.values(exitCode));
	});

	it('names every layer of the source and every room of the core', () => {
		const folders = (path: string) =>
			readdirSync(path, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? entry.name : []));
		const [, structure = ''] = readme.split('## How it is built');

		const missing = [
			...folders('src').filter(name => !structure.includes(`src/${name} `)),
			...folders('src/core').filter(name => !structure.includes(`\`${name}\``)),
		];

		assert.deepEqual(missing, []);
	});

	it('names only npm scripts that exist', () => {
		const named = [...readme.matchAll(/npm (?:run )?(start|test|(?!link\b)[a-z]+:?[a-z]*)/g)].map(
			match => match[1] ?? '',
		);

		assert.ok(named.length > 0);
		assert.deepEqual(
			named.filter(name => !Object.hasOwn(scripts, name)),
			[],
		);
	});

	it('names the command that npm link makes, and the file that npm run package makes', () => {
		assert.deepEqual(bin, { 'spec-ops': 'dist/cli.js' });
		assert.ok(readme.includes('node …/dist/cli.js'));
		assert.ok(scripts.package?.endsWith(`--out ${/makes (\S+\.vsix)/.exec(readme)?.[1]}`));
	});

	it('lists every command that the palette offers, and no other', () => {
		const hidden = new Set(contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(commandOf));
		const offered = contributes.commands.filter(({ command }) => !hidden.has(command)).map(({ title }) => text(title));

		const listed = [...readme.matchAll(/^\| \*\*([^*]+)\*\* \|/gm)].map(match => match[1] ?? '');

		assert.ok(offered.length > 0);
		assert.deepEqual(listed.toSorted(), offered.toSorted());
	});

	it('lists every setting, and no other', () => {
		const groups = [contributes.configuration ?? []].flat();
		const settings = groups.flatMap(({ properties }) => Object.keys(properties));

		const listed = [...readme.matchAll(/^\| `(specDrivenOps\.[\w.]+)`/gm)].map(match => match[1] ?? '');

		assert.deepEqual(listed.toSorted(), settings.toSorted());
	});
});

function commandOf({ command }: { readonly command: string }): string {
	return command;
}

/** A text of the manifest, which may name one in package.nls.json. */
function text(value: string): string {
	return /^%(.+)%$/.test(value) ? (texts[value.slice(1, -1)] ?? value) : value;
}
