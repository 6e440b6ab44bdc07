import type { ToolDefinition } from '../chatModel';
import type { ParsedCall } from './parseCall';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', description });
const line = (description: string): Schema => ({ type: 'integer', minimum: 1, description });
const list = (description: string, items: Schema): Schema => ({ type: 'array', description, items });

/** An object of exactly these members; those whose name ends in `?` may be absent. */
function object(members: Readonly<Record<string, Schema>>): Schema {
	const entries = Object.entries(members);
	return {
		type: 'object',
		properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace('?', ''), schema])),
		required: entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
		additionalProperties: false,
	};
}

function tool(
	name: ParsedCall['name'],
	description: string,
	members: Readonly<Record<string, Schema>>,
): ToolDefinition {
	return { name, description, input: object(members) };
}

const filePath = text('Path of the file from the project root, separated by /.');
const ids = list('Ids of the changed requirements that it serves.', { type: 'string' });

const finishMembers: Readonly<Record<string, Schema>> = {
	summary: text('One to three sentences: what the edits do, and why so.'),
	edits: list(
		'One entry for each file that you created, edited, deleted or renamed (then its new path).',
		object({ path: filePath, reason: text('Why this edit, in one sentence.'), requirements: ids }),
	),
	edit_count: { type: 'integer', minimum: 0, description: 'Number of those files.' },
	verify: list(
		'Commands for bash, run in the project root after the edits, that show whether the changed requirements hold. They must end by themselves and need no network.',
		object({
			command: text('The command.'),
			'stdout?': text('Text that its standard output must hold.'),
			'exit?': { type: 'integer', minimum: 0, maximum: 255, description: 'Expected exit code; 0 where absent.' },
			requirements: ids,
			'replaces?': text(
				'Exact text of a command of an earlier cycle that does not hold any more and is dropped for this one.',
			),
		}),
	),
	assumptions: list(
		'Every decision that the spec left open and you had to take.',
		object({
			decision: text('What you decided.'),
			alternatives: list('What else it could have been.', { type: 'string' }),
			suggestion: text('A statement with MUST that would settle it, as it could stand in the spec.'),
			section: text('Title of the section of the spec where that statement belongs.'),
		}),
	),
	unresolved: list(
		'Changed requirements that your edits do not make true, or only in part.',
		object({ requirement: text('Id of the requirement.'), reason: text('What is missing, for the user.') }),
	),
};

/** The tools of the planning loop as a model is told of them; their names and members are the same in every API. */
export const toolDefinitions: readonly ToolDefinition[] = [
	tool('list_files', 'List the files of the project, or of a folder.', {
		'path?': text('A folder; absent: everything.'),
	}),
	tool('read_file', 'Read a file, or some of its lines. You see your own edits.', {
		path: filePath,
		'start?': line('First line, from 1.'),
		'end?': line('Last line.'),
	}),
	tool('search_text', 'Find the lines that hold a text, case sensitive. No regular expression.', {
		pattern: text('Plain text of one line.'),
		'path?': text('A file or folder to look in; absent: everywhere.'),
	}),
	tool('edit_file', 'Replace a text in a file. The old text must occur exactly once in it.', {
		path: filePath,
		old_text: text('The text as it stands in the file, with enough around it to occur only once.'),
		new_text: text('What takes its place.'),
	}),
	tool('create_file', 'Create a file, with the folders that it needs.', {
		path: filePath,
		text: text('All of its text.'),
	}),
	tool('delete_file', 'Delete a file.', { path: filePath }),
	tool('rename_file', 'Move a file to a path where none is.', { from: filePath, to: text('The new path.') }),
	tool('finish', 'Hand the plan in. Call it alone, once all edits are made.', finishMembers),
];
