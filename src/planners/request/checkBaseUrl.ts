import { type Failure, failed, nothingWritten } from '../../core/failure';

export interface BaseUrl {
	readonly kind: 'ok';
	/** Without the slash at the end. */
	readonly url: string;
	/** Such as `https://api.example.com`. A key is entered for this, and goes nowhere else. */
	readonly origin: string;
	/** With the port where one is given; names in other scripts in their ASCII form, so that no look-alike passes. */
	readonly host: string;
}

/**
 * Whether requests with a key and with source code may go to a base URL.
 *
 * It must be `https`, or `http` on this machine; it must hold no user name, password, query or fragment.
 * The refusal does not repeat the URL, which may hold a password.
 */
export function checkBaseUrl(text: string): BaseUrl | Failure {
	const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
	if (url === undefined || url.host === '') {
		return refuse('The base URL of the model is no URL.');
	}
	if (url.username !== '' || url.password !== '') {
		return refuse('The base URL of the model holds a user name or a password.');
	}
	if (url.search !== '' || url.hash !== '') {
		return refuse('The base URL of the model holds a query or a fragment.');
	}
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url.hostname))) {
		return refuse('The base URL of the model is not encrypted: http is for this machine only.');
	}
	return {
		kind: 'ok',
		url: url.href.endsWith('/') ? url.href.slice(0, -1) : url.href,
		origin: url.origin,
		host: url.host,
	};
}

function refuse(message: string): Failure {
	return failed(
		'model.base_url',
		message,
		`Nothing was sent. ${nothingWritten}`,
		'Set a base URL such as https://api.example.com or http://127.0.0.1:11434/v1.',
	);
}

function isThisMachine(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
