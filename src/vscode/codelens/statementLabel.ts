import { plainText } from '../../core/diff/plainText';

/** UTF-16 units of a statement that a label shows; no label shows more. */
const labelLimit = 1000;

/** A statement as a label shows it: without marks of emphasis and code; of a very long one the beginning. */
export function statementLabel(text: string): string {
	const label = plainText(text).replaceAll('`', '');
	return label.length > labelLimit ? `${label.slice(0, labelLimit)}…` : label;
}
