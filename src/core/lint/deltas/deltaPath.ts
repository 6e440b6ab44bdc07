import { isDeltaPath } from '../../spec/specPaths';

/** What the path of a delta tells. */
export interface DeltaPath {
	/** Path of the main spec that it changes. */
	readonly main: string;
	/** Name of the open change that it is a part of. */
	readonly change: string;
}

const pattern = /^(.*?)(^|\/)openspec\/changes\/([^/]+)\/specs\/(.+)$/;

/** Read the path of a delta; `undefined` for any other. */
export function readDeltaPath(path: string): DeltaPath | undefined {
	const [, before = '', slash = '', change = '', rest = ''] = pattern.exec(path) ?? [];
	return rest === '' ? undefined : { main: `${before}${slash}openspec/specs/${rest}`, change };
}

/** Whether a spec is the delta of a change, archived ones included. */
export function isDelta({ path }: { readonly path: string }): boolean {
	return isDeltaPath(path);
}
