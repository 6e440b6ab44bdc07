import assert from 'node:assert/strict';
import type { Label } from '../../../../src/core/references/label';
import { LabelFinder } from '../../../../src/core/references/labelFinder';

describe('LabelFinder', () => {
	it('finds ids as whole words, whatever marks stand around them', () => {
		const text = 'See **FR-001**, (FR-001) and `FR-001`. Not NFR-FR-001, FR-0010, FR-001-2, FR-001.2 or FR - 001.';

		const found = find(text, [anywhere('FR-001')]);

		assert.deepEqual(found, ['6 FR-001', '17 FR-001', '30 FR-001']);
	});

	it('takes the longest of the labels that begin at one place', () => {
		const labels = [anywhere('User login'), anywhere('User login with password')];

		const found = find('User login with password; User login with key', labels);

		assert.deepEqual(found, ['0 User login with password', '26 User login']);
	});

	it('reads any white space between the words of a name as one space', () => {
		const found = find('the user  login\tworks', [anywhere('user login')]);

		assert.deepEqual(found, ['4 user login']);
	});

	it('reads on behind a line end, and not over an empty line', () => {
		const found = find('the User\r\n\tlogin, a User\n\nlogin', [anywhere('User login')]);

		assert.deepEqual(found, ['4 User login']);
	});

	it('takes a name of one word only where something marks it as a name', () => {
		const text = '### Requirement: Login\nThe Login page, “Login”, `Login`, [Login](x) and #Login.';

		const found = find(text, [{ text: 'Login', form: 'marked' }]);

		assert.deepEqual(found, ['17 Login', '40 Login', '49 Login', '58 Login', '73 Login']);
	});

	it('finds numbers behind the word “requirement” alone', () => {
		const text = '- [ ] 1.1 Do it\n  - _Requirements: 1.1, 2.3_\n**Validates: Requirements 1.1 and 9.9** version 1.1';

		const found = find(text, [
			{ text: '1.1', form: 'number' },
			{ text: '2.3', form: 'number' },
		]);

		assert.deepEqual(found, ['35 1.1', '40 2.3', '71 1.1']);
	});

	it('finds numbers with letters, and both ends of a range', () => {
		const labels = ['27A.1', 'DR1.1', '4.1a', '2.1', '2.4'].map(text => ({ text, form: 'number' }) as const);

		const found = find('_Requirements: 27A.1, DR1.1 and 4.1a; 2.1-2.4_, version 2.1', labels);

		assert.deepEqual(found, ['15 27A.1', '22 DR1.1', '32 4.1a', '38 2.1', '42 2.4']);
	});

	it('finds labels in any script', () => {
		const found = find('要件 ユーザー認証 機能 です', [anywhere('ユーザー認証 機能')]);

		assert.deepEqual(found, ['3 ユーザー認証 機能']);
	});

	it('looks no longer the more labels begin with the same word', () => {
		const labels = Array.from({ length: 3000 }, (_, index) => anywhere(`The system ${index}`));
		const text = 'The system '.repeat(20_000);

		const start = process.cpuUsage();
		const found = find(text, labels);
		const { user } = process.cpuUsage(start);

		assert.deepEqual(found, []);
		assert.ok(user < 3_000_000, `${user} µs`);
	});
});

function anywhere(text: string): Label {
	return { text, form: 'anywhere' };
}

function find(text: string, labels: readonly Label[]): readonly string[] {
	return new LabelFinder(labels).find(text).map(({ label, start }) => `${start} ${label}`);
}
