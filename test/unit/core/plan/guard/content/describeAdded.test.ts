import assert from 'node:assert/strict';
import { describeAdded } from '../../../../../../src/core/plan/guard/content/describeAdded';
import { cpuMs } from '../../../../../support/cpuMs';

const added = (line: string) => describeAdded({ before: 'a = 1\n', after: `a = 1\n${line}\n` });

/** Joined here, so that no tool takes this file for one that holds keys. */
const privateKey = `-----BEGIN RSA ${'PRIVATE KEY'}-----\nMIIEow\n-----END RSA ${'PRIVATE KEY'}-----`;
const token = `sk-ant-${'api03-Zx81kQw93LmNbV72cXz0'}`;

describe('describeAdded', () => {
	for (const [code, line] of [
		['U+202E', '/* \u202e } if (isAdmin) { */'],
		['U+2066', 'x \u2066y'],
		['U+200F', 'x \u200fy'],
		['U+200B', 'is\u200bAdmin = 1'],
		['U+2060', 'a\u2060b'],
		['U+FEFF', 'a\ufeffb'],
		['U+00AD', 'pass\u00adword'],
		['U+200D', 'is\u200dAdmin'],
		['U+3164', 'const \u3164 = 1'],
		['U+E0041', 'x\u{e0041}'],
		['U+FE0F', 'x\ufe0f\ufe0f'],
		['U+E0101', '\u{e0101}\u{e0102}'],
		['U+2028', '// done\u2028run()'],
		['U+001B', 'x\u001b[2K'],
		['U+000D', 'run()\rsafe'],
	] as const) {
		it(`names ${code} and its line`, () => {
			const reason = added(line);

			assert.equal(reason, `has the invisible character ${code} in line 2, which can hide what runs`);
		});
	}

	it('has nothing against scripts, emoji and flags that need such characters', () => {
		const lines = [
			'سلام، این یک آزمون است: می\u200cخواهم',
			'שלום עולם',
			'क्\u200dष and ശ്\u200d',
			'👩\u200d💻 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 ✅ ⚠\ufe0f 🏳\ufe0f\u200d🌈',
			'🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
			'葛\u{e0100}',
			'\tindented\fpage',
		];

		const reasons = lines.map(added);

		assert.deepEqual(reasons, Array(lines.length).fill(undefined));
	});

	for (const word of ['p\u0430ypal', 'isAdmi\uff4e', '\u0410dmin', 'c\u03bfnst', '\u{1d41e}xec']) {
		it(`names ${word} as a word that mixes alphabets`, () => {
			const reason = added(`if (${word}) {}`);

			assert.match(
				reason ?? '',
				/has the word “.+” in line 2, whose letter U\+[0-9A-F]{4,5} only looks like a Latin one/,
			);
		});
	}

	it('has nothing against words of other alphabets, symbols of science and accents', () => {
		const lines = [
			'Привет, это USB-порт и HTTPзапрос',
			'Δx = 2πr; µs, λ2, kΩ',
			'naïve café Größe Łódź',
			'Ελληνικά',
			'IDを',
		];

		const reasons = lines.map(added);

		assert.deepEqual(reasons, Array(lines.length).fill(undefined));
	});

	it('names a key by kind and line, and never the key', () => {
		const reasons = [added(privateKey), added(`key = "${token}"`), added('DB_PASSWORD=tR4x9Kp2mW7qZ5vL')];

		assert.deepEqual(
			reasons,
			['a private key', 'an API key', 'a password'].map(
				what => `has what looks like ${what} in line 2, for all who can read the file`,
			),
		);
	});

	it('looks at what the edit adds alone', () => {
		const old = `x\u202ey\n${privateKey}\np\u0430ypal\n`;

		const reasons = [
			describeAdded({ before: old, after: `new\n${old}` }),
			describeAdded({ before: `\ufeff${old}`.replaceAll('\n', '\r\n'), after: old }),
			describeAdded({ before: old, after: undefined }),
			describeAdded({ before: undefined, after: '\ufeffx\n' }),
			describeAdded({ before: old, after: `${old}x\u202ey\n` }),
		];

		assert.deepEqual(reasons.slice(0, 4), Array(4).fill(undefined));
		assert.match(reasons[4] ?? '', /U\+202E in line 6/);
	});

	it('names each thing that it finds once', () => {
		const reason = added(`a\u200bb\u200bc p\u0430ypal "${token}"`);

		assert.equal(reason?.split(', and has ').length, 3);
	});

	it('is linear in a long line', () => {
		const started = cpuMs();

		describeAdded({ before: undefined, after: '\u{1f3f4}\u{e0067}'.repeat(200_000) });
		describeAdded({ before: undefined, after: 'a\u0430'.repeat(400_000) });
		describeAdded({ before: undefined, after: '\u200d'.repeat(800_000) });

		assert.ok(cpuMs() - started < 3000);
	});
});
