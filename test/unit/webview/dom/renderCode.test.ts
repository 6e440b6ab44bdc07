import assert from 'node:assert/strict';
import { html } from 'lit';
import { renderCode } from '../../../../src/webview/dom/renderCode';
import { markupOf } from '../markupOf';

describe('renderCode', () => {
	it('draws what stands between backticks as code, and HTML as text', () => {
		const markup = markupOf(html`${renderCode('Print `Welcome, <author>` and <b>stop</b>')}`);

		assert.equal(markup, 'Print <code>Welcome, &lt;author&gt;</code> and &lt;b&gt;stop&lt;/b&gt;');
	});

	it('leaves a backtick without partner as it is', () => {
		const markup = markupOf(html`${renderCode('one ` two `three` four ``')}`);

		assert.equal(markup, 'one <code> two </code>three<code> four </code>`');
	});
});
