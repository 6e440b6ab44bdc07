/** Runs the unit tests. */
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';
import { runMocha } from '../runMocha';

const failures = await runMocha({ folder: join(projectRoot, 'out/test/unit'), timeoutMs: 20_000, report: true });
process.exitCode = failures === 0 ? 0 : 1;
