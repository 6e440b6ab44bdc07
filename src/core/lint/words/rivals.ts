/**
 * Pairs of deeds of which only one can be done to a thing in one case: what is queued is not discarded. The second of each
 * is a word that denies something by itself.
 */
export const rivals: readonly (readonly [done: string, denied: string])[] =
	'queue:delete queue:reject ignore:reject archive:delete truncate:reject redirect:reject retry:stop merge:reject rename:reject'
		.split(' ')
		.map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]);
