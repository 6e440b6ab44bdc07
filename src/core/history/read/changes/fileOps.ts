import type { EditOp } from '../../record';

const ops: Readonly<Record<string, EditOp>> = {
	ADD: 'create',
	ADDED: 'create',
	ADDS: 'create',
	CREATE: 'create',
	CREATED: 'create',
	CREATES: 'create',
	NEW: 'create',
	A: 'create',
	MODIFY: 'modify',
	MODIFIED: 'modify',
	MODIFIES: 'modify',
	CHANGE: 'modify',
	CHANGED: 'modify',
	CHANGES: 'modify',
	UPDATE: 'modify',
	UPDATED: 'modify',
	UPDATES: 'modify',
	EDIT: 'modify',
	EDITED: 'modify',
	M: 'modify',
	REMOVE: 'delete',
	REMOVED: 'delete',
	REMOVES: 'delete',
	DELETE: 'delete',
	DELETED: 'delete',
	DELETES: 'delete',
	D: 'delete',
	RENAME: 'rename',
	RENAMED: 'rename',
	MOVE: 'rename',
	MOVED: 'rename',
	R: 'rename',
};

const signs: Readonly<Record<string, EditOp>> = {
	'+': 'create',
	'➕': 'create',
	'🆕': 'create',
	'~': 'modify',
	'✏': 'modify',
	'-': 'delete',
	'−': 'delete',
	'➖': 'delete',
	'🗑': 'delete',
};

/** What a word says was done to a file, in any case of letters; `undefined` for any other word. */
export function opOfWord(word: string): EditOp | undefined {
	const key = word.toUpperCase();
	return Object.hasOwn(ops, key) ? ops[key] : undefined;
}

/** What a sign before a path says. */
export function opOfSign(sign: string): EditOp | undefined {
	return Object.hasOwn(signs, sign) ? signs[sign] : undefined;
}
