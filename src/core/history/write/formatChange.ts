import type { FileChange } from '../history';
import type { EditOp } from '../record';
import { formatCodeSpan } from './codeSpan';

const words: Readonly<Record<EditOp, string>> = {
	create: 'ADDED',
	modify: 'MODIFIED',
	delete: 'REMOVED',
	rename: 'RENAMED',
};

/** The line of a file in the Changes section. */
export function formatChange(change: FileChange): string {
	const from = change.from === undefined ? '' : `${formatPath(change.from)} → `;
	return `- ${words[change.op]} ${from}${formatPath(change.path)}`;
}

/** As code; a path that code would not show as it is comes as a JSON string in the code. */
function formatPath(path: string): string {
	const plain = path.trim() === path && path !== '' && !path.startsWith('"') && !unshown.test(path);
	return formatCodeSpan(plain ? path : JSON.stringify(path).replace(eachUnshown, escaped));
}

const unshown = /[\p{C}\p{Zl}\p{Zp}]/u;
const eachUnshown = new RegExp(unshown, 'gu');

function escaped(character: string): string {
	return Array.from({ length: character.length }, (_, at) => {
		return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
	}).join('');
}
