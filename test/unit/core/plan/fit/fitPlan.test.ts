import assert from 'node:assert/strict';
import { fitPlan } from '../../../../../src/core/plan/fit/fitPlan';
import { planAdopt } from '../../../../../src/core/plan/planAdopt';
import { apply, greetingHost, historyPath, newSpec, oldHistory, planGreeting, specPath } from '../../apply/support';

const statement = '- The script MUST wave';

describe('fitPlan', () => {
	it('leaves a plan as it is where nothing moved', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);

		const fit = await fitPlan(host, plan);

		assert.deepEqual(fit, { kind: 'fits', plan, rebound: false });
	});

	it('binds a plan anew over prose of the spec, on the lines where its requirements stand now', async () => {
		const host = greetingHost();
		const { plan, ids } = await planGreeting(host);
		host.disk.put(specPath, newSpec.replace('## Behavior', 'Some words.\n\nSome more.\n\n## Behavior'));

		const fit = await fitPlan(host, plan);

		assert.ok(fit.kind === 'fits' && fit.rebound);
		const line = (of: typeof plan) => of.changes.find(({ id }) => id === ids.wave)?.after?.line;
		assert.equal(line(fit.plan), (line(plan) ?? 0) + 4);
		assert.equal(fit.plan.prose, 2);
		assert.deepEqual(fit.plan.edits, plan.edits);
		assert.deepEqual(await fitPlan(host, fit.plan), { kind: 'fits', plan: fit.plan, rebound: false });
	});

	it('binds a plan anew over a history that was only reformatted', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		host.disk.put(historyPath, oldHistory.replace('Start.\n', 'Start.\n\n\n'));

		const fit = await fitPlan(host, plan);

		assert.ok(fit.kind === 'fits' && fit.rebound);
		assert.notEqual(fit.plan.history.sha256, plan.history.sha256);
	});

	it('takes the standing commands of the spec as they are now, approved only in the same words', async () => {
		const fence = (command: string, expected: string) =>
			`\n## Verify\n\n\`\`\`bash\n${command}\n# Expected: ${expected}\n\`\`\`\n`;
		const host = greetingHost({ files: { [specPath]: newSpec + fence('make test', 'one') } });
		const { plan } = await planGreeting(host);
		const same = newSpec + fence('make test', 'two');
		const other = newSpec + fence('make check', 'two');

		host.disk.put(specPath, same);
		const fitSame = await fitPlan(host, plan);
		host.disk.put(specPath, other);
		const fitOther = await fitPlan(host, plan);

		const standing = (fit: typeof fitSame) =>
			fit.kind === 'fits' ? fit.plan.verify.filter(({ source }) => source === 'spec') : [];
		assert.deepEqual(
			[...standing(fitSame), ...standing(fitOther)].map(({ command, expect, approved }) => [
				command,
				expect.stdout,
				approved,
			]),
			[
				['make test', 'two', true],
				['make check', 'two', false],
			],
		);
	});

	it('calls a plan stale over other requirements, and names all that moved', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		host.disk.put(specPath, newSpec.replace(statement, `${statement} twice`));
		host.disk.put(historyPath, `${oldHistory}\n`);
		host.disk.put('src/hello.py', 'print("Hi")\n');

		const fit = await fitPlan(host, plan);

		assert.deepEqual(fit, { kind: 'stale', moved: [specPath, historyPath, 'src/hello.py'] });
	});

	for (const [what, text] of [
		['a requirement more', `${newSpec}- The script MUST bow\n`],
		['a requirement less', newSpec.replace(`${statement}\n`, '')],
		['a weaker requirement', newSpec.replace('MUST wave', 'SHOULD wave')],
	] as const) {
		it(`calls a plan stale over ${what}`, async () => {
			const host = greetingHost();
			const { plan } = await planGreeting(host);
			host.disk.put(specPath, text);

			const fit = await fitPlan(host, plan);

			assert.deepEqual(fit, { kind: 'stale', moved: [specPath] });
		});
	}

	it('calls a plan stale over a baseline that moved', async () => {
		const host = greetingHost();
		const { plan } = await planGreeting(host);
		const adopted = await planAdopt(host, specPath);
		assert.ok(adopted.kind === 'planned');
		await apply(host, adopted.plan);

		const fit = await fitPlan(host, plan);

		assert.deepEqual(fit, { kind: 'stale', moved: [historyPath] });
	});
});
