import type { Cycle, History } from '../../../src/core/history/history';

/** A history of cycles written by hand, each given by what matters. */
export function historyOf(...cycles: readonly Partial<Cycle>[]): History {
	return {
		cycles: cycles.map((cycle, index) => ({
			number: index + 1,
			id: null,
			date: '2026-06-08',
			title: 'Cycle',
			propose: '',
			spec: null,
			changes: [],
			verify: [],
			status: 'applied',
			evidence: 'claimed',
			edited: false,
			line: 1,
			endLine: 1,
			rest: '',
			record: null,
			...cycle,
		})),
		problems: [],
	};
}
