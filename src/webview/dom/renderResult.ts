import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../core/text/showControls';
import { duration } from '../../core/text/words';
import type { ResultView } from '../resultView';
import { icon } from './icon';
import { renderSpans } from './renderSpans';

/** A command that was run: how it went, and expected beside actual where they differ. */
export function renderResult(result: ResultView): TemplateResult {
	const { command, passed, exit, compare, tail } = result;
	// A single line stands in the comparison already.
	const printed = tail.trimEnd();
	const outcome = exit === null ? 'did not finish' : `exit ${exit}`;
	return html`
		<div class="result ${passed ? 'passed' : 'missed'}">
			<div class="result-head">
				${passed ? icon('pass', 'passed') : icon('error', 'failed')}
				<code class="command">${showControls(command)}</code>
				<span class="quiet">${outcome} · ${duration(result.durationMs)}</span>
			</div>
			${passed || compare ? nothing : html`<p class="quiet">expected ${showControls(result.expectation)}</p>`}
			${
				compare
					? html`
						<dl class="compare">
							<dt>expected</dt>
							<dd>${renderSpans(compare.expected)}</dd>
							<dt>got</dt>
							<dd>${compare.actual.length > 0 ? renderSpans(compare.actual) : html`<em>nothing</em>`}</dd>
						</dl>`
					: nothing
			}
			${printed === '' || (compare && !printed.includes('\n')) ? nothing : html`<pre tabindex="0" role="group" aria-label=${`Output of ${showControls(command)}`}>${showControls(printed)}</pre>`}
		</div>`;
}
