/** Where Claude Code looks for the command, from the folder that it works in. */
export const specChangePath = '.claude/commands/spec-change.md';

/**
 * Text of the command `/spec-change` for Claude Code.
 *
 * It grants no more than to read what is pending: edits and the recording stay with the permissions of whoever runs it.
 */
export const specChangeCommand = `---
description: Bring the code in line with the spec, verify it and record the cycle
argument-hint: "[what to keep in mind, or ids of requirements]"
allowed-tools: Bash(spec-ops plan --json), Bash(spec-ops plan --json --planner literal)
---

The spec of this project says what it must do. Make its pending changes true in the code, and have that recorded.

Given with the command: $ARGUMENTS
Where that names ids of requirements, only those are to be made true: add \`--target ID\` for each of them in step 3.

1. Run \`spec-ops plan --json --planner literal\`. Where it fails, or \`spec-ops\` is not there, say what it printed and stop.
   - \`spec.path\` is the spec. \`changes\` holds what is pending: id, kind, impact, the statement \`before\` and \`after\`. A \`flipped\` one now asks for the opposite. A removed one is not wanted any more.
   - \`verify\` holds the commands that will show whether it holds. \`edits\` and \`unresolved\` are what was found without a model: a hint, no more.
   - Where nothing is pending, say so and stop.
2. Edit the implementation until every pending change holds; what did not change must hold as before. Make the smallest change that does it.
   - Never edit the spec, never \`apply.md\`, and nothing in \`.spec-ops\`.
   - Where the spec leaves something open, choose what is most usual, and say in the end what you chose and which statement with MUST would settle it.
   - What you cannot do, leave alone and name.
3. Record it, as the last step and in one call, with one sentence of what was done and why, and one \`--verify\` for each further command that shows it, with what it must print:

   \`spec-ops record --propose "WHAT AND WHY" --verify 'COMMAND # Expected: TEXT (exit 0)' --auto-approve\`

   It finds the changed files, runs the commands of the spec and yours, and adds the cycle to \`apply.md\` with what it saw. The user approves this call, and with it the commands.
   - Exit code 4: a command did not meet its expectation. Put the code right and record again.
   - Any other failure: say what it printed, and stop. Never write a cycle or a status yourself.
4. Say which requirements hold now, which are left, and what you assumed.
`;
