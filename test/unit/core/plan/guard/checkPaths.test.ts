import assert from 'node:assert/strict';
import { checkPlanPaths } from '../../../../../src/core/plan/guard/checkPaths';
import { planOf } from '../../../support/planOf';

const archived = 'openspec/changes/archive/2026-06-01-login/specs/login/spec.md';

/** The code with which a plan is refused, by the path of its spec and the one of its edit. */
function codeOf(specPath: string, editPath: string): string | undefined {
	const edit = { op: 'create', path: editPath, before: null, after: null, text: 'x\n', reason: '' } as const;
	const edits = [{ ...edit, requirements: [], selected: true, editedByUser: false, hunks: [] }];
	return checkPlanPaths({ ...planOf({ edits }), spec: { path: specPath, sha256: '' } })?.code;
}

describe('checkPlanPaths', () => {
	it('lets what an archived change recorded be brought back, and nobody write the archive', () => {
		assert.equal(codeOf(archived, 'src/a.toml'), undefined);
		assert.equal(codeOf(archived, archived.replace('spec.md', 'apply.md')), 'path.reserved');
		assert.equal(codeOf('.openspec/spec.md', archived), 'path.reserved');
	});
});
