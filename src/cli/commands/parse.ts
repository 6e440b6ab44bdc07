import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import { dialects } from '../../core/spec/dialects/dialects';
import { parseSpec } from '../../core/spec/parseSpec';
import type { Dialect, Problem, Requirement, Spec } from '../../core/spec/spec';
import { showControls } from '../../core/text/showControls';
import { type CommandResult, documentVersion, type ReadingContext } from '../command';
import { exitCode } from '../exitCode';
import type { Palette } from '../palette';
import { readSpecFile } from '../readSpecFile';

/** `spec-ops parse FILE`: the requirements of one spec. */
export async function parse({ args, io, palette }: ReadingContext): Promise<CommandResult> {
	const path = args.positionals[0] ?? '';
	const dialect = readDialect(args.values.get('dialect')?.at(-1));
	if (dialect.kind === 'failed') {
		return dialect;
	}
	const file = readSpecFile(path, () => readFileSync(resolve(io.cwd, path)));
	if (file.kind === 'failed') {
		return file;
	}
	const spec = parseSpec(path.replaceAll('\\', '/'), file.document.text, dialect.options);
	return { kind: 'done', exit: exitCode.done, document: toDocument(spec), text: toText(spec, palette) };
}

function readDialect(
	name: string | undefined,
): { readonly kind: 'dialect'; readonly options: { readonly dialect?: Dialect } } | Failure {
	if (name === undefined) {
		return { kind: 'dialect', options: {} };
	}
	const dialect = dialects.find(known => known === name);
	return dialect
		? { kind: 'dialect', options: { dialect } }
		: failed('usage', `There is no dialect “${name}”.`, nothingWritten, `Use one of ${dialects.join(', ')}.`);
}

function toDocument(spec: Spec): Readonly<Record<string, unknown>> {
	const { path, dialect, title, sections, problems } = spec;
	const requirements = spec.requirements.map(requirementDocument);
	return { version: documentVersion, path, dialect, title, sections, requirements, problems };
}

function requirementDocument(requirement: Requirement): Readonly<Record<string, unknown>> {
	const { id, explicitId, name, level, keyword, text, section, line, endLine } = requirement;
	const scenarios = requirement.scenarios.map(scenario => ({
		name: scenario.name,
		line: scenario.line,
		steps: scenario.steps.map(step => ({ keyword: step.keyword, text: step.text })),
	}));
	return { id, explicitId, name, level, keyword, text, section, line, endLine, scenarios };
}

function toText(spec: Spec, palette: Palette): string {
	const lines: string[] = [];
	let section: string | undefined;
	for (const requirement of spec.requirements) {
		const heading = requirement.section.join(' › ');
		if (heading !== section) {
			lines.push('', palette.strong(showControls(heading || spec.path)));
			section = heading;
		}
		lines.push(...requirementLines(requirement, palette));
	}
	const count = `${spec.requirements.length} requirement${spec.requirements.length === 1 ? '' : 's'}`;
	return `${[...lines, ...problemLines(spec.problems, palette), '', `${count} in ${showControls(spec.path)}.`].join('\n').trimStart()}\n`;
}

function requirementLines(requirement: Requirement, palette: Palette): readonly string[] {
	const { level, text, id, name, line, scenarios, delta, priority } = requirement;
	const facts = [
		...(delta ? [delta.operation.toLowerCase()] : []),
		showControls(id),
		...(name !== null && name !== id ? [showControls(name)] : []),
		...(priority === undefined ? [] : [priority]),
		`line ${line}`,
		...(scenarios.length > 0 ? [`${scenarios.length} scenario${scenarios.length === 1 ? '' : 's'}`] : []),
	];
	return [`  ${level.padEnd(10)} ${showControls(text)}`, palette.dim(`             ${facts.join(', ')}`)];
}

function problemLines(problems: readonly Problem[], palette: Palette): readonly string[] {
	return problems.map(({ severity, line, column, message, rule }) => {
		const paint = severity === 'error' ? palette.removed : palette.changed;
		return `${paint(severity)} ${line}:${column} ${showControls(message)} (${rule})`;
	});
}
