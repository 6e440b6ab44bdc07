import * as v from 'valibot';
import { modelLimits } from '../modelLimits';

/** A text for people. */
export const finishText = v.pipe(v.string(), v.maxLength(modelLimits.textUnits));

const said = v.pipe(
	finishText,
	v.check(value => value.trim() !== '', 'must not be empty'),
);

function listOf<T extends v.GenericSchema>(entry: T) {
	return v.pipe(v.array(entry), v.maxLength(modelLimits.entries));
}

/** A list that a model leaves out where it has nothing to put in. */
function maybeListOf<T extends v.GenericSchema>(entry: T) {
	return v.optional(listOf(entry), []);
}

export const idList = maybeListOf(finishText);

/** A plan as it is handed in: exactly these members, whose list of edits holds exactly such entries. */
export function finishInput<const Edit extends v.ObjectEntries>(edit: Edit) {
	return v.strictObject({
		summary: finishText,
		edits: listOf(v.strictObject(edit)),
		edit_count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
		verify: maybeListOf(
			v.strictObject({
				command: said,
				stdout: v.exactOptional(finishText),
				exit: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(255))),
				requirements: idList,
				replaces: v.exactOptional(finishText),
			}),
		),
		assumptions: maybeListOf(
			v.strictObject({
				decision: said,
				alternatives: maybeListOf(finishText),
				suggestion: said,
				section: finishText,
			}),
		),
		unresolved: maybeListOf(v.strictObject({ requirement: finishText, reason: finishText })),
	});
}
