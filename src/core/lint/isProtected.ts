import type { RuleId } from './rules';

const protectedRules: ReadonlySet<RuleId> = new Set([
	'record-unreadable',
	'broken-chain',
	'unanchored',
	'damaged-text',
	'conflict-marker',
	'spec-section-differs',
	'status-differs',
]);

/** Whether what a rule tells of would hide that a history was damaged or tampered with, so that no comment in one suppresses it. */
export function isProtected(rule: RuleId): boolean {
	return protectedRules.has(rule);
}
