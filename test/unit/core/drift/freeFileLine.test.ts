import assert from 'node:assert/strict';
import fc from 'fast-check';
import { freeFileLine } from '../../../../src/core/drift/freeFileLine';
import { freeFilesPath, readFreeFiles } from '../../../../src/core/drift/readFreeFiles';
import { memoryHost } from '../../support/memoryHost';

const name = fc.stringMatching(/^[a-z!#*?[\] ]{1,8}$/);

describe('freeFileLine', () => {
	it('lists the one file, whatever its name holds', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 3 }), async names => {
				const path = names.join('/');
				const { disk } = memoryHost({ files: { [freeFilesPath]: `${freeFileLine(path)}\n` } });

				const isFree = await readFreeFiles(disk);

				assert.deepEqual([isFree(path), isFree(`X${path}`), isFree(`X/${path}`)], [true, false, false]);
			}),
			{ numRuns: 200 },
		);
	});
});
