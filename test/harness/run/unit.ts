/** Runs the unit tests. */
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';
import { runMocha } from '../runMocha';
import { testFiles } from '../testFiles';

const failures = await runMocha({
	files: testFiles(join(projectRoot, 'out/test/unit')),
	timeoutMs: 20_000,
	report: true,
});
process.exitCode = failures === 0 ? 0 : 1;
