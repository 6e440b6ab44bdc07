import * as vscode from 'vscode';
import { TerminalText } from './terminalText';

/**
 * The terminal that shows what verification commands print.
 *
 * One for the window, made at first use and made again when the user closed it. Nothing can be typed into it,
 * and it never takes the focus.
 */
export class VerificationTerminal implements vscode.Disposable {
	#terminal: vscode.Terminal | undefined;
	/** What was written before the terminal opened; `undefined` once it is open. */
	#waiting: string | undefined;
	#output = new TerminalText();
	#write = new vscode.EventEmitter<string>();
	readonly #closed = vscode.window.onDidCloseTerminal(terminal => {
		if (terminal === this.#terminal) {
			this.#terminal = undefined;
		}
	});

	/** Bring it to the front and announce what runs. */
	begin(title: string): void {
		this.#terminal ??= this.#create();
		this.#terminal.show(true);
		this.#output = new TerminalText();
		this.#send(`\u001b[1m${new TerminalText().push(title)}\u001b[0m\r\n`);
	}

	/** Show a piece of output. */
	write(output: string): void {
		this.#send(this.#output.push(output));
	}

	/** Say how it ended; colours that the output left on are reset. */
	end(note: string): void {
		this.#send(`\u001b[0m\u001b[2m${new TerminalText().push(note)}\u001b[0m\r\n\r\n`);
	}

	/** Bring it to the front, where there is one. */
	show(): void {
		this.#terminal?.show(true);
	}

	dispose(): void {
		this.#closed.dispose();
		this.#terminal?.dispose();
		this.#write.dispose();
	}

	#send(text: string): void {
		if (this.#waiting === undefined) {
			this.#write.fire(text);
		} else {
			this.#waiting += text;
		}
	}

	#create(): vscode.Terminal {
		this.#write.dispose();
		this.#write = new vscode.EventEmitter<string>();
		this.#waiting = '';
		const write = this.#write;
		return vscode.window.createTerminal({
			name: vscode.l10n.t('Spec Verification'),
			iconPath: new vscode.ThemeIcon('beaker'),
			isTransient: true,
			pty: {
				onDidWrite: write.event,
				open: () => {
					const waiting = this.#waiting ?? '';
					this.#waiting = undefined;
					write.fire(waiting);
				},
				close: () => undefined,
			},
		});
	}
}
