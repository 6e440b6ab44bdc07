/** One of the processes that share the unit tests. The failures are in the results, whose folder is the first argument. */

import { shardVariable } from '../runShards';
import { runTaken } from '../runTaken';
import { waitForCore } from '../sharedCore';
import { whenAskedToStop } from '../whenAskedToStop';

whenAskedToStop(() => process.exit(130)); // What was started ends with this process.

await waitForCore(Number(process.env[shardVariable]));
await runTaken('unit', 30_000, process.argv.slice(2));
