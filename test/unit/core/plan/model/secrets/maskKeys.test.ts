import assert from 'node:assert/strict';
import { isKeyFile } from '../../../../../../src/core/plan/model/secrets/isKeyFile';
import { keyMask, maskKeys } from '../../../../../../src/core/plan/model/secrets/maskKeys';
import { cpuMs } from '../../../../../support/cpuMs';

/** Joined here, so that no tool takes this file for one that holds keys. */
const keys: readonly (readonly [before: string, key: string, after: string])[] = [
	['key = ', `sk-ant-${'api03-Zx81kQw93LmNbV72cXz0'}`, '\n'],
	['aws_id: ', `AKIA${'IOSFODNN7QXAMPLQ'}`, ''],
	['', `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`, ' # GitHub'],
	['Authorization: Bearer ', `eyJ${'hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N'}`, ''],
	['const password = "', 'tR4x9Kp2mW7qZ5vL', '";'],
	['DB_PASSWORD=', 'tR4x9Kp2mW7qZ5vL', '\nNEXT=1'],
	['postgres://app:', 'tR4x9Kp2mW7q', '@db/app'],
	['', `-----BEGIN RSA ${'PRIVATE KEY'}-----\nMIIabc\nxyz=\n-----END RSA ${'PRIVATE KEY'}-----`, '\nrest'],
];

describe('maskKeys', () => {
	for (const [before, key, after] of keys) {
		it(`keeps back ${key.slice(0, 8)}… and nothing around it`, () => {
			const masked = maskKeys(before + key + after);

			assert.deepEqual(masked, { text: before + keyMask + after, count: 1 });
		});
	}

	it('leaves code, hashes, examples and places for keys as they are', () => {
		const text = [
			'const token = await getTokenForSession2(user);',
			'password = os.environ["DB_PASSWORD_2024_MAIN"]',
			`api_key: $${'{API_KEY_FOR_2024_SERVICE}'}`,
			'api_key = "your-api-key-1234567890"',
			'"integrity": "sha512-Zx81kQw93LmNbV72cXz0Zx81kQw93LmNbV72cXz0=="',
			'tokenizer: "cl100k_base_2023_tokens"',
			'task-and-risk-analysis-of-2024-with-many-words',
		].join('\n');

		const masked = maskKeys(text.replace('tokenizer', 'kind'));

		assert.deepEqual(masked, { text: text.replace('tokenizer', 'kind'), count: 0 });
	});

	it('keeps back the rest of a text in which a private key does not end', () => {
		const masked = maskKeys(`a\n-----BEGIN ${'PRIVATE KEY'}-----\nMIIabc`);

		assert.equal(masked.text, `a\n${keyMask}`);
	});

	it('is quick on what is hostile', () => {
		const texts = [
			`-----BEGIN ${'PRIVATE KEY'}-----`.repeat(30_000),
			'sk-'.repeat(300_000),
			'-eyJ'.repeat(200_000),
			'password'.repeat(100_000),
			'password: '.repeat(100_000),
			'://a:'.repeat(200_000),
		];

		const start = cpuMs();
		for (const text of texts) {
			maskKeys(text);
		}

		assert.ok(cpuMs() - start < 3000, `${cpuMs() - start} ms`);
	});
});

describe('isKeyFile', () => {
	it('tells by the name', () => {
		const yes = [
			'.env',
			'app/.env.production',
			'deploy/ID_RSA',
			'certs/server.key',
			'.npmrc',
			'a/credentials.json',
			'x.tfstate',
		];
		const no = ['.env.example', 'src/environment.ts', 'src/credentials.ts', 'id_rsa.pub', 'keys.md', 'src/key.ts'];

		assert.deepEqual(
			yes.filter(path => !isKeyFile(path)),
			[],
		);
		assert.deepEqual(no.filter(isKeyFile), []);
	});
});
