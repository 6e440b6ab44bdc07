import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { readPlainText } from '../../../src/cli/readPlainText';
import { decodeText } from '../../../src/core/text/decodeText';
import { useTempFolder } from '../adapters/tempFolder';

describe('readPlainText', () => {
	const folder = useTempFolder();

	it('reads what the bytes decode to', () => {
		for (const text of [
			'',
			'plain\n',
			'größe — 測試 🙂\n',
			'\uFEFF# With BOM\r\n\r\nand CR\r',
			'\uFEFF',
			'\uFEFF\uFEFFtwice',
		]) {
			writeFileSync(folder.join('spec.md'), text);

			const read = readPlainText(folder.join('spec.md'));

			const decoded = decodeText(Buffer.from(text));
			assert.ok(
				decoded.kind === 'text' && decoded.document.text === text.replace('\uFEFF', '').replace(/\r\n?/g, '\n'),
			);
			assert.deepEqual(read?.document, decoded.document);
		}
	});

	it('leaves to others what is no text, not there or large', () => {
		const odd = [Buffer.from([0x61, 0xff]), Buffer.from('a\0b'), Buffer.from('\uFFFD'), Buffer.alloc(1_000_001, 'a')];
		const files = odd.map((bytes, index) => {
			writeFileSync(folder.join(`${index}.md`), bytes);
			return folder.join(`${index}.md`);
		});

		const read = [...files, folder.join('gone.md'), folder.path].map(readPlainText);

		assert.deepEqual(read, [undefined, undefined, undefined, undefined, undefined, undefined]);
	});
});
