import { html, nothing, type TemplateResult } from 'lit';
import { showControls } from '../../../core/text/showControls';
import { count, grouped } from '../../../core/text/words';
import type { TimelineTrend, TrendPoint } from '../timelineModel';
import { groupOrder, groups } from './groups';
import type { View } from './view';

/** Height of a bar of which no number is known, in percent. */
const unknownHeight = 20;

/**
 * The whole history at a glance: a bar for each cycle, or for several in a row, as high as there were requirements in
 * force after it, and filled by how its cycles ended. One tab stop, with arrow keys within; each bar leads to its cycle.
 */
export function renderTrend(view: View, { spec, points, now, cycles }: TimelineTrend): TemplateResult {
	const most = Math.max(1, ...points.map(point => point.count ?? 0));
	const several = (view.cache.overview?.specs.length ?? 0) > 1;
	const isKnown = points.some(point => point.count !== null);
	const whose = several ? `requirements of ${showControls(spec)}` : 'requirements';
	const perBar = cycles > points.length ? `, about ${grouped(Math.round(cycles / points.length))} to a bar` : '';
	const caption = isKnown ? `${whose} in force after each cycle${perBar}` : `outcome of each cycle${perBar}`;
	return html`
		<section class="trend" aria-label="The whole history at a glance">
			<div class="bars" id="trend" role="toolbar" aria-label="Newest cycle first" data-roving @keydown=${moveSideways}>
				${points.map(point => renderBar(view, point, isKnown ? most : null))}
			</div>
			<p class="trend-caption quiet">
				<span>${caption}</span>
				${now === null ? nothing : html`<span>${grouped(now)} now</span>`}
			</p>
		</section>`;
}

/** @param most The most requirements of any bar; `null` where none are known, so that only outcomes are shown. */
function renderBar({ reveal }: View, point: TrendPoint, most: number | null): TemplateResult {
	const { index, name, status, count: amount } = point;
	const height = amount === null || most === null ? unknownHeight : (100 * amount) / most;
	const number = amount === null ? 'requirements not known' : count(amount, 'requirement');
	const parts = groupOrder.flatMap(group => {
		const cycles = point.groups[group] ?? 0;
		return cycles === 0 ? [] : [{ group, cycles }];
	});
	const outcomes = parts.map(({ group, cycles }) => `${grouped(cycles)} ${groups[group].label}`).join(', ');
	const text = `${name}: ${number} · ${showControls(status === '' ? outcomes : status)}`;
	return html`
		<span class="bar-place" data-row=${index}>
			<button class="bar ${amount === null ? 'unseen' : ''}" aria-label=${text} @click=${() => reveal(index)}>
				<span class="bar-fill" .style=${`height: ${height}%`}>
					${parts.map(({ group, cycles }) => html`<span class="bar-part ${group}" .style=${`flex-grow: ${cycles}`}></span>`)}
				</span>
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
