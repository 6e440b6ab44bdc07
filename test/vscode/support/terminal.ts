import { VerificationTerminal } from '../../../src/vscode/verify/verificationTerminal';

/** Give the tests of a `describe` the terminal that shows what verification commands print. */
export function useTerminal(): VerificationTerminal {
	const terminal = new VerificationTerminal();
	after(() => terminal.dispose());
	return terminal;
}
