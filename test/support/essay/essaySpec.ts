export const essaySpecPath = '.openspec/spec.md';
export const essayHistoryPath = '.openspec/apply.md';

/** The spec of the first cycle: a container that greets. */
export const firstSpec = `# Hello world

A Python script in a container, small on purpose.

## Behavior

- When the container starts, it MUST execute \`hello.py\`
- The script MUST print \`Hello from Spec-Driven Ops!\` to stdout
- The container MUST exit with code 0

## Constraints

- Base image: \`python:3.12-slim\`
- The container MUST NOT run as root
- No ports exposed
`;

const exitLine = '- The container MUST exit with code 0\n';

/** What the second cycle adds under Behavior. */
export const goodbyeLine = '- The script MUST print `Goodbye!` as its last line\n';

/** What the third cycle changes: an author is greeted, and the spec does not say where the name comes from. */
export const greetingBefore = 'print `Hello from';
export const greetingAfter = 'greet an author, or `John`, and print `Hello, <author> from';

/** What the model is to be told for the third cycle, once it was seen that the spec leaves this open. */
export const interfaceStatement = 'The script MUST read the author name from the first command-line argument';

export const secondSpec = firstSpec.replace(exitLine, exitLine + goodbyeLine);
export const thirdSpec = secondSpec.replace(greetingBefore, greetingAfter);
/** What pinning the statement makes of it. */
export const pinnedSpec = `${thirdSpec}\n## Interface\n\n- ${interfaceStatement}\n`;
