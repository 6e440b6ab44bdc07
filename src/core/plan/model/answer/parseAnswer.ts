import * as v from 'valibot';
import { modelLimits } from '../modelLimits';
import { describeIssue } from '../tools/describeIssue';
import { finishInput, finishText, idList } from '../tools/finishInput';
import { joinRefusals } from '../tools/joinRefusals';
import { type Refusal, refuse } from '../tools/outcome';
import { parseStrictJson } from '../tools/parseStrictJson';

const answer = finishInput({
	path: v.string(),
	op: v.exactOptional(v.picklist(['create', 'modify', 'delete', 'rename'])),
	from: v.exactOptional(v.string()),
	text: v.exactOptional(v.string()),
	reason: finishText,
	requirements: idList,
});

/** A plan that was handed in whole, of the right shape; whether it holds is not said. */
export type PlanAnswer = v.InferOutput<typeof answer>;

/** One of its edits. */
export type AnsweredEdit = PlanAnswer['edits'][number];

/** Read the JSON of a plan that was handed in whole: strictly, its members exactly those of the schema. */
export function parseAnswer(text: string): { readonly kind: 'parsed'; readonly answer: PlanAnswer } | Refusal {
	const json = parseStrictJson(text, { units: modelLimits.answerTextUnits, depth: modelLimits.callDepth });
	if (json.kind === 'bad') {
		return refuse('model.bad_json', `The plan is no JSON that can be taken: it ${json.reason}.`);
	}
	const result = v.safeParse(answer, json.value);
	if (result.success) {
		return { kind: 'parsed', answer: result.output };
	}
	const wrong = result.issues.map(issue =>
		refuse('model.bad_call', `The plan is not of the shape of its schema ${describeIssue(issue)}.`),
	);
	return joinRefusals(wrong) ?? refuse('model.bad_call', 'The plan is not of the shape of its schema.');
}
