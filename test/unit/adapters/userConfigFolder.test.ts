import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { userConfigFolder } from '../../../src/adapters/userConfigFolder';

describe('userConfigFolder', () => {
	it('follows the customs of each platform', () => {
		assert.equal(userConfigFolder({}, 'linux'), join(homedir(), '.config/spec-driven-ops'));
		assert.equal(userConfigFolder({ XDG_CONFIG_HOME: '/cfg' }, 'linux'), join('/cfg/spec-driven-ops'));
		assert.equal(userConfigFolder({}, 'darwin'), join(homedir(), 'Library/Application Support/spec-driven-ops'));
		assert.equal(userConfigFolder({ APPDATA: '/roaming' }, 'win32'), join('/roaming/spec-driven-ops'));
	});

	it('takes no relative folder, which could lie in a repository', () => {
		const folder = userConfigFolder({ XDG_CONFIG_HOME: 'config' }, 'linux');

		assert.equal(folder, join(homedir(), '.config/spec-driven-ops'));
	});
});
