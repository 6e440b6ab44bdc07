import { type CommandEntry, noWords } from './commandEntry';

/** Commands that serve other programs. */
export const serviceCommands = {
	mcp: {
		summary: 'Serve the specs of this folder to an agent, over MCP',
		notes: [
			'Speaks the Model Context Protocol on standard input and output, and ends when the agent goes away.',
			'The agent reads specs, pending changes and histories, and hands plans in: each waits, as the saved plan, until “spec-ops show” and “spec-ops apply”, or the plan view of the editor, take it. None of its calls writes another file or runs anything.',
		],
		...noWords,
		options: ['debug'],
		examples: [
			['spec-ops mcp', 'what an agent is told to start, in the folder of the project'],
			['claude mcp add spec-ops -- spec-ops mcp', 'make it known to Claude Code'],
		],
	},
	completion: {
		summary: 'Print a script that completes commands, options and ids in your shell',
		words: 'bash|zsh|fish|powershell',
		least: 1,
		most: 1,
		choice: ['bash', 'zsh', 'fish', 'powershell'],
		options: ['debug'],
		examples: [
			['source <(spec-ops completion bash)', 'in ~/.bashrc'],
			['source <(spec-ops completion zsh)', 'in ~/.zshrc, after compinit'],
			['spec-ops completion fish | source', 'in ~/.config/fish/config.fish'],
			['spec-ops completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
		],
	},
} satisfies Readonly<Record<string, CommandEntry>>;
