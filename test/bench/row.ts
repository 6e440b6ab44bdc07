/** One line of the table. */
export interface Row {
	readonly work: string;
	/** Milliseconds, median, or so many of the unit. */
	readonly ours: number;
	/** What is counted; milliseconds where it is absent. */
	readonly unit?: string;
	/** The peer's median, in the same unit, and what it is; absent where there is none on this machine. */
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
	const cells = rows.map(({ work, ours, unit, peer, limit, holds }) => [
		work,
		formatAmount(ours, unit),
		peer?.name ?? '–',
		peer ? formatAmount(peer.ms, unit) : '–',
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

function formatAmount(amount: number, unit = 'ms'): string {
	return amount < 10 ? `${amount.toFixed(2)} ${unit}` : `${amount.toFixed(0)} ${unit}`;
}

/** How many times as much the peer takes. */
function formatRatio(ratio: number): string {
	return ratio < 10 ? `${ratio.toFixed(1)}×` : `${ratio.toFixed(0)}×`;
}
