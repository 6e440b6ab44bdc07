import { describeRecovered } from '../../core/apply/journal/describeRecovered';
import type { Recovered } from '../../core/recovered';
import { escapePath } from '../../core/text/escapePath';
import type { Notice } from '../../webview/plan/planViewModel';

/**
 * What became of what a stopped writer had left, as the plan view shows it.
 *
 * @param unsaved Paths of its files that an editor has unsaved text of, which may be of the time before.
 */
export function recoveredNotice(recovered: Recovered, unsaved: readonly string[] = []): Notice {
	const then =
		recovered.kind === 'rolledBack'
			? 'Plan again, or apply the plan again where it still fits.'
			: recovered.hasStatus
				? 'Nothing more is to be done.'
				: 'Verify it, or undo it.';
	const look =
		unsaved.length === 0
			? ''
			: `Compare before you save what is open and unsaved: ${unsaved.map(escapePath).join(', ')}. `;
	return { tone: 'warning', ...describeRecovered(recovered), next: look + then };
}
