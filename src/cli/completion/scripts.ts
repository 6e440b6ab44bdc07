/** Shells that can complete calls of `spec-ops`. */
export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

const bash = `# Completes spec-ops in bash.
_spec_ops() {
	local word="\${COMP_WORDS[COMP_CWORD]}" candidate about
	COMPREPLY=()
	while IFS=$'\\t' read -r candidate about; do
		COMPREPLY+=("$(printf '%q' "$candidate")")
	done < <(spec-ops complete "--word=\${word//[\\\\\\"\\']/}" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o default -F _spec_ops spec-ops
`;

const zsh = `# Completes spec-ops in zsh.
_spec_ops() {
	local line
	local -a candidates shown
	for line in "\${(@f)$(spec-ops complete "--word=\${(Q)PREFIX}" -- "\${(@Q)words[2,CURRENT-1]}" 2>/dev/null)}"; do
		[[ -n $line ]] || continue
		candidates+=("\${line%%$'\\t'*}")
		shown+=("\${line/$'\\t'/  -- }")
	done
	if (( $#candidates )); then
		compadd -l -d shown -a -- candidates
	else
		_files
	fi
}
compdef _spec_ops spec-ops
`;

const fish = `# Completes spec-ops in fish.
function __spec_ops_complete
	set -l word (commandline -ct)
	set -l previous (commandline -opc)
	set -l found (spec-ops complete "--word=$word" -- $previous[2..-1] 2>/dev/null)
	if test (count $found) -gt 0
		printf '%s\\n' $found
	else
		__fish_complete_path $word
	end
end
complete -c spec-ops -f -a '(__spec_ops_complete)'
`;

const powershell = `# Completes spec-ops in PowerShell.
Register-ArgumentCompleter -Native -CommandName spec-ops -ScriptBlock {
	param($word, $ast, $position)
	$typed = "$word".Trim([char[]]"'\`"")
	$previous = @($ast.CommandElements | Select-Object -Skip 1 |
		Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
	spec-ops complete "--word=$typed" -- @previous 2>$null | ForEach-Object {
		$value, $about = $_ -split "\`t", 2
		$text = $value
		if ($value -notmatch '^[A-Za-z0-9_./=-]+$') {
			$text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($value) + "'"
		}
		if (-not $about) { $about = $value }
		[System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
	}
}
`;

/**
 * What each shell loads to complete calls of `spec-ops`.
 *
 * The scripts ask `spec-ops complete` for what may follow, and put it into the line as one quoted word each: ids come
 * from files, and must not become code. Where nothing is offered, the shell completes file names.
 */
export const completionScripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
