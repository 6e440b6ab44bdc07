import type { Token } from 'markdown-it';
import { readStatus } from '../../core/history/read/readStatus';
import { sectionHeading } from '../../core/history/read/sectionHeading';
import { createToken } from './createToken';

/**
 * Put tokens around the first line below each heading called Status, where it can be read as a status.
 *
 * The `info` of the opening token is a class for the status.
 */
export function markStatuses(tokens: readonly Token[]): void {
	for (const [index, token] of tokens.entries()) {
		const inline = tokens[index + 1];
		const below = tokens[index + 3];
		const status = tokens[index + 4];
		const isHeading = token.type === 'heading_open' && inline?.type === 'inline';
		if (!isHeading || below?.type !== 'paragraph_open' || status?.type !== 'inline' || !status.children) {
			continue;
		}
		if (sectionHeading(`### ${inline.content}`)?.name === 'status') {
			status.children = wrapFirstLine(status.children);
		}
	}
}

function wrapFirstLine(children: readonly Token[]): Token[] {
	const end = children.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak');
	const line = end < 0 ? children : children.slice(0, end);
	const status = readStatus(line.map(({ content }) => content).join(''));
	const [first] = line;
	if (status === 'unknown' || !first) {
		return [...children];
	}
	const open = createToken(first, { type: 'spec_status_open', content: '', info: `spec-${status}` });
	const close = createToken(first, { type: 'spec_status_close', content: '', info: '' });
	return [open, ...line, close, ...children.slice(line.length)];
}
