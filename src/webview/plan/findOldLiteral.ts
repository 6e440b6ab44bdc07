import type { ChangeView } from './planViewModel';

/**
 * Find a literal that the changes replace and that an expected text still holds.
 *
 * A literal is a removed piece that stood in code or quotes or has a digit; it counts as a whole
 * word only, and not where the new statement has it too.
 */
export function findOldLiteral(expected: string, changes: readonly ChangeView[]): string | undefined {
	for (const { kind, spans } of changes) {
		if (kind !== 'modified') {
			continue;
		}
		const kept = spans.filter(({ mark }) => mark !== 'removed').map(({ text }) => text);
		for (const { text, mark, role } of spans) {
			const literal = text.trim().replace(/^["'“”‘’]+|["'“”‘’]+$/g, '');
			const counts = mark === 'removed' && literal.length > 1 && (role === 'code' || /["'“”\d]/.test(text));
			if (counts && hasWord(expected, literal) && !hasWord(kept.join(''), literal)) {
				return literal;
			}
		}
	}
	return undefined;
}

function hasWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const before = text.charAt(at - 1);
		const after = text.charAt(at + word.length);
		if (!/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) {
			return true;
		}
	}
	return false;
}
