/** The name of each theme in settings, in the list of themes, and as a class of the workbench. */
export const themes = {
	light: { id: 'Light Modern', label: 'Light Modern', className: 'vs' },
	dark: { id: 'Dark Modern', label: 'Dark Modern', className: 'vs-dark' },
	highContrast: { id: 'Default High Contrast', label: 'Dark High Contrast', className: 'hc-black' },
	highContrastLight: { id: 'Default High Contrast Light', label: 'Light High Contrast', className: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;
