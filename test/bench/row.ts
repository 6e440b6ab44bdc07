/** One line of the table. */
export interface Row {
	readonly work: string;
	/** Milliseconds, median. */
	readonly ours: number;
	/** The peer's median, and what it is; absent where there is none on this machine. */
	readonly peer?: { readonly name: string; readonly ms: number };
	/** What must hold, in words, and whether it does. */
	readonly limit: string;
	readonly holds: boolean;
	/** Whether missing the limit fails the run. */
	readonly isRequired: boolean;
}

/** The rows as a table for a terminal. */
export function formatRows(rows: readonly Row[]): string {
	const header = ['work', 'median', 'peer', 'its median', 'ratio', 'limit', ''];
	const cells = rows.map(({ work, ours, peer, limit, holds }) => [
		work,
		formatMs(ours),
		peer?.name ?? '–',
		peer ? formatMs(peer.ms) : '–',
		peer ? formatRatio(peer.ms / ours) : '–',
		limit,
		holds ? 'holds' : 'MISSED',
	]);
	const widths = header.map((title, column) => Math.max(title.length, ...cells.map(row => row[column]?.length ?? 0)));
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	return [line(header), line(widths.map(width => '─'.repeat(width))), ...cells.map(line)].join('\n');
}

function formatMs(ms: number): string {
	return ms < 10 ? `${ms.toFixed(2)} ms` : `${ms.toFixed(0)} ms`;
}

/** How many times as long the peer takes. */
function formatRatio(ratio: number): string {
	return ratio < 10 ? `${ratio.toFixed(1)}×` : `${ratio.toFixed(0)}×`;
}
