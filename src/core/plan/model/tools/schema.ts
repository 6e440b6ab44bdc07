/** A JSON Schema, as an API is told of it. */
export type Schema = Readonly<Record<string, unknown>>;

/** A text. */
export const textSchema = (description: string): Schema => ({ type: 'string', description });

/** A whole number from a minimum on. */
export const integerSchema = (minimum: number, description: string): Schema => ({
	type: 'integer',
	minimum,
	description,
});

/** A list of such items. */
export const listSchema = (description: string, items: Schema): Schema => ({ type: 'array', description, items });

/** An object of exactly these members; those whose name ends in `?` may be absent. */
export function objectSchema(members: Readonly<Record<string, Schema>>): Schema {
	const entries = Object.entries(members);
	return {
		type: 'object',
		properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace('?', ''), schema])),
		required: entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
		additionalProperties: false,
	};
}

/** The path of a file, as every tool takes it. */
export const filePath: Schema = textSchema('Path of the file from the project root, separated by /.');

/** The requirements that something serves. */
export const idList: Schema = listSchema('Ids of the changed requirements that it serves.', { type: 'string' });
