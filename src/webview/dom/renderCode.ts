import { html } from 'lit';
import { showControls } from '../../core/text/showControls';

/** A line of prose in which what stands between two backticks is drawn as code; all of it is text and no more. */
export function renderCode(text: string): readonly unknown[] {
	// An odd backtick at the end has no partner.
	return text
		.split(/`([^`]+)`/)
		.map((part, index) => (index % 2 === 1 ? html`<code>${showControls(part)}</code>` : showControls(part)));
}
