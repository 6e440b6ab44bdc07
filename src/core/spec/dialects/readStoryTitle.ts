/** What the heading of a user story says. */
export interface StoryTitle {
	/** As written. */
	readonly number: string;
	/** Without number and priority; empty where there is nothing else. */
	readonly name: string;
	/** Such as `P1`. */
	readonly priority: string | null;
}

const words = [
	'user stor(?:y|ies)',
	'story',
	'us',
	'ユーザーストーリー',
	'用户故事',
	'使用者故事',
	'사용자 스토리',
	'historia de usuario',
	'história de usuário',
	'récit utilisateur',
	'user[ -]?story',
	'пользовательская история',
];
const pattern = new RegExp(`^(?:${words.join('|')})[\\s#-]{0,3}(\\d{1,4}[a-z]?)(?![\\w.])`, 'i');
const priorityPattern = /[([（]\s{0,4}(?:[\p{L} ]{1,30}[:：]\s{0,4})?(P\d)\s{0,4}[)\]）]/u;
const separators = /^[\s\-–—:：.|]+|[\s\-–—:：.|]+$/g;

/** Read the title of a user story, such as `User Story 1 - Sign in (Priority: P1)`; `undefined` for other titles. */
export function readStoryTitle(title: string): StoryTitle | undefined {
	const match = pattern.exec(title);
	const number = match?.[1];
	if (!match || number === undefined) {
		return undefined;
	}
	const rest = title.slice(match[0].length);
	const priority = priorityPattern.exec(rest);
	const name = priority
		? `${rest.slice(0, priority.index).trimEnd()} ${rest.slice(priority.index + priority[0].length).trimStart()}`
		: rest;
	return { number, name: name.replace(separators, ''), priority: priority?.[1]?.toUpperCase() ?? null };
}
