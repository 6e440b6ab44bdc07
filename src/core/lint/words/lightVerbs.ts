/** How a verb says nothing of its own beside the noun of a deed: “do” it, it “happens”, “give” or “get” an answer. */
export type LightVerb = 'do' | 'happen' | 'run' | 'give' | 'get';

/** Verbs that say nothing of their own beside the noun of a deed: “perform a backup”. */
export const lightVerbs: ReadonlyMap<string, LightVerb> = new Map(
	(
		[
			[
				'do',
				'perform performed do done make made conduct conducted carry carried taken provide provided execute executed apply applied possible supported',
			],
			['happen', 'happen occur undergo'],
			['run', 'run'],
			[
				'give',
				'give given send sent dispatch dispatched deliver delivered transmit transmitted emit emitted return returned issue issued',
			],
			['get', 'get receive'],
		] as const
	).flatMap(([kind, verbs]) => verbs.split(' ').map(verb => [verb, kind] as const)),
);
