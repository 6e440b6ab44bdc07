import type { Problem } from '../../core/spec/spec';
import { count } from '../../core/text/words';

/** What of a history does not count since it is damaged, and what that means for the changes; `''` for nothing. */
export function describeDamage(path: string, problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	if (!first) {
		return '';
	}
	const rest =
		errors.length > 1
			? ` There ${errors.length === 2 ? 'is' : 'are'} ${count(errors.length - 1, 'more problem')} below.`
			: '';
	return `${path} is damaged on line ${first.line}. ${first.message}${rest} More may seem pending than is: repair the line, or bring the file back from a copy.`;
}
