import { count, grouped } from '../text/words';
import type { Usage } from './record';

/** Tokens in words, such as “12,400 tokens in (9,000 cached), 1,200 out”; what came from a cache is part of what went in. */
export function describeUsage({ input, output, cacheRead = 0, cacheWrite = 0 }: Usage): string {
	const sent = count(input + cacheRead + cacheWrite, 'token');
	const cached = cacheRead > 0 ? ` (${grouped(cacheRead)} cached)` : '';
	return `${sent} in${cached}, ${grouped(output)} out`;
}
