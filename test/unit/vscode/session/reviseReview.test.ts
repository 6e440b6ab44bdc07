import assert from 'node:assert/strict';
import { toReview } from '../../../../src/vscode/session/review';
import { reviseReview } from '../../../../src/vscode/session/reviseReview';
import { apply, greetingHost, planGreeting } from '../../core/apply/support';

describe('reviseReview', () => {
	it('asks again for a file whose text is another, and keeps what was agreed to for the same reason', async () => {
		const host = greetingHost();
		const edit = { reason: 'because', selected: true, op: 'create' as const };
		const { plan } = await planGreeting(host, ({ print }) => [
			{ ...edit, path: 'Makefile', text: 'all:\n', requirements: [print] },
			{ ...edit, path: 'src/a.py', text: '# \u202e\n', requirements: [print] },
			{ ...edit, path: 'src/b.py', text: 'b = 1\n', requirements: [print] },
		]);
		const agreed = { ...toReview(plan, [], undefined), protectedApproved: new Set(['Makefile', 'src/a.py']) };
		const before = await reviseReview(host, agreed, plan);
		const known = { ...before, protectedApproved: agreed.protectedApproved };

		const texts: Readonly<Record<string, string>> = { 'src/a.py': '# \u200b\n', 'src/b.py': 'b = "\u202e"\n' };
		const edits = plan.edits.map(one => ({ ...one, text: texts[one.path] ?? one.text ?? '' }));
		const review = await reviseReview(host, known, { ...plan, edits });

		assert.deepEqual([...review.protectedApproved], ['Makefile']);
		assert.deepEqual([...review.protectedReasons.keys()], ['Makefile', 'src/a.py', 'src/b.py']);
		assert.equal((await apply(host, plan)).kind, 'failed');
	});
});
