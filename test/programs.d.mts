export function findChromium(): string | undefined;
export function findOffice(): string | undefined;
