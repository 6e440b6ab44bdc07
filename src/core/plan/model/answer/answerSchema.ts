import { finishSchema } from '../tools/finishSchema';
import { filePath, idList, type Schema, textSchema } from '../tools/schema';

/**
 * The JSON Schema of a plan that is handed in whole: `finish` of the planning loop, with the new texts of the files in
 * its edits. What it takes is what `parseAnswer` reads.
 */
export const answerSchema: Schema = finishSchema(
	'One entry for each file that is to be created, changed, deleted or renamed; a path stands in one entry only.',
	{
		path: filePath,
		'op?': {
			type: 'string',
			enum: ['create', 'modify', 'delete', 'rename'],
			description:
				'What is done with the file. Absent: rename with “from”, else create or modify, as it is there or not.',
		},
		'from?': textSchema('For a rename: the path where the file is now.'),
		'text?': textSchema(
			'All of the new text of the file, not a part of it and no diff. Left out for a delete, and for a rename that keeps the text.',
		),
		reason: textSchema('Why this edit, in one sentence.'),
		requirements: idList,
	},
);
