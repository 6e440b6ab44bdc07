/** Runs the unit tests; several processes share their files. */
import { runSuite } from '../runSuite';

process.exit(await runSuite('unit', { shard: 'out/test/harness/run/unitShard.js', hasSecondTry: false }));
