import type { Severity } from '../spec/spec';
import type { LintOptions } from './lintOptions';
import { isRule } from './rules';

/** How loud a rule is told, by the options, else as is usual. */
export function severityOf(rule: string, usual: Severity, { severities }: LintOptions): Severity | 'off' {
	return (isRule(rule) ? severities?.[rule] : undefined) ?? usual;
}
