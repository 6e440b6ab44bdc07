import { findSpecs } from '../../adapters/findSpecs';
import { readHistory } from '../../core/plan/state/readHistory';
import { readSpecFile } from '../../core/plan/state/readSpecFile';
import { readState } from '../../core/plan/state/readState';
import { parseSpec } from '../../core/spec/parseSpec';
import { historyPathOf } from '../../core/spec/specPaths';
import type { CommandContext } from '../command';
import { type LocatedSpec, locateSpec } from '../locateSpec';
import type { Choice } from '../options';
import { type Candidate, findCandidates } from './findCandidates';

interface CompletionContext extends Pick<CommandContext, 'io'> {
	/** Called where something of a Root is to be offered. */
	readonly loadHost: () => Promise<CommandContext['openHost']>;
}

/** Characters of a description that fit beside a candidate. */
const aboutLength = 60;

/**
 * `spec-ops complete --word=BEGINNING -- WORDS…`, which the scripts for the shells call: what may stand in the place of
 * the word that is being typed, a line each, with a tab before what it is about.
 *
 * Reads only, and offers nothing where something cannot be read.
 */
export async function complete(argv: readonly string[], context: CompletionContext): Promise<string> {
	const [first = '', , ...before] = argv;
	const word = first.replace(/^--word=/, '');
	const found = await findCandidates(word, before, (choice, spec) => offer(choice, spec, context)).catch(() => []);
	return found.map(candidate => `${candidate.word}\t${shorten(candidate.about)}\n`).join('');
}

function shorten(text: string): string {
	const characters = [...text];
	return characters.length > aboutLength ? `${characters.slice(0, aboutLength - 1).join('')}…` : text;
}

async function offer(
	choice: Choice,
	spec: string | undefined,
	context: CompletionContext,
): Promise<readonly Candidate[]> {
	if (typeof choice !== 'string') {
		return choice.map(word => ({ word, about: '' }));
	}
	if (choice === 'spec') {
		return (await findSpecs(context.io.cwd)).map(word => ({ word, about: 'a spec' }));
	}
	if (choice === 'file' || choice === 'none') {
		return [];
	}
	const located = await locateSpec({
		io: context.io,
		openHost: await context.loadHost(),
		args: { values: new Map(spec ? [['spec', [spec]]] : []), flags: new Set() },
	});
	return located.kind === 'failed' ? [] : offerOf(choice, located);
}

/** Ids and numbers of one spec. */
async function offerOf(
	choice: 'pending' | 'requirement' | 'cycle',
	{ host, path }: LocatedSpec,
): Promise<readonly Candidate[]> {
	switch (choice) {
		case 'pending': {
			const read = await readState(host, path);
			const changes = read.kind === 'read' ? read.state.diff.changes : [];
			return changes.map(({ id, kind, after, before }) => ({
				word: id,
				about: `${kind}: ${(after ?? before)?.text ?? ''}`,
			}));
		}
		case 'requirement': {
			const read = await readSpecFile(host, path);
			const requirements = read.kind === 'read' ? parseSpec(path, read.document.text).requirements : [];
			return requirements.map(({ id, text }) => ({ word: id, about: text }));
		}
		case 'cycle': {
			const read = await readHistory(host, historyPathOf(path), 'look');
			const cycles = read.kind === 'read' ? read.history.cycles : [];
			return cycles
				.flatMap(({ number, title }) => (number === null ? [] : [{ word: String(number), about: title }]))
				.reverse();
		}
	}
}
