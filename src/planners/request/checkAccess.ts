import type { Failure } from '../../core/failure';
import { type BaseUrl, checkBaseUrl } from './checkBaseUrl';
import { checkKey } from './checkKey';

/** Where requests go, and the key that goes with them. */
export interface Access extends BaseUrl {
	/** Empty where none is needed. */
	readonly key: string;
}

/** Check a base URL and a key before anything is sent. @param apiKey `undefined` where the server needs none. */
export function checkAccess(baseURL: string, apiKey: string | undefined): Access | Failure {
	const base = checkBaseUrl(baseURL);
	const checked = apiKey === undefined ? { kind: 'ok' as const, key: '' } : checkKey(apiKey);
	if (base.kind === 'failed') {
		return base;
	}
	return checked.kind === 'failed' ? checked : { ...base, key: checked.key };
}
