/**
 * A file, or a part of one, that is damaged or states what none of its kind may: that is said to whoever brought it. Every other
 * error is a mistake of ours, and never said of a file.
 */
export class FileRefused extends Error {}
