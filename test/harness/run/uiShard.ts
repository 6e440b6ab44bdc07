/** One of the processes that share the UI tests. The failures are in the results, whose folder is the first argument. */
import { stopSharedServers } from '../../ui/sharedServer';
import { runTaken } from '../runTaken';
import { whenAskedToStop } from '../whenAskedToStop';

whenAskedToStop(() => process.exit(130)); // What was started ends with this process.

const failures = await runTaken('ui', 90_000, process.argv.slice(2));
const logs = await stopSharedServers({ keepLogs: failures > 0 });
if (failures > 0) {
	console.log(`logs: ${logs.join(' ')}`);
}
