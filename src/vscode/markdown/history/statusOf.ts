import type { Token } from 'markdown-it';
import { parseRecord } from '../../../core/history/read/parseRecord';
import { readStatus } from '../../../core/history/read/readStatus';
import { sectionHeading } from '../../../core/history/read/sectionHeading';

/** How a cycle is drawn: by what was recorded, by what somebody claims, or that nothing tells. */
export type PreviewStatus = 'applied' | 'unverified' | 'failed' | 'claimed' | 'interrupted' | 'unknown';

/** The status of the cycle that some tokens are of: its end record decides, then what is written. */
export function statusOf(tokens: readonly Token[]): PreviewStatus {
	let begun = false;
	for (const { type, content } of tokens) {
		const record = type === 'html_block' ? parseRecord(content.trim()) : undefined;
		begun ||= record?.kind === 'begin';
		if (record?.kind === 'end' && begun) {
			return record.record.status;
		}
	}
	const written = readStatus(writtenStatus(tokens));
	if (written === 'unknown') {
		return begun ? 'interrupted' : 'unknown';
	}
	return written === 'applied' ? 'claimed' : written;
}

/** The text behind or below the last heading called Status, or line that starts so. */
function writtenStatus(tokens: readonly Token[]): string {
	const inline = tokens.filter(({ type }) => type === 'inline');
	const lines = inline.flatMap(({ content }) => content.split('\n'));
	const names = lines.map(line => sectionHeading(line) ?? sectionHeading(`### ${line}`));
	const at = names.findLastIndex(heading => heading?.name === 'status');
	const behind = names[at]?.inline ?? '';
	return at < 0 ? '' : behind === '' ? (lines[at + 1] ?? '') : behind;
}
