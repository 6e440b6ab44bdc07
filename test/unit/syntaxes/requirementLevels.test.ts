import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import common from 'vscode-tmgrammar-test/dist/common/index.js';
import unit from 'vscode-tmgrammar-test/dist/unit/index.js';

const levels = {
	path: 'syntaxes/requirement-levels.tmLanguage.json',
	scopeName: 'text.html.markdown.requirement-levels',
	injectTo: ['text.html.markdown'],
};

/** As much of a Markdown grammar as matters here, with the scopes of the one that VS Code has. */
const markdown = 'test/unit/syntaxes/markdown.tmLanguage.json';

describe('the grammar of requirement levels', () => {
	it('gives scopes to keywords in statements, and to nothing else', async () => {
		const failures = await failuresWith(markdown);

		assert.deepEqual(failures, []);
	});

	it('uses scopes that no theme colours: all are below one root of their own', () => {
		const grammar: { readonly patterns: readonly { readonly name: string }[] } = JSON.parse(
			readFileSync(levels.path, 'utf8'),
		);

		assert.ok(grammar.patterns.every(({ name }) => name.startsWith('requirement.')));
	});
});

/** What the annotated document expects and does not get, as `line:from-to`, with a Markdown grammar. */
async function failuresWith(path: string): Promise<readonly string[]> {
	const registry = common.createRegistry([{ path, scopeName: 'text.html.markdown' }, levels]);
	const document = unit.parseGrammarTestCase(readFileSync('test/unit/syntaxes/requirementLevels.md', 'utf8'));
	const failures = await unit.runGrammarTestCase(registry, document);
	return failures.map(
		({ line, start, end, missing, unexpected, actual }) =>
			`${line + 1}:${start}-${end} missing ${missing}, unexpected ${unexpected}, in ${actual}`,
	);
}
