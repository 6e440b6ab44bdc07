import { type Failure, failed, nothingWritten } from '../../core/failure';

/** The way to a key, for every message that needs it. */
export const howToSetKey =
	'Set the key with the command Set API Key; on the command line, in the environment variable ANTHROPIC_API_KEY or OPENAI_API_KEY.';

/**
 * A key without the white space around it, or why it cannot be one.
 *
 * A key with other characters than a header takes is refused here, because what a header says of it would repeat it.
 */
export function checkKey(text: string): { readonly kind: 'ok'; readonly key: string } | Failure {
	const key = text.trim();
	if (key === '') {
		return failed('key.missing', 'There is no API key.', `Nothing was sent. ${nothingWritten}`, howToSetKey);
	}
	return /^[\x21-\x7e]+$/.test(key)
		? { kind: 'ok', key }
		: failed(
				'key.invalid',
				'The API key holds characters that no key has.',
				`Nothing was sent. ${nothingWritten}`,
				howToSetKey,
			);
}
