import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moversOf } from '../../../src/core/history/baseline/movers';
import { replay } from '../../../src/core/history/baseline/replay';
import { closeInterrupted } from '../../../src/core/history/closeInterrupted';
import { identityOf } from '../../../src/core/history/identity';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import type { Digest } from '../../../src/core/history/record';
import { decodeText, encodeText } from '../../../src/core/text/decodeText';
import { append } from '../core/history/draft';
import { specText } from './anyText';
import { propertyRuns } from './propertyRuns';

/** A history as it grows, with what is known of it besides. */
interface Grown {
	readonly text: string;
	readonly baseline: string;
	/** The spec that each cycle left or was to leave, in order. */
	readonly specs: readonly string[];
	/** Cycles that can be taken back, the last one last. */
	readonly standing: readonly { readonly id: Digest; readonly before: string }[];
}

const step = fc.record({
	kind: fc.constantFrom('apply', 'apply', 'part', 'fail', 'interrupt', 'undo'),
	spec: specText,
	status: fc.constantFrom('applied', 'unverified'),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function grow(grown: Grown, { kind, spec, status }: Step): Grown {
	const { text, baseline, specs, standing } = grown;
	const last = standing.at(-1);
	switch (kind) {
		case 'fail':
			return { ...grown, text: append(text, baseline, spec, 'failed').text, specs: [...specs, spec] };
		case 'interrupt': {
			const begun = append(text, baseline, spec, 'begun').text;
			const closed = begun + closeInterrupted(begun, parseHistory(begun), '2026-06-09T10:00:00Z');
			return { ...grown, text: closed, specs: [...specs, spec] };
		}
		case 'undo': {
			if (!last) {
				return grown;
			}
			const undone = append(text, baseline, last.before, 'unverified', { undoes: last.id }).text;
			return {
				text: undone,
				baseline: last.before,
				specs: [...specs, last.before],
				standing: standing.slice(0, -1),
			};
		}
		default: {
			const next = kind === 'part' ? takePart(baseline, spec) : spec;
			const added = append(text, baseline, next, status);
			return {
				text: added.text,
				baseline: next,
				specs: [...specs, next],
				standing: [...standing, { id: identityOf(added.begin), before: baseline }],
			};
		}
	}
}

/** The first text with the last lines of the other, as a part of it leaves it. */
function takePart(before: string, after: string): string {
	const lines = after.split('\n');
	return before + lines.slice(lines.length >> 1).join('\n');
}

describe('replaying a history', () => {
	it('gives every spec of the past, with failed, cut off, partial and undone cycles among them', () => {
		const start: Grown = { text: '', baseline: '', specs: [], standing: [] };
		const format = fc.record({ eol: fc.constantFrom('lf', 'crlf'), bom: fc.boolean() });

		fc.assert(
			fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), format, (steps, how) => {
				const { text, baseline, specs } = steps.reduce(grow, start);

				const decoded = decodeText(encodeText(text, how));
				const history = parseHistory(decoded.kind === 'text' ? decoded.document.text : assert.fail());

				assert.deepEqual(
					history.cycles.map(cycle => {
						const replayed = replay(history, cycle);
						return replayed.kind === 'replayed' ? replayed.text : replayed.reason;
					}),
					specs,
				);
				const moved = moversOf(history, '.openspec/apply.md', '.openspec/spec.md').next().value;
				const replayed = moved && replay(history, moved);
				assert.equal(replayed?.kind === 'replayed' ? replayed.text : '', baseline);
			}),
			{ numRuns: propertyRuns },
		);
	}).timeout(900_000);
});
