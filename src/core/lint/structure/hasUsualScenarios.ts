const heading = '\n#### ';

/**
 * Whether the text of an OpenSpec requirement shows at a glance that each of its scenarios has a WHEN and a THEN behind
 * it, as nearly all have: then they need not be read.
 *
 * `false` says nothing: code, comments and whatever else is unusual has to be read to tell.
 */
export function hasUsualScenarios(block: string): boolean {
	if (block.includes('```') || block.includes('~~~') || block.includes('<!--')) {
		return false;
	}
	let at = block.indexOf(heading);
	if (at < 0) {
		return false;
	}
	while (at >= 0) {
		const next = block.indexOf(heading, at + 1);
		if (!isUsual(block.slice(block.indexOf('\n', at + 1), next < 0 ? block.length : next))) {
			return false;
		}
		at = next;
	}
	return true;
}

function isUsual(steps: string): boolean {
	const given = steps.indexOf('\n- **GIVEN**');
	const when = steps.indexOf('\n- **WHEN**');
	const and = steps.indexOf('\n- **AND**');
	const first = given >= 0 && given < when ? given : when;
	return when >= 0 && steps.indexOf('\n- **THEN**', when) >= 0 && (and < 0 || and > first);
}
