import assert from 'node:assert/strict';
import { redactKey } from '../../../../src/planners/request/redactKey';

describe('redactKey', () => {
	it('takes a key out as it is, as a URL has it, and in base64', () => {
		const key = 'sk-canary/+7f3a';
		const text = `a ${key} b ${encodeURIComponent(key)} c ${btoa(key)} d ${key}`;

		const clean = redactKey(text, key);

		assert.equal(clean.replaceAll('=', ''), 'a [key] b [key] c [key] d [key]');
	});

	it('leaves a text alone where there is no key, or none that is secret', () => {
		assert.equal(redactKey('ollama says no', ''), 'ollama says no');
		assert.equal(redactKey('ollama says no', 'ollama'), 'ollama says no');
	});
});
