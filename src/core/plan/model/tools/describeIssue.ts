import * as v from 'valibot';

/**
 * Where in a value something is wrong, and what.
 *
 * @param below Member under which the value stands for the schema, and not for whoever wrote it.
 */
export function describeIssue(issue: v.BaseIssue<unknown>, below = ''): string {
	const path = v.getDotPath(issue) ?? '';
	const place = below !== '' && path.startsWith(below) ? path.slice(below.length).replace(/^\./, '') : path;
	return place === '' ? issue.message : `at ${place}: ${issue.message}`;
}
