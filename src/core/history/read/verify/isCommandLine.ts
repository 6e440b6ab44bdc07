const tools = new Set(
	`bash sh zsh python python3 py pip pip3 pipx uv uvx poetry pytest tox nox ruff mypy black node npm npx pnpm yarn bun deno
tsc tsx jest vitest mocha eslint go cargo rustc make just cmake ctest ninja gradle mvn java javac dotnet ruby bundle rake
rspec rails php composer phpunit perl lua docker docker-compose podman kubectl helm terraform tofu curl wget http git gh
ls cat grep egrep rg sed awk find head tail wc diff cmp test [ [[ echo printf env export cd cp mv rm mkdir touch chmod
true false exit jq yq ssh timeout time nc ping dig openssl sqlite3 psql mysql redis-cli swift xcodebuild flutter dart mix
elixir stack cabal ghc zig nix bazel ansible aws gcloud az source which command seq sort uniq tr xargs tee sudo`.split(
		/\s+/,
	),
);

/** Tools that people run by their name alone. */
const alone = new Set(
	'pytest make tox nox rspec phpunit jest vitest mocha tsc rake just eslint ls true false'.split(' '),
);

/** Words that stand in sentences about commands, not in commands. */
const prose =
	/(?:^|\s)(?:the|that|this|it|is|are|was|were|should|must|prints?|printed|works?|worked|passes|passed|runs|ran|builds|built|sure|when|which|with|and|but|manually|locally|succeeds|succeeded|fails|failed|returns?|returned|outputs?|shows?|exits|green|ok|okay|still|now|again|into|about|for|image|output|page|file)(?=[\s,.;:!]|$)/i;

const lead = /^(?:![ \t]+)?(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\S*)[ \t]+)*/;
/** Longer lines are no commands that people type. */
const limit = 2000;
const script = /^(?:\.{0,2}\/|~\/|[\w-]+\/)[\w./-]+$|^[\w-]+\.(?:sh|py|js|mjs|ts|rb|pl|bats)$|^\$\{?\w+\}?[\w./-]*$/;

/**
 * Whether a line of text is a command that a person would type, beyond doubt: it begins with a usual tool or a script,
 * and does not read like a sentence.
 */
export function isCommandLine(line: string): boolean {
	const text = line.trim();
	const head = lead.exec(text)?.[0] ?? '';
	const words = text.slice(head.length).split(/[ \t]+/);
	const [first = ''] = words;
	if (text.length > limit || (!tools.has(first) && !script.test(first))) {
		return false;
	}
	if (words.length === 1) {
		return head !== '' || alone.has(first) || /^\.{1,2}\//.test(first);
	}
	return !isSentence(text.slice(head.length));
}

/** Whether a text has the marks of a sentence outside of its quotes. */
export function isSentence(text: string): boolean {
	const bare = text.replace(/"[^"]*"|'[^']*'/g, '');
	return prose.test(bare) || /[\p{L})][.:;!?]$|\p{L},[ \t]/u.test(bare);
}

const loose = /^(?:![ \t]+)?(?:[A-Za-z_]\w*=\S*[ \t]+)*[a-z0-9_.~/$([{][\w./+:$(){}[\]@-]*(?:[ \t]|$)/;

/** Whether a line may be a command, where something else says that one stands there. */
export function mayBeCommand(line: string): boolean {
	const text = line.trim();
	return loose.test(text) && !/[\p{L})][.:!?]$/u.test(text);
}
