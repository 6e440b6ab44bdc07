import assert from 'node:assert/strict';

/** What a history has more than before; fails where what it held is not the beginning of it any more. */
export function addedSince(before: string, now: string): string {
	assert.ok(now.startsWith(before), 'apply.md only grows');
	return now.slice(before.length);
}
