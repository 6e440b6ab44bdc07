/** Why commands proved nothing, though none failed. @param ran How many were run. */
export function describeUnverified(ran: number): string {
	return ran === 0 ? 'nothing was run' : 'every command met its expectation, over files that changed meanwhile';
}
