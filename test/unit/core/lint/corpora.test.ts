import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintInput } from '../../../../src/core/lint/lintInput';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { dialectOf, rootOf } from '../../../../src/core/spec/specPaths';
import { lintTogether } from '../../../support/lintTogether';
import { type CorpusFile, readCorpora } from '../spec/corpora';

const golden = join('test', 'unit', 'core', 'lint', 'corporaCounts.json');

/** The specs of the corpora, those of one Root together, and documents in the manner of RFCs by their project. */
function groupByRoot(files: readonly CorpusFile[]): ReadonlyMap<string, readonly LintInput[]> {
	const groups = new Map<string, LintInput[]>();
	for (const { path, text } of files) {
		if (dialectOf(path) !== undefined || path.startsWith('rfc/')) {
			const root = rootOf(path) ?? path.split('/').slice(0, 2).join('/');
			groups.set(root, [...(groups.get(root) ?? []), { spec: parseSpec(path, text), text }]);
		}
	}
	return groups;
}

describe('lint over the corpora', () => {
	it('tells of each rule as often as was looked through, and of no contradiction', function () {
		this.timeout(120_000);
		const files = readCorpora();
		if (!files) {
			this.skip();
		}
		const counts: Record<string, number> = {};

		for (const inputs of groupByRoot(files).values()) {
			for (const { problems } of lintTogether(inputs, { hasMainSpecs: true })) {
				for (const { rule } of problems) {
					counts[rule] = (counts[rule] ?? 0) + 1;
				}
			}
		}

		assert.equal(counts.contradiction, undefined);
		assert.deepEqual(counts, JSON.parse(readFileSync(golden, 'utf8')));
	});
});
