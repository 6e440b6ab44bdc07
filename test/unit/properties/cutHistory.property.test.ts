import assert from 'node:assert/strict';
import { type DecodedHistory, decodeHistory } from '../../../src/core/history/read/decodeHistory';
import { parseHistory } from '../../../src/core/history/read/parseHistory';
import { encodeText } from '../../../src/core/text/decodeText';
import { append } from '../core/history/draft';

type ReadableHistory = Extract<DecodedHistory, { readonly kind: 'text' }>;

const first = '# Grüße\n\n- Das Programm MUST `Grüß Gott` sagen 👋\n';
const second = '# Grüße\n\n- Das Programm MUST `Servus` sagen 👋\n- Es MUST NOT schreien — nie\n';
const third = '# Grüße\n\n- Das Programm MUST `Moin` sagen 👋\n';
const fourth = '# Grüße\n\n- Das Programm MUST `Hallo` sagen 👋\n';

const verify = [
	{
		command: 'echo "👋 — `Grüß Gott`"\n# nothing\necho -- "-->"',
		expect: { exit: 0, stdout: '👋' },
		source: 'spec',
		requirements: [],
	},
] as const;

function recorded(): string {
	const one = append('', '', first, 'applied', {
		propose: 'Sag „Grüß Gott“ — höflich.\n\n## Cycle 9\n```\n👋',
		verify,
	});
	const two = append(one.text, first, second, 'failed', { propose: 'Nicht schreien.', verify });
	return append(two.text, first, third, 'applied', { propose: '### Status\n\n✅ APPLIED' }).text;
}

function read(bytes: Uint8Array): ReadableHistory {
	const decoded = decodeHistory(bytes);
	assert.equal(decoded.kind, 'text');
	return decoded.kind === 'text' ? decoded : assert.fail();
}

/** What cycles are, without what is computed for people only. */
function cyclesOf(bytes: Uint8Array) {
	const { document, damaged } = read(bytes);
	return parseHistory(document.text, damaged).cycles.map(({ number, propose, status, record, verify }) => ({
		number,
		propose,
		status,
		record,
		verify,
	}));
}

describe('a history that is cut off at any byte', () => {
	// Steps that, over the whole file, fall on every place in a character, a mark and a line end.
	for (const [what, format, every] of [
		['LF', { eol: 'lf', bom: false }, 3],
		['CRLF with a BOM', { eol: 'crlf', bom: true }, 7],
	] as const) {
		const bytes = encodeText(recorded(), format);
		const whole = cyclesOf(bytes);

		it(`history-01: shows the whole cycles before the cut, and problems on lines that are there (${what})`, () => {
			for (let cut = 0; cut < bytes.length; cut += every) {
				const { document, damaged } = read(bytes.subarray(0, cut));

				const history = parseHistory(document.text, damaged);

				const lines = document.text.split('\n').length;
				const shown = history.cycles.slice(0, -1).map(({ propose }) => propose);
				assert.deepEqual(
					shown,
					whole.slice(0, shown.length).map(({ propose }) => propose),
					`cut at ${cut}`,
				);
				for (const { line, message } of history.problems) {
					assert.ok(line >= 1 && line <= lines, `cut at ${cut}: “${message}” on line ${line} of ${lines}`);
				}
			}
		}).timeout(60_000);

		it(`history-01: takes the next cycle, which is read back as it was recorded (${what})`, () => {
			for (let cut = 0; cut < bytes.length; cut += every) {
				const old = bytes.subarray(0, cut);
				const { document } = read(old);
				const next = append(document.text, third, fourth, 'applied', { propose: 'Sag „Hallo“ — kurz.', verify });
				const added = encodeText(next.text.slice(document.text.length), { eol: document.eol, bom: false });

				const after = cyclesOf(Buffer.concat([old, added]));

				const last = after.at(-1);
				assert.equal(next.text.slice(0, document.text.length), document.text);
				assert.deepEqual(last?.record?.begin, next.begin, `cut at ${cut}`);
				assert.equal(last?.status, 'applied', `cut at ${cut}`);
				assert.equal(last?.propose, 'Sag „Hallo“ — kurz.', `cut at ${cut}`);
				assert.deepEqual(last?.verify, [{ command: verify[0].command, expect: verify[0].expect }], `cut at ${cut}`);
				assert.equal(after.length, cyclesOf(old).length + 1, `cut at ${cut}`);
			}
		}).timeout(60_000);
	}

	it('history-01: names the line whose last character was cut', () => {
		const bytes = new TextEncoder().encode('## Cycle 1 — 2026-06-08\n\n### Propose\n\nGrüße 👋');

		const { document, damaged } = read(bytes.subarray(0, -1));

		assert.ok(document.text.endsWith('Grüße \uFFFD'));
		assert.deepEqual(damaged, [{ line: 5, torn: true }]);
		const [problem] = parseHistory(document.text, damaged).problems.filter(({ rule }) => rule === 'damaged-text');
		assert.equal(problem?.line, 5);
	});
});
