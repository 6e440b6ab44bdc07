import * as v from 'valibot';
import { type Failure, failed, nothingWritten } from '../../failure';
import { escapePath } from '../../text/escapePath';

const anyPlan = v.looseObject({
	edits: v.array(v.looseObject({ path: v.optional(v.unknown()), from: v.optional(v.unknown()) })),
});

/** Refuse data that would be a plan but for a path that is no text, by that path. */
export function checkPathTypes(data: unknown): Failure | undefined {
	const parsed = v.safeParse(anyPlan, data);
	const paths = parsed.success ? parsed.output.edits.flatMap(({ path = null, from = '' }) => [path, from]) : [];
	const wrong = paths.findIndex(path => typeof path !== 'string');
	if (wrong < 0) {
		return undefined;
	}
	const message = `The plan names ${escapePath(paths[wrong])}, which is no path.`;
	return failed('path.schema', message, nothingWritten, 'Plan again; the whole plan is refused because of this path.');
}
