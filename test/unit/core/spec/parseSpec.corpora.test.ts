import assert from 'node:assert/strict';
import markdownIt, { type Token } from 'markdown-it';
import { readFrontMatter } from '../../../../src/core/spec/blocks/readFrontMatter';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { readCorpora } from './corpora';

const markdown = markdownIt({ html: true });

const keyword = /(?<![\p{L}\p{N}_-])(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)(?![\p{L}\p{N}_-])/gu;

/** Keywords that a reader sees in inline content, outside code and URLs. */
function countVisible(inline: Token | undefined): number {
	const texts = (inline?.children ?? []).map(({ type, content }) => {
		return type === 'text' ? content : type === 'code_inline' ? '`' : type.endsWith('break') ? ' ' : '';
	});
	return (
		texts
			.join('')
			.replace(/\w+:\/\/\S+/g, '')
			.match(keyword)?.length ?? 0
	);
}

/** Keywords that a reader sees outside headings, quotes and heads of tables. */
function countInDocument(text: string, environment: Record<string, unknown>): number {
	let count = 0;
	let passedOver = 0;
	for (const token of markdown.parse(text, environment)) {
		if (/^(?:heading|blockquote|thead)_/.test(token.type)) {
			passedOver += token.nesting;
		} else if (token.type === 'inline' && passedOver === 0) {
			count += countVisible(token);
		}
	}
	return count;
}

describe('parseSpec over the corpora', () => {
	it('reads every file, with unique ids, statements apart from each other, and a keyword in each', function () {
		this.timeout(60_000);
		const files = readCorpora();
		if (!files) {
			this.skip();
		}

		for (const { path, text } of files) {
			const { requirements } = parseSpec(path, text);

			assert.equal(new Set(requirements.map(({ id }) => id)).size, requirements.length, path);
			requirements.forEach(({ line, endLine, level, text: statement }, index) => {
				const place = `${path}:${line}`;
				assert.ok(line >= (requirements[index - 1]?.endLine ?? 1), `${place} stands after the one before`);
				assert.ok(endLine >= line, place);
				assert.ok(level === 'FACT' || countVisible(markdown.parseInline(statement, {})[0]) > 0, place);
			});
		}
	});

	it('puts each keyword that a reader sees into one statement by the plain rules, those of the boilerplate apart', function () {
		this.timeout(120_000);
		const files = readCorpora();
		if (!files) {
			this.skip();
		}

		for (const { path, text } of files) {
			const environment: Record<string, unknown> = {};
			const frontMatter = readFrontMatter(text);
			const body = frontMatter ? text.slice(frontMatter.end) : text;
			const seen = countInDocument(body, environment);
			const boilerplate = body.match(/\binterpreted\s+as\s+described\b/g)?.length ?? 0;

			const { requirements } = parseSpec(path, text, { dialect: 'plain' });

			const held = requirements
				.map(requirement => countVisible(markdown.parseInline(requirement.text, environment)[0]))
				.reduce((sum, count) => sum + count, 0);
			assert.ok(held <= seen && held >= seen - 11 * boilerplate, `${path}: ${held} of ${seen}`);
		}
	});
});
