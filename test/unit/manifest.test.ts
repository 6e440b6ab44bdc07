import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agentTools } from '../../src/core/agent/agentTools';
import { rules } from '../../src/core/lint/rules';

/** As much of the manifest as is looked at here. */
interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
		readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
		readonly languageModelTools: readonly {
			readonly name: string;
			readonly toolReferenceName: string;
			readonly modelDescription: string;
			readonly inputSchema: unknown;
		}[];
		readonly configuration: readonly {
			readonly properties: Readonly<
				Record<
					string,
					{
						readonly scope: string;
						readonly order: number;
						readonly markdownDescription: string;
						readonly propertyNames?: { readonly enum: readonly string[] };
					}
				>
			>;
		}[];
	};
}

const text = readFileSync('package.json', 'utf8');
const { contributes }: Manifest = JSON.parse(text);
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('the manifest', () => {
	it('names only texts that are there, and every text is named', () => {
		const named = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(match => match[1] ?? ''));

		assert.deepEqual([...named].sort(), Object.keys(texts).sort());
	});

	it('contributes every command that has a handler, and each has one', () => {
		const sources = readdirSync('src/vscode', { recursive: true, encoding: 'utf8' }).filter(name =>
			name.endsWith('.ts'),
		);
		const texts = sources.map(name => readFileSync(join('src/vscode', name), 'utf8'));

		const handled = texts.flatMap(text =>
			Array.from(text.matchAll(/\bregisterCommand\(\s*'([^']+)'/g), ([, id = '']) => id),
		);

		assert.deepEqual(handled.toSorted(), contributes.commands.map(({ command }) => command).toSorted());
	});

	it('puts only commands into menus that it contributes', () => {
		const known = new Set(contributes.commands.map(({ command }) => command));
		const shown = Object.values(contributes.menus).flat();

		const foreign = shown.filter(({ command }) => !known.has(command));

		assert.deepEqual(foreign, []);
	});

	it('tells the models of the editor of the same tools as any agent', () => {
		const { languageModelTools } = contributes;

		const told = languageModelTools.map(({ name, modelDescription, inputSchema }) => [
			name,
			modelDescription,
			inputSchema,
		]);

		const expected = agentTools.map(({ name, description, input }) => [`specDrivenOps_${name}`, description, input]);
		assert.deepEqual(told, expected);
		assert.equal(new Set(languageModelTools.map(({ toolReferenceName }) => toolReferenceName)).size, told.length);
	});

	it('keeps commands that need an argument out of the palette', () => {
		const hidden = contributes.menus.commandPalette?.filter(({ when }) => when === 'false') ?? [];

		for (const name of ['applyRequirement', 'diffRequirement', 'restoreRequirement', 'pinAssumption']) {
			assert.ok(
				hidden.some(({ command }) => command === `specDrivenOps.${name}`),
				name,
			);
		}
	});

	it('turns off what writes, runs or hands on in a workspace that is not trusted', () => {
		const names = [
			'plan',
			'apply',
			'applyRequirement',
			'verify',
			'undoCycle',
			'adopt',
			'restoreRequirement',
			'handOff',
			'record',
		];

		for (const name of [...names, 'createSpec']) {
			const found = contributes.commands.find(({ command }) => command === `specDrivenOps.${name}`);
			assert.match(found?.enablement ?? '', /\bisWorkspaceTrusted\b/, name);
		}
	});

	it('lets only the user say who plans and where files are sent', () => {
		const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

		const scopes = settings
			.filter(([name]) => /\.(planner|anthropic|openai)\./.test(name))
			.map(([, { scope }]) => scope);

		assert.deepEqual(scopes, Array(5).fill('application'));
		assert.ok(settings.every(([name]) => !/key/i.test(name)));
	});

	it('lets each rule be set, and nothing else', () => {
		const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

		const rulesSetting = settings.find(([name]) => name === 'specDrivenOps.lint.rules')?.[1];

		assert.deepEqual([...(rulesSetting?.propertyNames?.enum ?? [])].sort(), Object.keys(rules).sort());
	});

	it('lets only the machine say what runs commands', () => {
		const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

		const scopes = settings.filter(([name]) => name.startsWith('specDrivenOps.verify.')).map(([, { scope }]) => scope);

		assert.deepEqual(scopes, ['machine', 'machine']);
		assert.ok(settings.every(([, { markdownDescription }]) => markdownDescription.startsWith('%')));
	});
});
