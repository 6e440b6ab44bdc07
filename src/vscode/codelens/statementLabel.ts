import { plainText } from '../../core/diff/plainText';

/** A statement as a label shows it: without marks of emphasis and code. */
export function statementLabel(text: string): string {
	return plainText(text).replaceAll('`', '');
}
