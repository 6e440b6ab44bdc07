import assert from 'node:assert/strict';
import { told } from './lintText';

const vague = '- The page MUST be user-friendly.\n';

describe('suppressions', () => {
	it('leave out a rule on the next line that holds something', () => {
		const text = `## Constraints\n\n<!-- spec-ops-ignore-next-line vague-term -->\n\n${vague}- The menu MUST be intuitive.\n`;

		assert.deepEqual(told(text), ['vague-term 6']);
	});

	it('cover a statement of several lines, and may give a reason', () => {
		const text =
			'## Constraints\n\n<!-- spec-ops-ignore-next-line vague-term, placeholder -- agreed on Monday -->\n' +
			'- The page MUST\n  be user-friendly, in TBD\n';

		assert.deepEqual(told(text), []);
	});

	it('leave out a rule in the whole file, wherever they stand', () => {
		const text = `## Constraints\n\n${vague}- The port is TBD.\n\n<!-- spec-ops-ignore-file vague-term -->\n`;

		assert.deepEqual(told(text), ['placeholder 4']);
	});

	it('reach what the parser found', () => {
		const text = '- **FR-001**: A MUST b.\n<!-- spec-ops-ignore-next-line duplicate-id -->\n- **FR-001**: C MUST d.\n';

		assert.deepEqual(told(text), []);
	});

	it('tell of rules that do not exist, and of comments without any', () => {
		const text = `## Constraints\n\n<!-- spec-ops-ignore-next-line vague-terms -->\n${vague}\n<!-- spec-ops-ignore-file -->\n`;

		assert.deepEqual(told(text), ['unknown-suppression 3', 'vague-term 4', 'unknown-suppression 6']);
	});

	for (const comment of [
		'<!--spec-ops-ignore-file vague-term-->',
		'<!--   spec-ops-ignore-file   vague-term   -->',
		'<!-- spec-ops-ignore-file\n     vague-term,\n     placeholder -->',
	]) {
		it(`may be written with other blanks: ${comment.split('\n')[0]}`, () => {
			assert.deepEqual(told(`## Constraints\n\n${vague}\n${comment}\n`), []);
		});
	}

	for (const comment of [
		'<!-- spec-ops-ignore vague-term -->',
		'<!-- spec-ops-ignore-line vague-term -->',
		'<!-- spec-ops-disable-next-line vague-term -->',
	]) {
		it(`tell that they are misspelled: ${comment}`, () => {
			assert.deepEqual(told(`## Constraints\n\n${comment}\n${vague}`), ['unknown-suppression 3', 'vague-term 4']);
		});
	}

	it('are no comments of other kinds', () => {
		const text = '# A\n\nThe package spec-ops-tools, `<!-- spec-ops-x -->` and <!-- see spec-ops-ignore -->.\n';

		assert.deepEqual(told(text), []);
	});

	it('do not count in code', () => {
		const text = `\`\`\`\n<!-- spec-ops-ignore-file vague-term -->\n\`\`\`\n\n## Constraints\n\n${vague}`;

		assert.deepEqual(told(text), ['vague-term 7']);
	});
});
