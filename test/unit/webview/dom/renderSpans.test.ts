import assert from 'node:assert/strict';
import { renderSpans } from '../../../../src/webview/dom/renderSpans';
import { markStatement } from '../../../../src/webview/markStatement';
import { markupOf } from '../markupOf';

describe('renderSpans', () => {
	it('says removed and added to those who do not see the marks', () => {
		const markup = markupOf(renderSpans(markStatement('It MUST say `Hello` now', 'It MUST say `Welcome` now')));

		assert.equal(
			markup,
			'It <strong>MUST</strong> say ' +
				'<del><span class="spoken">removed: </span><code>Hello</code><span class="spoken">; </span></del>' +
				'<ins><span class="spoken">added: </span><code>Welcome</code><span class="spoken">; </span></ins> now',
		);
	});

	it('leaves the space after a lost NOT unmarked', () => {
		const markup = markupOf(renderSpans(markStatement('It MUST NOT run', 'It MUST run')));

		assert.match(markup, /<strong>NOT<\/strong><span class="spoken">; <\/span><\/del> run/);
	});

	it('shows text from a spec as text', () => {
		const markup = markupOf(renderSpans(markStatement(null, 'It MUST <b>\u202e</b>')));

		assert.match(markup, /&lt;b&gt;\\u\{202e\}&lt;\/b&gt;/);
	});
});
