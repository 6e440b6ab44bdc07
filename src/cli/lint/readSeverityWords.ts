import { type Failure, failed, nothingWritten } from '../../core/failure';
import { readSeverities, readSeverity, type Severities } from '../../core/lint/readSeverities';
import { isRule } from '../../core/lint/rules';

/** Severities that a call names. */
export interface NamedSeverities {
	readonly kind: 'severities';
	readonly severities: Severities;
}

/** Read words such as `placeholder=error`; of two for the same rule the last counts. */
export function readSeverityWords(words: readonly string[]): NamedSeverities | Failure {
	const named: Record<string, string> = {};
	for (const word of words) {
		const [rule = '', level = ''] = word.split('=', 2);
		if (!isRule(rule)) {
			const next = 'See the rules with “spec-ops lint --rules”.';
			return failed('usage', `There is no rule “${rule}”.`, nothingWritten, next);
		}
		if (readSeverity(level) === undefined) {
			const next = `Write ${rule}=error, =warning, =info or =off.`;
			return failed('usage', `There is no severity “${level}”.`, nothingWritten, next);
		}
		named[rule] = level;
	}
	return { kind: 'severities', severities: readSeverities(named) };
}
