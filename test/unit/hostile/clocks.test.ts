import { applyPlan } from '../../../src/core/apply/applyPlan';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { neverCancelled } from '../../../src/core/neverCancelled';
import { planAdopt } from '../../../src/core/plan/planAdopt';
import { readState } from '../../../src/core/plan/state/readState';
import { hostileCase } from '../../support/hostile/hostileCase';
import { useCli } from '../cli/useCli';
import { historyPath, inRoot, specPath, specText } from './support/hostileRoot';
import { call } from './support/processes';

const adopt = ['adopt', '--auto-approve', '--no-verify', '--json'];

describe('clocks that are wrong', () => {
	const cli = useCli();

	hostileCase('crash-15', 'cycles follow each other by their records, whatever the clock and its zone say', () =>
		inRoot(async root => {
			const times = ['2026-06-08T10:00:00Z', '2026-06-08T09:00:00Z', '1970-01-01T00:00:00Z', '2099-03-29T01:30:00Z'];
			for (const [index, time] of times.entries()) {
				root.repository.write(specPath, `${specText}- The script MUST count to ${index}\n`);
				const planned = await planAdopt(root.host, specPath);
				if (planned.kind === 'planned') {
					const host = { ...root.host, now: () => new Date(time) };
					await applyPlan(host, planned.plan, { verify: false, allowProtected: () => false }, neverCancelled);
				}
			}
			root.repository.write(specPath, `${specText}- The script MUST count to 9\n`);
			const zoned = await call(root, cli.script, adopt, { env: { TZ: 'No/Such/Zone' } });
			const history = await root.run('history', '--check', '--json');
			const cycles = parseHistory(root.repository.read(historyPath)).cycles;
			const read = await readState(root.host, specPath);
			return {
				seen: {
					numbers: cycles.map(({ number }) => number),
					times: cycles.slice(0, 4).map(({ record }) => record?.begin.time),
					dates: cycles.slice(0, 4).map(({ date }) => date),
					utc: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cycles.at(-1)?.record?.begin.time ?? ''),
					exits: [zoned.exit, history.exit],
					baseline: read.kind === 'read' && [read.state.baseline.cycle, read.state.diff.changes.length],
				},
				promised: {
					numbers: [1, 2, 3, 4, 5],
					times: times.map(time => new Date(time).toISOString()),
					dates: times.map(time => time.slice(0, 10)),
					utc: true,
					exits: [0, 0],
					baseline: [5, 0],
				},
			};
		}),
	);
});
