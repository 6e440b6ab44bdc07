/** The model that `anthropic` asks where the user named none: the one that its SDK shows in November 2026. */
export const usualAnthropicModel = 'claude-opus-5-5';
