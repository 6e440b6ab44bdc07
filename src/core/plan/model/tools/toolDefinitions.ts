import type { ToolDefinition } from '../chatModel';
import { finishSchema } from './finishSchema';
import type { ParsedCall } from './parseCall';
import { filePath, idList, integerSchema, objectSchema, type Schema, textSchema } from './schema';

function tool(
	name: ParsedCall['name'],
	description: string,
	members: Readonly<Record<string, Schema>>,
): ToolDefinition {
	return { name, description, input: objectSchema(members) };
}

/** The tools of the planning loop as a model is told of them; their names and members are the same in every API. */
export const toolDefinitions: readonly ToolDefinition[] = [
	tool('list_files', 'List the files of the project, or of a folder.', {
		'path?': textSchema('A folder; absent: everything.'),
	}),
	tool('read_file', 'Read a file, or some of its lines. You see your own edits.', {
		path: filePath,
		'start?': integerSchema(1, 'First line, from 1.'),
		'end?': integerSchema(1, 'Last line.'),
	}),
	tool('search_text', 'Find the lines that hold a text, case sensitive. No regular expression.', {
		pattern: textSchema('Plain text of one line.'),
		'path?': textSchema('A file or folder to look in; absent: everywhere.'),
	}),
	tool('edit_file', 'Replace a text in a file. The old text must occur exactly once in it.', {
		path: filePath,
		old_text: textSchema('The text as it stands in the file, with enough around it to occur only once.'),
		new_text: textSchema('What takes its place.'),
	}),
	tool('create_file', 'Create a file, with the folders that it needs.', {
		path: filePath,
		text: textSchema('All of its text.'),
	}),
	tool('delete_file', 'Delete a file.', { path: filePath }),
	tool('rename_file', 'Move a file to a path where none is.', { from: filePath, to: textSchema('The new path.') }),
	{
		name: 'finish',
		description: 'Hand the plan in. Call it alone, once all edits are made.',
		input: finishSchema('One entry for each file that you created, edited, deleted or renamed (then its new path).', {
			path: filePath,
			reason: textSchema('Why this edit, in one sentence.'),
			requirements: idList,
		}),
	},
];
