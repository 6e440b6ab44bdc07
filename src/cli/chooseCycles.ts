import { relative, resolve, sep } from 'node:path';
import { type Failure, failed } from '../core/failure';
import { cyclesOfFile, cyclesOfRequirement } from '../core/history/filterCycles';
import type { Cycle, History } from '../core/history/history';
import { readSpecFile } from '../core/plan/state/readSpecFile';
import { parseSpec } from '../core/spec/parseSpec';
import { escapePath } from '../core/text/escapePath';
import { findLikely } from '../core/text/findLikely';
import { blameDocument, blameOne } from './blameOne';
import type { CommandContext } from './command';
import type { LocatedSpec } from './locateSpec';
import { renderBlame } from './render/blame';
import { renderStep, renderTrace } from './render/trace';
import { traceDocument, traceOne } from './traceOne';

export interface ChosenCycles {
	readonly kind: 'chosen';
	readonly cycles: readonly Cycle[];
	/** Whether these are only some of the cycles. */
	readonly isPart: boolean;
	/** What scripts get besides the cycles. */
	readonly document: Readonly<Record<string, unknown>>;
	/** Lines above the cycles. */
	readonly head: readonly string[];
	/** Lines about a cycle, below its title. */
	readonly noteOf: (cycle: Cycle) => readonly string[];
}

const all = { kind: 'chosen', isPart: false, document: {}, head: [], noteOf: () => [] } as const;

/**
 * The cycles that a call asks for: about one requirement, about one file, or both; with the story of the one, or who made
 * the lines of the other.
 */
export async function chooseCycles(
	context: CommandContext,
	located: LocatedSpec,
	parsed: History,
): Promise<ChosenCycles | Failure> {
	const id = context.args.values.get('requirement')?.at(-1);
	const file = context.args.values.get('file')?.at(-1);
	const about = id === undefined ? { ...all, cycles: parsed.cycles } : await chooseTraced(context, located, parsed, id);
	if (file === undefined || about.kind === 'failed') {
		return about;
	}
	const paths = pathsOf(context, located, file);
	const touching = new Set(paths.flatMap(path => cyclesOfFile(parsed, path)));
	const cycles = about.cycles.filter(cycle => touching.has(cycle));
	if (id !== undefined) {
		return { ...about, cycles, isPart: true };
	}
	const blamed = await blameOne(located, paths);
	const unknown = cycles.length === 0 ? describeUnnamed(parsed, file) : [];
	return {
		...about,
		cycles,
		isPart: true,
		...(blamed
			? { document: { file: blameDocument(blamed) }, head: renderBlame(blamed, context.palette) }
			: { head: unknown }),
	};
}

/** For a name that may be mistyped: a file that no cycle touched, and that is not there, has no history to show. */
function describeUnnamed({ cycles }: History, file: string): readonly string[] {
	const named = new Set(cycles.flatMap(({ changes }) => changes.map(({ path }) => path)));
	const likely = findLikely(file.replaceAll('\\', '/'), [...named]).slice(0, likelyLimit);
	const similar = likely.length > 0 ? ` Similar names in it: ${likely.map(escapePath).join(', ')}.` : '';
	return [`Nothing in the history names ${escapePath(file)}, and there is no such text file.${similar}`, ''];
}

/** Names that are offered for one that nothing has. */
const likelyLimit = 5;

async function chooseTraced(
	{ palette }: CommandContext,
	located: LocatedSpec,
	parsed: History,
	id: string,
): Promise<ChosenCycles | Failure> {
	const traced = await traceOne(located, id);
	const steps = new Map(traced?.trace.steps.map(step => [step.cycle.line, step]));
	const cycles = traced ? parsed.cycles.filter(({ line }) => steps.has(line)) : cyclesOfRequirement(parsed, id);
	const unknown = cycles.length === 0 ? await refuseUnknown(located, parsed, id) : undefined;
	return (
		unknown ?? {
			...all,
			cycles,
			isPart: true,
			...(traced && { document: { trace: traceDocument(traced) }, head: renderTrace(traced, palette) }),
			noteOf: ({ line }) => {
				const step = steps.get(line);
				return step ? renderStep(step, palette) : [];
			},
		}
	);
}

/** The file as it is named from this folder, and as cycles name it, which is from the Root. */
function pathsOf({ io }: CommandContext, { root }: LocatedSpec, file: string): readonly string[] {
	return [relative(root, resolve(io.cwd, file)).split(sep).join('/'), file.replaceAll('\\', '/')];
}

/** A requirement without cycles is no mistake; an id that nothing has is one. */
async function refuseUnknown(located: LocatedSpec, parsed: History, id: string): Promise<Failure | undefined> {
	const file = await readSpecFile(located.host, located.path);
	const ids = new Set(file.kind === 'read' ? idsOf(located.path, file.document.text) : []);
	if (ids.has(id)) {
		return undefined;
	}
	const past = parsed.cycles.flatMap(({ record }) => record?.begin.changes.map(change => change.id) ?? []);
	const likely = findLikely(id, [...new Set([...ids, ...past])]).slice(0, likelyLimit);
	const next =
		likely.length > 0 ? `Similar ids: ${likely.join(', ')}.` : '“spec-ops parse FILE” lists the ids of a spec.';
	const message = `There is no requirement ${id}, and no cycle about one.`;
	return failed('spec.unknown_id', message, 'Nothing was changed.', next);
}

function idsOf(path: string, text: string): readonly string[] {
	return parseSpec(path, text).requirements.map(requirement => requirement.id);
}
