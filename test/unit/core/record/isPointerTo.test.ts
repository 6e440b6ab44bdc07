import assert from 'node:assert/strict';
import { sha256 } from '../../../../src/core/hash';
import { isPointerTo } from '../../../../src/core/record/isPointerTo';

const encode = (text: string) => new TextEncoder().encode(text);

describe('isPointerTo', () => {
	const file = encode('large');
	const pointer = (hash: string, size: number) =>
		encode(`version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize ${size}\n`);

	it('knows what stands for a file by its hash, and of what is not read by its size', () => {
		const own = pointer(sha256(file), file.length);

		assert.ok(isPointerTo(own, file.length, file));
		assert.ok(isPointerTo(own, file.length));
		assert.equal(isPointerTo(own, file.length + 1), false);
		assert.equal(isPointerTo(pointer(sha256('other'), file.length), file.length, file), false);
	});

	it('takes nothing else for a pointer', () => {
		assert.equal(isPointerTo(encode('large'), file.length, file), false);
		assert.equal(isPointerTo(encode('x'.repeat(2000)), 2000), false);
	});
});
