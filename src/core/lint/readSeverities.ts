import type { Severity } from '../spec/spec';
import { isRule, type RuleId } from './rules';

/** Severities by rule, other than the usual ones; `off` for rules that are not wanted. */
export type Severities = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

const levels: Readonly<Record<string, Severity | 'off'>> = {
	error: 'error',
	warning: 'warning',
	information: 'info',
	info: 'info',
	note: 'info',
	off: 'off',
};

/** The severity that a word means, as settings and command lines spell it; `undefined` for any other word. */
export function readSeverity(word: unknown): Severity | 'off' | undefined {
	return typeof word === 'string' && Object.hasOwn(levels, word) ? levels[word] : undefined;
}

/** Read severities by rule from a setting. Whatever names no rule or no severity is left out. */
export function readSeverities(setting: unknown): Severities {
	if (typeof setting !== 'object' || setting === null) {
		return {};
	}
	return Object.fromEntries(
		Object.entries(setting).flatMap(([rule, word]) => {
			const severity = readSeverity(word);
			return isRule(rule) && severity !== undefined ? [[rule, severity] as const] : [];
		}),
	);
}
