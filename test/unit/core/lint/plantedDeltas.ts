function r(name: string, body: string): string {
	return `### Requirement: ${name}\n${body}\n\n#### Scenario: Usual\n- **WHEN** ${name} is asked\n- **THEN** ${name} is shown\n\n`;
}
/** A main spec that changes are made to. */
export const mainSpec = `# cart Specification\n\n## Purpose\n\nWhat the cart is there for, said in a sentence of fifty letters.\n\n## Requirements\n\n${r('Total', 'The cart SHALL show the total.')}${r('Tax', 'The cart SHALL NOT hide the tax.')}${r('Session lifetime', 'A session SHALL last 30 minutes.')}${r('Hint', 'The cart SHOULD show a hint. It SHALL be text.')}${r('Guests', 'Guests MUST be able to fill a cart.')}${r('Coupon', 'The cart SHALL take one coupon. The cart SHALL NOT take gift cards.')}`;
/** The rule that is to be told of one change to it, perhaps beside a second one; '' for none. */
export const deltas: readonly (readonly [expected: string, one: string, two?: string])[] = [
	['delta-flip', `## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL NOT show the total.')}`],
	['delta-flip', `## MODIFIED Requirements\n\n${r('Total', 'The cart MUST NOT show the total.')}`],
	['delta-flip', `## MODIFIED Requirements\n\n${r('Tax', 'The cart SHALL hide the tax.')}`],
	['delta-flip', `## MODIFIED Requirements\n\n${r('Hint', 'The cart SHOULD NOT show a hint. It SHALL be text.')}`],
	['delta-flip', `## MODIFIED Requirements\n\n${r('Guests', 'Guests MUST NOT be able to fill a cart.')}`],
	['delta-flip', `## MODIFIED Requirements\n\n${r('Guests', 'Guests SHALL NOT be able to fill a cart, from now on.')}`],
	['delta-flip', `## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL never show the total.')}`],
	[
		'delta-flip',
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Total\`\n- TO: \`### Requirement: Sum\`\n\n## MODIFIED Requirements\n\n${r('Sum', 'The cart SHALL NOT show the total.')}`,
	],
	[
		'delta-flip',
		`## MODIFIED Requirements\n\n${r('Guests', 'Only members can fill a cart. Guests MUST NOT fill a cart.')}`,
	],
	['delta-target', `## MODIFIED Requirements\n\n${r('Totals', 'The cart SHALL show the totals.')}`],
	['delta-target', `## MODIFIED Requirements\n\n${r('Session life time', 'A session SHALL last 40 minutes.')}`],
	['delta-target', `## MODIFIED Requirements\n\n${r('session lifetime', 'A session SHALL last 40 minutes.')}`],
	['delta-target', `## MODIFIED Requirements\n\n${r('Bonus', 'The cart SHALL take points.')}`],
	['delta-target', `## REMOVED Requirements\n\n### Requirement: Taxes\n\n**Reason**: Not needed.\n`],
	['delta-target', `## REMOVED Requirements\n\n- \`### Requirement: Taxes\`\n`],
	['delta-target', `## RENAMED Requirements\n\n- FROM: \`### Requirement: Totl\`\n- TO: \`### Requirement: Sum\`\n`],
	[
		'delta-target',
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Total\`\n- TO: \`### Requirement: Sum\`\n\n## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL show the sum.')}`,
	],
	['delta-exists', `## ADDED Requirements\n\n${r('Total', 'The cart SHALL show the total in euros.')}`],
	['delta-exists', `## ADDED Requirements\n\n${r('Session lifetime', 'A session SHALL last 60 minutes.')}`],
	['delta-exists', `## RENAMED Requirements\n\n- FROM: \`### Requirement: Total\`\n- TO: \`### Requirement: Tax\`\n`],
	[
		'overlapping-changes',
		`## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL show the total first.')}`,
		`## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL show the total last.')}`,
	],
	[
		'overlapping-changes',
		`## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL show the total first.')}`,
		`## REMOVED Requirements\n\n### Requirement: Total\n`,
	],
	[
		'overlapping-changes',
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Total\`\n- TO: \`### Requirement: Sum\`\n`,
		`## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL show the total last.')}`,
	],
	[
		'overlapping-changes',
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Total\`\n- TO: \`### Requirement: Sum\`\n`,
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Total\`\n- TO: \`### Requirement: Grand total\`\n`,
	],
	[
		'overlapping-changes',
		`## ADDED Requirements\n\n${r('Bonus', 'The cart SHALL take points.')}`,
		`## ADDED Requirements\n\n${r('Bonus', 'The cart SHALL take ten points.')}`,
	],
	[
		'overlapping-changes',
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Total\`\n- TO: \`### Requirement: Sum\`\n`,
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Tax\`\n- TO: \`### Requirement: Sum\`\n`,
	],
	[
		'overlapping-changes',
		`## REMOVED Requirements\n\n### Requirement: Tax\n`,
		`## REMOVED Requirements\n\n### Requirement: Tax\n`,
	],
	[
		'overlapping-changes',
		`## MODIFIED Requirements\n\n${r('Tax', 'The cart SHALL NOT hide any tax.')}${r('Total', 'The cart SHALL show the total first.')}`,
		`## MODIFIED Requirements\n\n${r('Hint', 'The cart SHOULD show one hint. It SHALL be text.')}${r('Total', 'The cart SHALL show the total last.')}`,
	],
	[
		'',
		`## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL show the total first.')}`,
		`## MODIFIED Requirements\n\n${r('Tax', 'The cart SHALL NOT hide any tax.')}`,
	],
	[
		'',
		`## ADDED Requirements\n\n${r('Bonus', 'The cart SHALL take points.')}`,
		`## ADDED Requirements\n\n${r('Vouchers', 'The cart SHALL take vouchers.')}`,
	],
	[
		'',
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Total\`\n- TO: \`### Requirement: Sum\`\n\n## MODIFIED Requirements\n\n${r('Sum', 'The cart SHALL show the sum.')}`,
	],
	[
		'',
		`## REMOVED Requirements\n\n### Requirement: Total\n\n**Reason**: Shown elsewhere.\n**Migration**: None.\n\n## ADDED Requirements\n\n${r('Sum', 'The cart SHALL show the sum.')}`,
	],
	['', `## MODIFIED Requirements\n\n${r('Session lifetime', 'A session SHALL last 45 minutes.')}`],
	['', `## MODIFIED Requirements\n\n${r('Hint', 'The cart MUST show a hint.')}`],
	[
		'delta-flip',
		`## MODIFIED Requirements\n\n${r('Coupon', 'The cart SHALL take one coupon. The cart SHALL take gift cards.')}`,
	],
	['delta-weakened', `## MODIFIED Requirements\n\n${r('Total', 'The cart SHOULD show the total. It SHALL be text.')}`],
	['delta-weakened', `## MODIFIED Requirements\n\n${r('Tax', 'The cart SHOULD NOT hide the tax. It SHALL be text.')}`],
	['delta-weakened', `## MODIFIED Requirements\n\n${r('Hint', 'The cart MAY show a hint. It SHALL be text.')}`],
	['delta-weakened', `## MODIFIED Requirements\n\n${r('Guests', 'Guests MAY fill a cart. It SHALL be theirs.')}`],
	[
		'delta-scenarios',
		`## MODIFIED Requirements\n\n${r('Total', 'The cart SHALL show a total.').replace('Usual', 'Unusual')}`,
	],
	['delta-target', '## REMOVED Requirements\n\n### Requirement: TAX\n'],
	['delta-target', `## MODIFIED Requirements\n\n${r('Session  lifetime', 'A session SHALL last 40 minutes.')}`],
	['delta-target', '## RENAMED Requirements\n\n- FROM: `### Requirement: Sum`\n- TO: `### Requirement: Total`\n'],
	['delta-exists', `## ADDED Requirements\n\n${r('SESSION Lifetime', 'A session SHALL last 60 minutes.')}`],
	['delta-exists', `## ADDED Requirements\n\n${r('Session  lifetime', 'A session SHALL last 60 minutes.')}`],
	['delta-exists', '## RENAMED Requirements\n\n- FROM: `### Requirement: Total`\n- TO: `### Requirement: tax`\n'],
	[
		'delta-exists',
		`## REMOVED Requirements\n\n### Requirement: Tax\n\n## ADDED Requirements\n\n${r('Tax', 'The cart SHALL show all taxes.')}`,
	],
	[
		'delta-conflict',
		`## REMOVED Requirements\n\n### Requirement: Tax\n\n## MODIFIED Requirements\n\n${r('Tax', 'The cart SHALL NOT hide any tax.')}`,
	],
	[
		'delta-conflict',
		'## REMOVED Requirements\n\n### Requirement: Tax\n\n## RENAMED Requirements\n\n- FROM: `### Requirement: Tax`\n- TO: `### Requirement: Taxes`\n',
	],
	[
		'delta-conflict',
		'## RENAMED Requirements\n\n- FROM: `### Requirement: Tax`\n- TO: `### Requirement: Taxes`\n- FROM: `### Requirement: Tax`\n- TO: `### Requirement: Levies`\n',
	],
	[
		'delta-conflict',
		`## RENAMED Requirements\n\n- FROM: \`### Requirement: Tax\`\n- TO: \`### Requirement: Taxes\`\n\n## ADDED Requirements\n\n${r('Taxes', 'The cart SHALL show all taxes.')}`,
	],
	[
		'overlapping-changes',
		`## ADDED Requirements\n\n${r('Bonus points', 'The cart SHALL take points.')}`,
		`## ADDED Requirements\n\n${r('bonus Points', 'The cart SHALL take ten points.')}`,
	],
	[
		'overlapping-changes',
		'## RENAMED Requirements\n\n- FROM: `### Requirement: Total`\n- TO: `### Requirement: Sum`\n',
		`## ADDED Requirements\n\n${r('sum', 'The cart SHALL add up.')}`,
	],
	['delta-conflict', '## RENAMED Requirements\n\n- FROM: `### Requirement: Total`\n'],
	['delta-conflict', '## RENAMED Requirements\n\n- TO: `### Requirement: Total sum`\n'],
	['', '## RENAMED Requirements\n\n- FROM: `### Requirement: Total`\n- TO: `### Requirement: total`\n'],
	[
		'',
		`## REMOVED Requirements\n\n### Requirement: Tax\n\n## ADDED Requirements\n\n${r('TAX', 'The cart SHALL show all taxes.')}`,
	],
	['', `## MODIFIED Requirements\n\n${r('Tax', 'The cart SHALL NOT hide the tax. It MAY show its rate.')}`],
	[
		'',
		`## MODIFIED Requirements\n\n${r('Coupon', 'The cart SHALL take two coupons. The cart SHALL NOT take gift cards.')}`,
	],
];
