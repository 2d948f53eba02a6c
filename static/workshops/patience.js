// Asks, but not for ever: in a bad wifi a question may hang for minutes, while a card could be kept and the screen could say so.

const PATIENCE = 8000;

// Older phones wait as long as their browser does.
export const ask = (address, options = {}) => fetch(address, { ...options, signal: AbortSignal.timeout?.(PATIENCE) });
