import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../../src/core/diff/diffSpecs';
import type { Cycle } from '../../../../../src/core/history/history';
import { workspaceFiles } from '../../../../../src/core/plan/files/workspaceFiles';
import { createLiteralPlanner } from '../../../../../src/core/plan/literal/literalPlanner';
import type { PlanProposal, ProposedEdit } from '../../../../../src/core/plan/planner';
import { historyOf } from '../../../support/historyOf';
import { MemoryDisk } from '../../../support/memoryDisk';
import { neverCancelled } from '../../../support/memoryHost';
import { specOf } from '../../../support/specOf';
import { codeCases } from './codeCases';
import { configCases } from './configCases';
import { formatCases } from './formatCases';
import { languageCases } from './languageCases';
import { laterCases } from './laterCases';
import type { LiteralCase } from './literalCase';
import { nearCases } from './nearCases';
import { countCases } from './outside/countCases';
import { durationCases } from './outside/durationCases';
import { nameCases } from './outside/nameCases';
import { optionCases } from './outside/optionCases';
import { platformCases } from './outside/platformCases';
import { referenceCases } from './outside/referenceCases';
import { sizeCases } from './outside/sizeCases';
import { versionCases } from './outside/versionCases';
import { wordingCases } from './outside/wordingCases';
import { quantityCases } from './quantityCases';
import { compiledNumberCases } from './stacks/compiledNumberCases';
import { compiledTimeCases } from './stacks/compiledTimeCases';
import { compiledWordCases } from './stacks/compiledWordCases';
import { containerNumberCases } from './stacks/containerNumberCases';
import { containerTimeCases } from './stacks/containerTimeCases';
import { containerVersionCases } from './stacks/containerVersionCases';
import { containerWordCases } from './stacks/containerWordCases';
import { dataNumberCases } from './stacks/dataNumberCases';
import { dataTimeCases } from './stacks/dataTimeCases';
import { dataWordCases } from './stacks/dataWordCases';
import { infrastructureNumberCases } from './stacks/infrastructureNumberCases';
import { infrastructureTimeCases } from './stacks/infrastructureTimeCases';
import { infrastructureWordCases } from './stacks/infrastructureWordCases';
import { lookalikeCases } from './stacks/lookalikeCases';
import { mobileCases } from './stacks/mobileCases';
import { packageCases } from './stacks/packageCases';
import { pageCases } from './stacks/pageCases';
import { pipelineCases } from './stacks/pipelineCases';
import { programCases } from './stacks/programCases';
import { scriptNumberCases } from './stacks/scriptNumberCases';
import { scriptTimeCases } from './stacks/scriptTimeCases';
import { scriptWordCases } from './stacks/scriptWordCases';
import { settingCases } from './stacks/settingCases';
import { translationCases } from './stacks/translationCases';
import { stateCases } from './stateCases';

const cases: readonly LiteralCase[] = [
	...codeCases,
	...configCases,
	...stateCases,
	...languageCases,
	...quantityCases,
	...formatCases,
	...laterCases,
	...nearCases,
	...countCases,
	...durationCases,
	...nameCases,
	...optionCases,
	...platformCases,
	...referenceCases,
	...sizeCases,
	...versionCases,
	...wordingCases,
	...compiledNumberCases,
	...compiledTimeCases,
	...compiledWordCases,
	...containerNumberCases,
	...containerTimeCases,
	...containerVersionCases,
	...containerWordCases,
	...dataNumberCases,
	...dataTimeCases,
	...dataWordCases,
	...infrastructureNumberCases,
	...infrastructureTimeCases,
	...infrastructureWordCases,
	...lookalikeCases,
	...mobileCases,
	...packageCases,
	...pageCases,
	...pipelineCases,
	...programCases,
	...scriptNumberCases,
	...scriptTimeCases,
	...scriptWordCases,
	...settingCases,
	...translationCases,
];

function specOfStatements(statements: readonly (string | null)[]) {
	const drafts = statements.flatMap((text, index) =>
		text === null ? [] : [{ text, id: `r${index + 1}`, explicitId: `R-${index + 1}` }],
	);
	return specOf(...drafts);
}

async function propose({ before, after, files, own }: LiteralCase): Promise<PlanProposal> {
	const [baseline, spec] = [specOfStatements(before), specOfStatements(after)];
	const edits = (own ?? []).map(path => ({ op: 'modify', path, before: null, after: null, requirements: ['r1'] }));
	const response = await createLiteralPlanner().propose(
		{
			baseline,
			spec,
			changes: diffSpecs(baseline, spec).changes,
			history: historyOf({
				changes: (own ?? []).map(path => ({ op: 'modify' as const, path })),
				...(own ? { record: { begin: { spec: { path: 'spec.md' }, edits } } as unknown as Cycle['record'] } : {}),
			}),
			verify: [],
			files: workspaceFiles(new MemoryDisk(files)),
			specText: '',
			guard: async () => undefined,
		},
		neverCancelled,
	);
	assert.equal(response.kind, 'proposed');
	return response as PlanProposal;
}

/** Changed lines of an edit, those that are ticked or those that are not. */
function linesOf(edit: ProposedEdit, files: LiteralCase['files'], isSelected: boolean): readonly string[] {
	const old = (files[edit.from ?? edit.path] ?? '').split('\n');
	const doubtful = new Set(edit.places?.filter(place => place.doubtful).map(({ line }) => line));
	const renamed = edit.op === 'rename' && edit.selected === isSelected ? [`${edit.from} → ${edit.path}`] : [];
	const changed = (edit.text ?? old.join('\n')).split('\n').flatMap((line, index) => {
		const isTicked = edit.selected && !doubtful.has(index + 1);
		return line !== old[index] && isTicked === isSelected ? [`${edit.path}:${index + 1} ${line.trim()}`] : [];
	});
	return [...renamed, ...changed];
}

describe('literal planner, case by case', () => {
	const totals = { selected: 0, right: 0, expected: 0 };

	for (const one of cases) {
		it(`does what is asked of ${one.name}`, async () => {
			const proposal = await propose(one);

			const selected = proposal.edits.flatMap(edit => linesOf(edit, one.files, true));
			const doubtful = proposal.edits.flatMap(edit => linesOf(edit, one.files, false));
			totals.selected += selected.length;
			totals.right += selected.filter(line => one.selected.includes(line)).length;
			totals.expected += one.selected.length;
			assert.deepEqual(
				{ selected: [...selected].sort(), doubtful: [...doubtful].sort(), states: [...proposal.states.values()] },
				{
					selected: [...one.selected].sort(),
					doubtful: [...(one.doubtful ?? [])].sort(),
					states: one.states ?? [...proposal.states.values()].map(() => 'edits'),
				},
				proposal.unresolved.map(({ reason }) => reason).join(' '),
			);
		});
	}

	it('ticks nothing that is not meant', () => {
		const precision = totals.right / totals.selected;
		const recall = totals.right / totals.expected;
		console.log(`      ${cases.length} cases: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);

		assert.ok(cases.length >= 40);
		assert.equal(precision, 1);
	});
});
