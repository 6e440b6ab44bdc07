import { type Failure, failed, nothingWritten } from '../../failure';
import { escapePath } from '../../text/escapePath';
import type { GuardedEdit } from './guardedEdit';
import { limits } from './limits';

const split = 'Split the change into smaller ones and plan again.';
const loneSurrogate = /\p{Surrogate}/u;

/** Bounds and well-formedness of what a plan would write; looks at no disk. */
export function checkContent(edits: readonly GuardedEdit[]): Failure | undefined {
	if (edits.length > limits.edits) {
		const message = `The plan has ${edits.length} edits; ${limits.edits} are the most that one plan may have.`;
		return failed('plan.too_large', message, nothingWritten, split);
	}
	let total = 0;
	for (const edit of edits) {
		const text = edit.text ?? '';
		const bytes = byteLength(text);
		total += bytes;
		if (bytes > limits.fileBytes) {
			return tooLarge(`The new text of ${escapePath(edit.path)}`, limits.fileBytes);
		}
		if (total > limits.planBytes) {
			return tooLarge('What the plan writes', limits.planBytes);
		}
		const failure = checkText(edit, text);
		if (failure) {
			return failure;
		}
	}
	return undefined;
}

function checkText({ op, path, text: given, stored }: GuardedEdit, text: string): Failure | undefined {
	if (given === undefined && !stored && (op === 'create' || op === 'modify')) {
		const message = `The plan has no text for ${escapePath(path)}.`;
		return failed('plan.invalid', message, nothingWritten, 'Plan again.');
	}
	if (text.includes('\0')) {
		const message = `The new text of ${escapePath(path)} holds a NUL, so it is no text.`;
		return failed('edit.binary', message, nothingWritten, 'Plan again; binary files are not written.');
	}
	if (loneSurrogate.test(text)) {
		const message = `The new text of ${escapePath(path)} holds half of a character, which no file can.`;
		return failed('edit.bad_unicode', message, nothingWritten, 'Plan again.');
	}
	return undefined;
}

/** UTF-8 bytes of the text; where its UTF-16 units alone are too many, those, so that nothing huge is encoded. */
function byteLength(text: string): number {
	return text.length > limits.fileBytes ? text.length : new TextEncoder().encode(text).length;
}

function tooLarge(what: string, bytes: number): Failure {
	const message = `${what} is larger than ${bytes / 1024 / 1024} MB.`;
	return failed('plan.too_large', message, nothingWritten, split);
}
