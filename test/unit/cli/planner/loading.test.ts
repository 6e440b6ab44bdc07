import assert from 'node:assert/strict';
import { build } from 'esbuild';

describe('the command line, bundled', () => {
	it('loads no planner of a model, and no SDK, before one has to plan', async function () {
		this.timeout(30_000);
		const { metafile } = await build({
			entryPoints: ['src/cli.ts'],
			outdir: 'never-written',
			bundle: true,
			splitting: true,
			platform: 'node',
			format: 'esm',
			metafile: true,
			write: false,
			logLevel: 'silent',
		});
		const { outputs } = metafile;

		const loaded = Object.keys(outputs).filter(
			file => outputs[file]?.entryPoint === 'src/cli.ts' || outputs[file]?.entryPoint === 'src/cli/commands/plan.ts',
		);
		for (const file of loaded) {
			const further = (outputs[file]?.imports ?? []).filter(({ kind }) => kind === 'import-statement');
			loaded.push(...further.map(({ path }) => path).filter(path => !loaded.includes(path)));
		}
		const inputs = loaded.flatMap(file => Object.keys(outputs[file]?.inputs ?? {}));

		const late = /@anthropic-ai\/sdk|^src\/planners\/|\/plan\/model\/modelPlanner\.ts$/;
		assert.ok(inputs.includes('src/cli/planner/choosePlanner.ts'));
		assert.deepEqual(
			inputs.filter(input => late.test(input)),
			[],
		);
		assert.ok(Object.values(outputs).some(output => Object.keys(output.inputs).some(input => late.test(input))));
	});
});
