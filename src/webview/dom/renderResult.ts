import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../core/text/showControls';
import { duration } from '../../core/text/words';
import type { Difference, ResultView } from '../resultView';
import { icon } from './icon';
import { renderSpans } from './renderSpans';

/** A command that was run: how it went, and expected beside actual where they differ. */
export function renderResult(result: ResultView): TemplateResult {
	const { command, passed, exit, differences, tail } = result;
	const printed = tail.trimEnd();
	// A single line stands in the comparison already.
	const isShown = !printed.includes('\n') && differences.some(({ of }) => of === 'output');
	const outcome = exit === null ? 'did not finish' : `exit ${exit}`;
	return html`
		<div class="result ${passed ? 'passed' : 'missed'}">
			<div class="result-head">
				${passed ? icon('pass', 'passed') : icon('error', 'failed')}
				<code class="command">${showControls(command)}</code>
				<span class="outcome quiet">${outcome} · ${duration(result.durationMs)}</span>
			</div>
			${passed || differences.length > 0 ? nothing : html`<p class="quiet">expected ${showControls(result.expectation)}</p>`}
			${differences.map(renderDifference)}
			${printed === '' || isShown ? nothing : html`<pre tabindex="0" role="group" aria-label=${`Output of ${showControls(command)}`}>${showControls(printed)}</pre>`}
		</div>`;
}

function renderDifference({ expected, actual }: Difference): TemplateResult {
	return html`
		<dl class="compare">
			<dt>expected</dt>
			<dd>${renderSpans(expected)}</dd>
			<dt>got</dt>
			<dd>${actual.length > 0 ? renderSpans(actual) : html`<em>nothing</em>`}</dd>
		</dl>`;
}
