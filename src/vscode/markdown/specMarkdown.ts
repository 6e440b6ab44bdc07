import type { MarkdownIt, Token } from 'markdown-it';
import { markKeywords } from './markKeywords';
import { markStatuses } from './markStatuses';

/** What a document is, for its preview. */
export type PreviewKind = 'spec' | 'history' | 'other';

/**
 * Make the plugin for markdown-it that shows specs and histories in previews: keywords of specs stand out, and the
 * statuses of a history are badges. Its records, which are comments, stay out of sight as they are.
 *
 * The tokens are made for every document, and drawn as what they were for all that is neither: those documents get the
 * HTML that they would get without the plugin. No HTML is made of text.
 *
 * @param kindOf Tells what is drawn, by what the renderer is given along.
 */
export function specMarkdown(kindOf: (env: unknown) => PreviewKind): (md: MarkdownIt) => void {
	return md => {
		md.core.ruler.push('spec_driven_ops', ({ tokens }) => {
			markKeywords(tokens);
			markStatuses(tokens);
		});
		const { escapeHtml } = md.utils;
		md.renderer.rules.spec_keyword = (tokens, index, _options, env) => {
			const token = tokens[index];
			const text = escapeHtml(token?.content ?? '');
			return kindOf(env) === 'spec' ? `<span class="spec-keyword ${classOf(token)}">${text}</span>` : text;
		};
		md.renderer.rules.spec_status_open = (tokens, index, _options, env) =>
			kindOf(env) === 'history' ? `<span class="spec-status ${classOf(tokens[index])}">` : '';
		md.renderer.rules.spec_status_close = (_tokens, _index, _options, env) =>
			kindOf(env) === 'history' ? '</span>' : '';
	};
}

/** The class that the marking gave the token: one of a few words of ours. */
function classOf(token: Token | undefined): string {
	return token?.info ?? '';
}
