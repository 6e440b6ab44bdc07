import { idList, integerSchema, listSchema, objectSchema, type Schema, textSchema } from './schema';

/**
 * The JSON Schema of a plan that is handed in.
 *
 * @param about What the list of edits holds.
 * @param edit Members of its entries, as `objectSchema` takes them.
 */
export function finishSchema(about: string, edit: Readonly<Record<string, Schema>>): Schema {
	return objectSchema({
		summary: textSchema('One to three sentences: what the edits do, and why so.'),
		edits: listSchema(about, objectSchema(edit)),
		edit_count: integerSchema(0, 'Number of those files.'),
		verify: listSchema(
			'Commands for bash, run in the project root after the edits, that show whether the changed requirements hold. They must end by themselves and need no network.',
			objectSchema({
				command: textSchema('The command.'),
				'stdout?': textSchema('Text that its standard output must hold.'),
				'exit?': { ...integerSchema(0, 'Expected exit code; 0 where absent.'), maximum: 255 },
				requirements: idList,
				'replaces?': textSchema(
					'Exact text of a command of an earlier cycle that does not hold any more and is dropped for this one.',
				),
			}),
		),
		assumptions: listSchema(
			'Every decision that the spec left open and you had to take.',
			objectSchema({
				decision: textSchema('What you decided.'),
				alternatives: listSchema('What else it could have been.', { type: 'string' }),
				suggestion: textSchema('A statement with MUST that would settle it, as it could stand in the spec.'),
				section: textSchema('Title of the section of the spec where that statement belongs.'),
			}),
		),
		unresolved: listSchema(
			'Changed requirements that your edits do not make true, or only in part.',
			objectSchema({
				requirement: textSchema('Id of the requirement.'),
				reason: textSchema('What is missing, for the user.'),
			}),
		),
	});
}
