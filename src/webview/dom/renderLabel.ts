import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../core/text/showControls';

/** What people call a requirement or a scenario, to stand before its words; nothing where it has no name. */
export function renderLabel(label: string): TemplateResult | typeof nothing {
	return label === '' ? nothing : html`<span class="label">${showControls(label)}</span> `;
}
