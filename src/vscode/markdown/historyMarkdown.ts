import type { MarkdownIt } from 'markdown-it';
import type { arrangeHistory } from './history/arrangeHistory';

/**
 * Make the plugin for markdown-it that shows histories in previews as timelines.
 *
 * What arranges them is loaded when a preview is first drawn, and only then: until it is here, they are drawn as other
 * Markdown is, but for HTML, which stays text. Documents that are no histories get the HTML that they would get without the plugin.
 *
 * @param isHistory Tells what is drawn, by what the renderer is given along.
 * @param redraw Called once it is loaded, where a history was drawn without it.
 */
export function historyMarkdown(isHistory: (env: unknown) => boolean, redraw: () => void): (md: MarkdownIt) => void {
	let arrange: typeof arrangeHistory | undefined;
	let isAwaited = false;
	const load = async () => {
		({ arrangeHistory: arrange } = await import('./history/arrangeHistory'));
		redraw();
	};
	return md => {
		const { renderer, utils } = md;
		const draw = renderer.render.bind(renderer);
		renderer.rules.spec_html = (tokens, index) => tokens[index]?.content ?? '';
		keepText(md, isHistory);
		renderer.render = (tokens, options, env) => {
			if (!isHistory(env)) {
				return draw(tokens, options, env);
			}
			if (!arrange && !isAwaited) {
				isAwaited = true;
				void load();
			}
			return draw(arrange?.(tokens, utils.escapeHtml) ?? tokens, options, env);
		};
	};
}

/** One comment, and nothing beside it. */
const comment = /^<!--(?:[^-]|-(?!->))*-->\s*$/;

/** HTML in a history is text: commands, models and files write into it. Comments stay out of sight. */
function keepText(
	{ renderer: { rules }, utils: { escapeHtml } }: MarkdownIt,
	isHistory: (env: unknown) => boolean,
): void {
	for (const name of ['html_inline', 'html_block'] as const) {
		const draw = rules[name];
		rules[name] = (tokens, index, options, env, self) => {
			const content = tokens[index]?.content ?? '';
			if (!isHistory(env) || comment.test(content)) {
				return draw?.(tokens, index, options, env, self) ?? content;
			}
			return name === 'html_block' ? `<p>${escapeHtml(content)}</p>\n` : escapeHtml(content);
		};
	}
}
