import * as vscode from 'vscode';
import { confirm } from '../confirm';
import { asPlainLabel } from './asPlainLabel';

/** Where the user's consents are kept, one a model. */
const consentsKey = 'editorModels.consents';
/** Characters of a name from outside that a question shows. */
const longest = 120;

/** The models that the editor offers; none where no extension brings one. */
export async function listEditorModels(): Promise<readonly vscode.LanguageModelChat[]> {
	return vscode.lm.selectChatModels();
}

/**
 * What the user lets the editor's models have: asked once for each model, before anything is sent to it.
 *
 * The editor may ask on its own besides.
 */
export class EditorConsents {
	readonly #memento: vscode.Memento;

	constructor(memento: vscode.Memento) {
		this.#memento = memento;
	}

	/** Ask whether a model may plan, where that was not agreed to before. @returns Whether it may. */
	async ask(model: vscode.LanguageModelChat): Promise<boolean> {
		const key = JSON.stringify([model.vendor, model.id]);
		if (this.#agreed().includes(key)) {
			return true;
		}
		const message = vscode.l10n.t('Let {0} of {1} plan?', nameOf(model), shortLabel(model.vendor));
		const detail = vscode.l10n.t(
			'The editor sends it the spec and its history, the list of files, and the files that the changes concern. What looks like a key is left out. You are asked once for this model. Nothing is written before you review the plan.',
		);
		const button = vscode.l10n.t('Use This Model');
		if (!(await confirm(message, detail, button))) {
			return false;
		}
		await this.#memento.update(consentsKey, [...this.#agreed(), key]);
		return true;
	}

	/** How many models the user agreed to. */
	get count(): number {
		return this.#agreed().length;
	}

	/** Forget all consents: each model is asked about anew. */
	async clear(): Promise<void> {
		await this.#memento.update(consentsKey, undefined);
	}

	#agreed(): readonly unknown[] {
		const known = this.#memento.get<unknown>(consentsKey);
		return Array.isArray(known) ? known : [];
	}
}

/** A model's name as one line; what extensions call their models comes from outside. */
export function nameOf({ name, id }: vscode.LanguageModelChat): string {
	return shortLabel(name || id);
}

function shortLabel(text: string): string {
	return asPlainLabel(text.slice(0, longest));
}
