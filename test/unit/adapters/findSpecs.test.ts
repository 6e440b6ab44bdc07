import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { findSpecs } from '../../../src/adapters/findSpecs';
import { FolderListings } from '../../../src/adapters/folderListings';
import { useTempFolder } from './tempFolder';

describe('findSpecs', () => {
	const folder = useTempFolder();

	it('leaves to the listings what stands beside each spec', async () => {
		mkdirSync(folder.join('openspec/specs/greeting'), { recursive: true });
		writeFileSync(folder.join('openspec/specs/greeting/spec.md'), '');
		const listings = new FolderListings();

		const specs = await findSpecs(folder.path, listings);

		writeFileSync(folder.join('openspec/specs/greeting/later.md'), '');
		assert.deepEqual(specs, ['openspec/specs/greeting/spec.md']);
		assert.equal(listings.isFile(folder.join('openspec/specs/greeting/spec.md')), true);
		assert.equal(listings.exists(folder.join('openspec/specs/greeting/later.md')), false);
	});
});
