/** Selects the marks of changes in the gutter of the editor, beside which stand those of commands that can be run. */
export const changeMarks = '.glyph-margin-widgets .cgmr[class*="TextEditorDecorationType"]';
