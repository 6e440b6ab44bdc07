/**
 * Runs the tests that click and type in a browser, on the packaged extension; several processes share their files.
 *
 * On a machine of CI, which may be slower than an editor's window can wait, what failed gets a second try.
 */
import { runSuite } from '../runSuite';

const hasSecondTry = Boolean(process.env.CI);
process.exit(await runSuite('ui', { shard: 'out/test/harness/run/uiShard.js', hasSecondTry }));
