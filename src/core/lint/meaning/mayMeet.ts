import { agentTraits, type Meaning } from './meaning';

/** Whether two meanings of one matter are said of the same, by their forms and by who has to do it. */
export function mayMeet(a: Meaning, b: Meaning): boolean {
	if (isDerived(a) || isDerived(b)) {
		return isCovered(a, b) || isCovered(b, a);
	}
	if (a.form === 'kind' || b.form === 'kind') {
		return isOfAll(a, b) || isOfAll(b, a);
	}
	if (a.form === 'placed' || b.form === 'placed') {
		const isWhole = isAsSaid(a) || isAsSaid(b);
		const isSameLeft = a.form !== b.form && isLeftOut(a, b) && isLeftOut(b, a);
		return (isWhole || isSameLeft) && (a.agent === b.agent || a.value !== null);
	}
	// What leaves out the same is compared as a whole.
	if (a.form === 'loose' && b.form === 'loose' && isLeftOut(a, b) === isLeftOut(b, a)) {
		return false;
	}
	// Two statements of one form of needs meet as a whole, too.
	if (
		a.form !== 'whole' &&
		a.form !== 'loose' &&
		a.form === b.form &&
		(a.form !== 'other' || a.wording === b.wording)
	) {
		return false;
	}
	if (isPrivate(a, b) || isPrivate(b, a)) {
		return false;
	}
	if (((a.traits | b.traits) & agentTraits.system) !== 0) {
		return a.agent === b.agent;
	}
	return a.agent === 0 || b.agent === 0 || a.agent === b.agent || isOneOf(a, b) || isOneOf(b, a);
}

function isAsSaid({ form }: Meaning): boolean {
	return form === 'whole' || form === 'other';
}

/** What some must not see may be shown. */
function isPrivate(no: Meaning, yes: Meaning): boolean {
	return no.negative && (no.traits & agentTraits.shown) !== 0 && yes.agent === 0;
}

/** Whether the one leaves out no more than the other does. */
function isLeftOut({ left }: Meaning, other: Meaning): boolean {
	return left.every(concept => other.left.includes(concept));
}

/** Whether one says of all of a kind what the other says of some. */
function isOfAll(all: Meaning, some: Meaning): boolean {
	const isAll = all.form === 'whole' && all.level === 'MUST' && (all.traits & agentTraits.all) !== 0;
	return isAll && some.form === 'kind' && (all.agent === 0 || all.agent === some.agent);
}

function isDerived({ form }: Meaning): boolean {
	return form === 'general' || form === 'ban' || form === 'way';
}

/** Whether what one forbids in all cases is demanded by the other in one. */
function isCovered(no: Meaning, yes: Meaning): boolean {
	const isBan = no.form === 'ban' || ((no.form === 'whole' || no.form === 'without') && no.agent === 0);
	return isBan && yes.form === 'general' && no.negative && no.level === 'MUST' && no.agent === yes.agent;
}

/** Whether what is said of all covers the agent of the other: every table, join tables. */
function isOneOf(all: Meaning, one: Meaning): boolean {
	return (all.traits & agentTraits.all) !== 0 && all.agent === one.kindOf && all.level === 'MUST';
}
