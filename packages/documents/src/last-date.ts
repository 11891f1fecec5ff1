/** The last date in a paper's running text: the day of signing or issue, where it stands without a label. */
export const LAST_DATE = /(?<value>\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?)(?!.*\d{4}[年./-]\d{1,2}[月./-]\d{1,2})/u;
