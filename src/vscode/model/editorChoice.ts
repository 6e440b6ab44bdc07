import type * as vscode from 'vscode';
import { shape, text } from '../../core/shape';

const choiceKey = 'editorModels.choice';

/** A model of the editor as it is remembered: names alone may stand for models of several vendors. */
export type ChosenModel = Pick<vscode.LanguageModelChat, 'vendor' | 'id'>;

const isChosenModel = shape<ChosenModel>({ vendor: text, id: text });

/** The model of the editor that `auto` asks for what it cannot resolve offline: the one that the user took for that. */
export class EditorChoice {
	readonly #memento: vscode.Memento;

	constructor(memento: vscode.Memento) {
		this.#memento = memento;
	}

	get(): ChosenModel | undefined {
		const known = this.#memento.get<unknown>(choiceKey);
		return isChosenModel(known) ? known : undefined;
	}

	/** Take a model, or none any more. */
	async set(model: ChosenModel | undefined): Promise<void> {
		await this.#memento.update(choiceKey, model && { vendor: model.vendor, id: model.id });
	}
}
