/** How many Chinese characters a text has. */
export const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
