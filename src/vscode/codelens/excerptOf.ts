import type { Change } from '../../core/diff/change';
import { statementLabel } from './statementLabel';

/** Characters that are shown. */
const length = 24;

/** The first words of a change's statement, for a label. */
export function excerptOf({ before, after }: Pick<Change, 'before' | 'after'>): string {
	const text = statementLabel(after?.text ?? before?.text ?? '');
	return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}
