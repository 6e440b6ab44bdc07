import type { Token } from 'markdown-it';
import { cycleHeading } from '../../../core/history/read/cycleHeading';
import { createToken } from '../createToken';
import { drawDiff } from './drawDiff';
import { drawRecord } from './drawRecord';
import { statusOf } from './statusOf';
import type { ToHtml } from './toHtml';

/**
 * Arrange the tokens of a history so that its preview is a timeline: each cycle stands on a line with its status and
 * can be folded, the words that its spec changed are marked, and its records tell planner, tokens and runs.
 *
 * The tokens are left as they are; further ones are of the type `spec_html`, whose content is HTML that was made here,
 * of escaped text only.
 */
export function arrangeHistory(tokens: readonly Token[], toHtml: ToHtml): Token[] {
	const starts = [...tokens.keys()].filter(index => startOf(tokens, index) !== undefined);
	const arranged = tokens.slice(0, starts[0] ?? tokens.length);
	for (const [place, start] of starts.entries()) {
		arranged.push(...arrangeCycle(tokens.slice(start, starts[place + 1] ?? tokens.length), toHtml));
	}
	return arranged;
}

/** What starts a cycle at a token: `heading` where it can be folded below it; `undefined` for nothing. */
function startOf(tokens: readonly Token[], index: number): 'heading' | 'line' | undefined {
	const token = tokens[index];
	if (token?.level !== 0 || (token.type !== 'heading_open' && token.type !== 'paragraph_open')) {
		return undefined;
	}
	const [line = ''] = (tokens[index + 1]?.content ?? '').split('\n', 1);
	if (token.type === 'heading_open') {
		return cycleHeading(`## ${line}`) ? 'heading' : undefined;
	}
	return cycleHeading(line) ? 'line' : undefined;
}

/** A heading is three tokens. */
const headingLength = 3;

function arrangeCycle(tokens: readonly Token[], toHtml: ToHtml): Token[] {
	const [first] = tokens;
	if (!first) {
		return [];
	}
	const html = (content: string) => createToken(first, { type: 'spec_html', content, info: '' });
	const className = `spec-cycle spec-cycle-${statusOf(tokens)}`;
	const isFolding = startOf(tokens, 0) === 'heading';
	const head = isFolding ? tokens.slice(0, headingLength) : [];
	const body = tokens.slice(head.length).map(token => {
		const drawn = drawToken(token, toHtml);
		return drawn === undefined ? token : html(drawn);
	});
	return isFolding
		? [
				html(`<details class="${className}" open><summary>`),
				...head,
				html('</summary>\n'),
				...body,
				html('</details>\n'),
			]
		: [html(`<section class="${className}">`), ...body, html('</section>\n')];
}

function drawToken({ type, level, content, info }: Token, toHtml: ToHtml): string | undefined {
	if (type === 'fence' && level === 0 && info.trim() === 'diff') {
		return drawDiff(content, toHtml);
	}
	return type === 'html_block' && content.startsWith('<!-- spec-ops ') ? drawRecord(content, toHtml) : undefined;
}
