import { availableParallelism, loadavg } from 'node:os';
import { activationBench } from './activation/activationBench';
import { baselineBench } from './baselineBench';
import { coreBench } from './coreBench';
import { driftBench } from './driftBench';
import { editBench } from './editBench';
import { historyBench } from './historyBench';
import { planBench } from './planBench';
import { formatRows, type Row } from './row';
import { startBench } from './startBench';

const benches = {
	// What times other processes comes first: the more this one holds, the longer it takes to start one.
	start: startBench,
	baseline: baselineBench,
	activation: activationBench,
	plan: planBench,
	edit: editBench,
	core: coreBench,
	history: historyBench,
	drift: driftBench,
};
const chosen = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
	if (chosen.length === 0 || chosen.includes(name)) {
		rows.push(...(await bench()));
	}
}
const missed = rows.filter(({ holds, isRequired }) => isRequired && !holds);
const load = loadavg()[0] ?? 0;
console.log(`\nMedians of interleaved rounds; the ratio is how many times as long the peer takes.`);
console.log(
	`Load ${load.toFixed(1)} on ${availableParallelism()} cores; above 1 on each, times say little and ratios more.\n`,
);
console.log(formatRows(rows));
console.log(
	missed.length === 0
		? '\nBoth limits of the plan view hold.'
		: `\nMissed: ${missed.map(({ work }) => work).join('; ')}.`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
