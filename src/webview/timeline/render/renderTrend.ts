import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count } from '../../../core/text/words';
import type { TimelineTrend, TrendPoint } from '../timelineModel';
import type { View } from './view';

/** Height of a bar of which no number is known, in percent. */
const unknownHeight = 20;

/**
 * The course of the requirements: a bar for each of the newest cycles, as high as there were requirements in force after
 * it. One tab stop, with arrow keys within; each bar leads to its cycle.
 */
export function renderTrend(view: View, { spec, points, now }: TimelineTrend): TemplateResult {
	const most = Math.max(1, ...points.map(point => point.count ?? 0));
	const several = (view.cache.overview?.specs.length ?? 0) > 1;
	const whose = several ? `requirements of ${showControls(spec)}` : 'requirements';
	return html`
		<section class="trend" aria-label="Requirements in force after each cycle">
			<div class="bars" id="trend" role="toolbar" aria-label="Newest cycle first" data-roving @keydown=${moveSideways}>
				${points.map(point => renderBar(view, point, most))}
			</div>
			<p class="trend-caption quiet">
				<span>${whose} in force after each cycle</span>
				${now === null ? nothing : html`<span>${now.toLocaleString('en')} now</span>`}
			</p>
		</section>`;
}

function renderBar({ reveal }: View, point: TrendPoint, most: number): TemplateResult {
	const { index, name, group, status, count: amount } = point;
	const height = amount === null ? unknownHeight : (100 * amount) / most;
	const number = amount === null ? 'requirements not known' : count(amount, 'requirement');
	const text = `${name}: ${number} · ${showControls(status)}`;
	return html`
		<span class="bar-place" data-row=${index}>
			<button class="bar ${group} ${amount === null ? 'unseen' : ''}" aria-label=${text} @click=${() => reveal(index)}>
				<span class="bar-fill" .style=${`height: ${height}%`}></span>
			</button>
			<span class="bar-note" aria-hidden="true">${text}</span>
		</span>`;
}

/** The newest bar is first, and stands on the right. */
function moveSideways(event: KeyboardEvent): void {
	const { target, currentTarget, key } = event;
	const step = { ArrowLeft: 1, ArrowRight: -1 }[key];
	if (step === undefined || !(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) {
		return;
	}
	const bars = [...currentTarget.querySelectorAll<HTMLElement>('.bar')].filter(bar => bar.offsetWidth > 0);
	event.preventDefault();
	bars[bars.indexOf(target) + step]?.focus();
}
