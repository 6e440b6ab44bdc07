import { showControls } from '../../core/text/showControls';
import { commands, isCommand } from '../catalogue/catalogue';
import { type Choice, isOption, type OptionName, optionEntries } from '../options';

/** One word that may come next, and what it is about. */
export interface Candidate {
	readonly word: string;
	readonly about: string;
}

/** Finds what a choice offers; `spec` is the one that the call names. */
export type OfferChoice = (choice: Choice, spec: string | undefined) => Promise<readonly Candidate[]>;

/** Options that count every time. */
const repeatable: readonly string[] = [
	'target',
	'allow-protected',
	'verify',
	'only',
	'severity',
] satisfies readonly OptionName[];

/**
 * What may stand in the place of a word that is being typed.
 *
 * @param word The beginning of the word.
 * @param before The words before it, without the program's name.
 * @returns None where file names fit, or where nobody knows.
 */
export async function findCandidates(
	word: string,
	before: readonly string[],
	offer: OfferChoice,
): Promise<readonly Candidate[]> {
	// Some shells take `=` for a word of its own.
	const words = before.filter(one => one !== '=' && one !== '');
	const inline = /^(--[a-z-]+=)(.*)$/s.exec(word);
	const [prefix, beginning] = inline ? [inline[1] ?? '', inline[2] ?? ''] : ['', word === '=' ? '' : word];
	const optionBefore = inline ? prefix.slice(0, -1) : words.at(-1);
	const found = await candidatesFor(beginning, words, optionBefore, offer);
	return found
		.filter(candidate => candidate.word.startsWith(beginning) && isPlain(candidate.word))
		.map(candidate => ({ word: prefix + candidate.word, about: showControls(candidate.about.replace(/\s+/g, ' ')) }));
}

async function candidatesFor(
	word: string,
	words: readonly string[],
	optionBefore: string | undefined,
	offer: OfferChoice,
): Promise<readonly Candidate[]> {
	const option = optionBefore?.replace(/^--/, '') ?? '';
	const spec = words[words.lastIndexOf('--spec') + 1];
	const named = words.includes('--spec') ? spec : undefined;
	if (optionBefore?.startsWith('--') && isOption(option) && optionEntries[option].value !== undefined) {
		return offer(optionEntries[option].choice ?? 'none', named);
	}
	const [command = '', ...rest] = words;
	if (command === '' || (command === 'help' && rest.length === 0)) {
		return [...commandWords(), ...(command === '' ? globalOptions : [])];
	}
	if (!isCommand(command)) {
		return [];
	}
	const entry = commands[command];
	const positionals = countPositionals(rest);
	if (word.startsWith('-') || entry.choice === 'none' || positionals >= entry.most) {
		return optionWords(entry.options, words);
	}
	return offer(entry.choice, named);
}

function commandWords(): readonly Candidate[] {
	return Object.entries(commands).map(([word, { summary }]) => ({ word, about: summary }));
}

const help: Candidate = { word: '--help', about: 'what the command does, with examples' };
const globalOptions: readonly Candidate[] = [help, { word: '--version', about: 'the version of this program' }];

function optionWords(names: readonly OptionName[], used: readonly string[]): readonly Candidate[] {
	return [
		...names
			.filter(name => repeatable.includes(name) || !used.includes(`--${name}`))
			.map(name => ({ word: `--${name}`, about: optionEntries[name].help })),
		help,
	];
}

/** Words that are neither options nor values of one. */
function countPositionals(words: readonly string[]): number {
	return words.filter((word, index) => {
		const before = words[index - 1]?.replace(/^--/, '') ?? '';
		const isValue = words[index - 1]?.startsWith('--') && isOption(before) && optionEntries[before].value !== undefined;
		return !word.startsWith('-') && !isValue;
	}).length;
}

/** A word that could steer the terminal or break the line is not offered. */
function isPlain(word: string): boolean {
	return showControls(word) === word && !/[\n\t]/.test(word);
}
