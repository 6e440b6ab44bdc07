import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../src/core/hash';
import type { History } from '../../../src/core/history/history';
import { decodeGrown } from '../../../src/core/history/read/decodeGrown';
import { decodeHistory } from '../../../src/core/history/read/decodeHistory';
import { parseGrown } from '../../../src/core/history/read/parseGrown';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { scanHistory } from '../../../src/core/history/read/scanHistory';
import { longHistory } from '../../support/longHistory';
import { plainCycle } from '../support/plainCycle';
import { propertyRuns } from './propertyRuns';

const fragments = [
	...longHistory(6).split(/^(?=## )/m),
	'## Cycle 2 — 2026-06-02\n\nStatus: applied\n',
	'Cycle 3 of many',
	'\n---\n',
	'\n',
	'\r\n',
	'\r',
	'```\n',
	'<!-- ',
	'-->\n',
	'<!-- spec-ops begin {"v":1}',
	'<<<<<<< ours\n',
	'=======\n',
	'>>>>>>> theirs\n',
	'### Status\n\n❌ FAILED\n',
	'\uFEFF',
	'\0',
	'prose — of some length, which fits no section of a cycle',
	'## 2026-06-08 — greet by name\n',
	'## 3. Greet by name\n',
	'2026-06-08\n----------\n',
	'**2026-06-08**\n',
	'\n### Propose\n\nGreet.\n',
	'**Propose:** Greet.\n**Status:** ✅ done\n',
	'- Cycle 4 (2026-06-08)\n  - Propose: Greet.\n  - Status: done\n',
	'> ## Cycle 5 — 2026-06-08\n> ### Status\n> done\n',
	'| Propose | Greet. |\n| Status | done |\n',
];

/** What a file grows by, cut anywhere. */
const growth = fc.tuple(
	fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 12 }),
	fc.array(fc.nat({ max: 10_000 }), { maxLength: 5 }),
);

function plain({ cycles, problems }: History): unknown {
	return { cycles: cycles.map(plainCycle), problems };
}

describe('a history that grows', function () {
	this.timeout(30_000);

	it('is decoded and hashed as if it were read for the first time, wherever it was cut', () => {
		fc.assert(
			fc.property(growth, ([parts, cuts]) => {
				const bytes = new TextEncoder().encode(parts.join(''));

				for (const end of [...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
					const start = bytes.slice(0, end);
					assert.deepEqual(decodeGrown(start), decodeHistory(start));
					assert.equal(sha256(start), createHash('sha256').update(start).digest('hex'));
				}
			}),
			{ numRuns: Math.min(propertyRuns, 1000) },
		);
	});

	it('is parsed as if it were read for the first time, wherever it was cut', () => {
		fc.assert(
			fc.property(growth, ([parts, cuts]) => {
				const text = parts.join('').replaceAll('\r', '');

				for (const end of [...cuts.map(cut => cut % (text.length + 1)).sort((a, b) => a - b), text.length]) {
					const start = text.slice(0, end);
					const { history, raw } = parseGrown(start);
					assert.deepEqual(raw, scanHistory(start));
					assert.deepEqual(plain(history), plain(parseHistory(start)));
				}
			}),
			{ numRuns: Math.min(propertyRuns, 1000) },
		);
	});

	it('keeps the cycles that are known, with all that was read of them', () => {
		const text = longHistory(20);
		const before = parseGrown(text).history;
		const record = before.cycles[12]?.record?.begin;

		const after = parseGrown(`${text}## Cycle 21 — 2026-06-09\n`).history;

		assert.equal(after.cycles.length, 21);
		assert.deepEqual(
			before.cycles.map((cycle, index) => cycle === after.cycles[index]),
			before.cycles.map((_, index) => index < 18),
		);
		assert.ok(record !== undefined && after.cycles[12]?.record?.begin === record);
	});
});
