/** Runs the tests that click and type in a browser, on the packaged extension. */
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';
import { runMocha } from '../runMocha';

const failures = await runMocha({ folder: join(projectRoot, 'out/test/ui'), timeoutMs: 90_000, report: true });
process.exitCode = failures === 0 ? 0 : 1;
