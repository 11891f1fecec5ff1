/** What the elements run on: WebViews of five years ago. */
export const TARGET = ['es2020', 'chrome87'];
