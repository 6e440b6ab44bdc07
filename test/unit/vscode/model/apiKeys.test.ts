import assert from 'node:assert/strict';
import { ApiKeys } from '../../../../src/vscode/model/apiKeys';
import { memorySecrets } from './memorySecrets';

const home = 'https://api.example.com';

describe('ApiKeys', () => {
	it('gives a key for the origin that it was entered for, and for no other', async () => {
		const keys = new ApiKeys(memorySecrets());
		await keys.set('anthropic', home, 'sk-1');

		const given = await Promise.all(
			[home, 'https://api.example.com:8443', 'http://api.example.com', 'https://example.com'].map(origin =>
				keys.get('anthropic', origin),
			),
		);

		assert.deepEqual(given, ['sk-1', undefined, undefined, undefined]);
	});

	it('keeps one key a provider, and forgets it when told so', async () => {
		const keys = new ApiKeys(memorySecrets());
		await keys.set('anthropic', home, 'sk-1');
		await keys.set('openai', 'http://127.0.0.1:1', 'sk-2');
		await keys.set('anthropic', 'https://other.example', 'sk-3');

		await keys.clear('openai');

		assert.equal(await keys.get('anthropic', home), undefined);
		assert.equal(await keys.originOf('anthropic'), 'https://other.example');
		assert.equal(await keys.originOf('openai'), undefined);
	});

	for (const stored of [
		'',
		'sk-1',
		'null',
		'{}',
		'{"origin":"https://api.example.com"}',
		'{"origin":1,"key":"sk-1"}',
	]) {
		it(`takes no key out of ${JSON.stringify(stored)}`, async () => {
			const secrets = memorySecrets();
			await secrets.store('key.anthropic', stored);

			const key = await new ApiKeys(secrets).get('anthropic', home);

			assert.equal(key, undefined);
		});
	}
});
