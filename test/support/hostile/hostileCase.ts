import assert from 'node:assert/strict';

/** What came of a hostile input, and what is promised; the two are compared, so that no case goes without. */
export interface Outcome {
	readonly seen: unknown;
	readonly promised: unknown;
}

export interface CaseOptions {
	/** Platforms that can have such an input at all; elsewhere the case is skipped. */
	readonly platforms?: readonly NodeJS.Platform[];
	/** A minute by default: against a case that hangs, not against a slow machine. */
	readonly timeoutMs?: number;
}

const declared = new Set<string>();

/** A test of one entry of the catalogue of hostile inputs: the input is given to the product, and what comes of it compared. */
export function hostileCase(
	id: string,
	title: string,
	attack: () => Promise<Outcome>,
	{ platforms, timeoutMs = 60_000 }: CaseOptions = {},
): void {
	declared.add(id);
	it(`${id}: ${title}`, async function () {
		if (platforms && !platforms.includes(process.platform)) {
			this.skip();
		}
		this.timeout(timeoutMs);
		const { seen, promised } = await attack();
		assert.notDeepEqual(promised, Array.isArray(promised) ? [] : {}, 'nothing is promised');
		assert.deepEqual(seen, promised);
	});
}

/** Ids of all entries that the loaded test files have a case for. */
export function declaredIds(): ReadonlySet<string> {
	return declared;
}
