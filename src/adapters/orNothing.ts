import { errnoOf } from './toDiskError';

/** What was asked of a path, or `undefined` where nothing stands there. @param also Further codes that mean so. */
export async function orNothing<T>(asked: Promise<T>, ...also: readonly string[]): Promise<T | undefined> {
	try {
		return await asked;
	} catch (error) {
		const code = errnoOf(error) ?? '';
		if (['ENOENT', 'ENOTDIR', ...also].includes(code)) {
			return undefined;
		}
		throw error;
	}
}
