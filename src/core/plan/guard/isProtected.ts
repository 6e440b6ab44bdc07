import { foldPath } from './foldPath';

/** Text of a file on both sides of an edit; absent where the file is, before or after. */
export interface TextChange {
	readonly before: string | undefined;
	readonly after: string | undefined;
}

/**
 * Whether an edit of this file needs an approval of its own, because tools or agents run or obey what it says.
 *
 * Holds for every operation and for both ends of a rename, in any folder, in any case and Unicode form.
 * A package.json is protected only where what runs by itself changes; without `change` that is assumed.
 *
 * @returns Why it is protected, as the end of a sentence that begins with the path, or `undefined` where it is not.
 */
export function isProtected(path: string, change?: TextChange): string | undefined {
	const folded = foldPath(path);
	const found = rules.find(({ files }) => files.test(folded));
	if (found) {
		return found.reason;
	}
	return /(^|\/)package\.json$/.test(folded) && (change === undefined || changesScripts(change))
		? 'holds scripts that the package manager runs'
		: undefined;
}

interface ProtectionRule {
	readonly files: RegExp;
	readonly reason: string;
}

/** A rule for folders (with all that is in them) and files, each as a regular expression of one or more names. */
function rule(reason: string, folders: readonly string[], files: readonly string[]): ProtectionRule {
	const inFolders = folders.map(folder => `${folder}/.+`);
	return { files: new RegExp(`(?:^|/)(?:${[...inFolders, ...files].join('|')})$`), reason };
}

const rules: readonly ProtectionRule[] = [
	rule(
		'is obeyed by coding agents',
		[
			'\\.claude',
			'\\.cursor',
			'\\.windsurf',
			'\\.gemini',
			'\\.amazonq',
			'\\.roo',
			'\\.codex',
			'\\.continue',
			'\\.clinerules',
			'\\.kiro/(?:settings|steering|hooks|agents)',
			'\\.github/(?:instructions|prompts|agents|chatmodes|skills)',
		],
		[
			'(?:claude|agents|gemini)(?:\\.local)?\\.md',
			'\\.?mcp\\.json',
			'\\.(?:cursor|windsurf|cline|roo)rules',
			'\\.clinerules',
			'\\.aider[^/]*',
			'\\.github/copilot-instructions\\.md',
		],
	),
	rule('makes the editor run things', ['\\.vscode', '\\.idea', '\\.zed', '\\.fleet'], ['[^/]*\\.code-workspace']),
	rule(
		'runs in continuous integration',
		['\\.github/(?:workflows|actions)', '\\.circleci', '\\.buildkite', '\\.woodpecker', '\\.gitlab', '\\.teamcity'],
		[
			'\\.gitlab-ci[^/]*\\.ya?ml',
			'azure-pipelines[^/]*\\.ya?ml',
			'bitbucket-pipelines\\.ya?ml',
			'jenkinsfile[^/]*',
			'\\.(?:travis|drone|woodpecker|appveyor|cirrus)\\.ya?ml',
			'(?:appveyor|cloudbuild|buildspec)\\.ya?ml',
		],
	),
	rule(
		'runs when Git is used',
		['\\.husky', '\\.githooks'],
		['\\.pre-commit-config\\.ya?ml', '\\.?lefthook(?:-local)?\\.(?:ya?ml|toml|json)', '\\.(?!github$)git[^/]*'],
	),
	rule(
		'tells a tool what to load or to run',
		['\\.cargo', '\\.yarn', '\\.mvn', '\\.direnv'],
		[
			'\\.envrc',
			'\\.(?:npm|yarn|pyp|bazel|rvm)i?rc(?:\\.ya?ml)?',
			'\\.?pnpmfile\\.[cm]?js',
			'bunfig\\.toml',
			'pip\\.(?:conf|ini)',
			'\\.?mise\\.toml',
			'\\.tool-versions',
			'gradle-wrapper\\.properties',
		],
	),
	rule('builds the container that the editor opens', ['\\.devcontainer'], ['\\.devcontainer\\.json']),
	rule(
		'holds commands that people run without reading them',
		[],
		['(?:gnu)?makefile', '\\.?justfile', 'taskfile\\.ya?ml'],
	),
];

/** Parts of a package.json that make tools run things. */
const running = ['scripts', 'husky', 'lint-staged', 'simple-git-hooks', 'pre-commit', 'packageManager'] as const;

function changesScripts({ before, after }: TextChange): boolean {
	const old = before === undefined ? {} : parseObject(before);
	const next = after === undefined ? {} : parseObject(after);
	return (
		old === undefined ||
		next === undefined ||
		running.some(key => JSON.stringify(old[key]) !== JSON.stringify(next[key]))
	);
}

/** Members of a JSON object, or `undefined` where the text is none. */
function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : undefined;
	} catch {
		return undefined;
	}
}
