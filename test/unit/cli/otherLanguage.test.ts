import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { approvalsOf, openFolder, type Repository } from './support';
import { useCli } from './useCli';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

const oldSpec = `# Begrüßungsdienst

Ein kleiner Dienst für die Empfangshalle.

## Verhalten

- Der Dienst MUST \`Hallo, \${name}!\` ausgeben
- Der Dienst MUST nach \`log/empfang.txt\` schreiben
- Der Dienst MUST NOT ohne Anmeldung antworten

## Rahmen

- Das Basis-Image MUST \`node:20-alpine\` sein
`;

const newSpec = oldSpec
	.replace('Hallo', 'Servus')
	.replace('empfang.txt', 'halle.txt')
	.replace('MUST NOT ohne', 'MUST ohne')
	.replace('node:20-alpine', 'node:22-alpine');

const files: Readonly<Record<string, string>> = {
	[spec]: oldSpec,
	[history]: `# Verlauf

## Cycle 1 — 2026-05-04

### Propose

Erster Wurf: Gruß, Protokoll und Container.

### Changes

- ADDED \`src/gruss.js\`
- ADDED \`Dockerfile\`

### Status

✅ APPLIED
`,
	'src/gruss.js': `// Grüßt am Empfang.
const datei = 'log/empfang.txt';

export function gruss(name) {
	return \`Hallo, \${name}!\`;
}
`,
	Dockerfile: `FROM node:20-alpine
COPY src /app
`,
};

interface PlannedChange {
	readonly id: string;
	readonly impact: string;
	readonly state: string;
	readonly before: { readonly text: string };
	readonly after: { readonly text: string };
}

describe('a repository in another language, with CRLF and a history written by hand', () => {
	const cli = useCli();
	let repository: Repository;

	beforeEach(() => {
		repository = openFolder();
		for (const [path, text] of Object.entries(files)) {
			repository.write(path, text.replaceAll('\n', '\r\n'));
		}
		repository.git('init', '--quiet', '--initial-branch=main');
		repository.git('config', 'core.autocrlf', 'false');
		repository.commit('Erster Wurf');
		repository.write(spec, newSpec.replaceAll('\n', '\r\n'));
	});

	afterEach(() => repository.dispose());

	function run(...argv: readonly string[]) {
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli.script, ...argv], {
			cwd: repository.folder,
			encoding: 'utf8',
			env: { ...process.env, XDG_CONFIG_HOME: approvalsOf(repository.folder) },
		});
		return { status, stdout, stderr };
	}

	function planned(command: 'plan' | 'show'): readonly PlannedChange[] {
		const { stdout, stderr } = run(command, '--json');
		assert.equal(stderr, '');
		return JSON.parse(stdout).changes;
	}

	/** What is pending by a plan that is made anew, elsewhere: the saved one stays as it is. */
	async function pending(): Promise<readonly string[]> {
		const copy = openFolder();
		try {
			cpSync(repository.folder, copy.folder, { recursive: true });
			const { changes } = (await copy.run('plan', '--json')).json() as unknown as { changes: readonly PlannedChange[] };
			return changes.map(contentOf);
		} finally {
			copy.dispose();
		}
	}

	function contentOf({ id, impact, before, after }: PlannedChange): string {
		return JSON.stringify([id, impact, before.text, after.text]);
	}

	it('has three changes resolved; the flip is first, loud and unresolved', () => {
		const changes = planned('plan');
		const { stdout } = run('plan');

		assert.deepEqual(
			changes.map(({ impact, state }) => [impact, state]),
			[
				['flipped', 'unresolved'],
				['reworded', 'edits'],
				['reworded', 'edits'],
				['reworded', 'edits'],
			],
		);
		assert.match(stdout, /from Git commit/);
		assert.match(stdout, /^ {2}! .*ohne Anmeldung.*\n {6}FLIPPED: what was forbidden is now required/m);
		assert.match(stdout, /Plan: 0 to add, 4 to change, 0 to remove\./);
	}).timeout(60_000);

	// Every order is tried in memory by the scenario of the German service.
	it('has each applied alone, the last first, and the rest stays valid', async () => {
		const changes = planned('plan');
		let left = changes;

		for (const target of changes.toReversed()) {
			const command = target.state === 'edits' ? 'apply' : 'adopt';
			const call = run(command, '--target', target.id, '--auto-approve');
			left = left.filter(change => change !== target);

			assert.equal(call.status, 0, call.stderr);
			assert.deepEqual(await pending(), left.map(contentOf));
			if (left.length > 0) {
				assert.match(call.stdout, /The rest of the plan still fits/);
				assert.deepEqual(planned('show').map(contentOf), left.map(contentOf));
			}
		}

		const wanted = (path: string, from: string, to: string) => files[path]?.replace(from, to).replaceAll('\n', '\r\n');
		assert.equal(repository.read('Dockerfile'), wanted('Dockerfile', '20', '22'));
		assert.equal(
			repository.read('src/gruss.js'),
			wanted('src/gruss.js', 'Hallo', 'Servus')?.replace('empfang.txt', 'halle.txt'),
		);
		assert.doesNotMatch(repository.read(history), /[^\r]\n/);
		assert.equal(run('history', '--check').status, 0);
		assert.equal(run('plan', '--detailed-exitcode').status, 0);
	}).timeout(120_000);

	it('says of the flip alone why nothing is written, and the ways on', () => {
		const [flip] = planned('plan');

		const call = run('apply', '--target', flip?.id ?? '', '--auto-approve', '--json');

		assert.equal(call.status, 1);
		assert.equal(JSON.parse(call.stdout).error.code, 'apply.unresolved');
		assert.match(call.stderr, new RegExp(`spec-ops adopt --target ${flip?.id}`));
	}).timeout(60_000);
});
