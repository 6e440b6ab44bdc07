import { html, type TemplateResult } from 'lit';

/** A codicon by name: decoration where `label` is left out, else an image with that name. */
export function icon(name: string, label?: string): TemplateResult {
	const classes = `codicon codicon-${name}`;
	return label === undefined
		? html`<span class=${classes} aria-hidden="true"></span>`
		: html`<span class=${classes} role="img" aria-label=${label} title=${label}></span>`;
}
