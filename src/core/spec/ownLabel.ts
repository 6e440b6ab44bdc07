import { BlockStatement } from './dialects/blockStatement';
import { labelAsId } from './statements/labelAsId';
import type { Statement } from './statements/statement';

/** What `labelAsId` gives, without looking for where it stands. */
export function ownLabel(statement: Statement): string | null {
	return statement instanceof BlockStatement ? statement.title : (labelAsId(statement)?.id ?? null);
}
