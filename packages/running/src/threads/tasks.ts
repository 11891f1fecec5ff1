/** What a worker can be asked for: for each task's name plain data in, plain data out. */
export type TaskMap<Tasks> = {
  readonly [Name in keyof Tasks]: { readonly request: unknown; readonly result: unknown };
};

export type RequestOf<Tasks extends TaskMap<Tasks>, Name extends keyof Tasks> = Tasks[Name]['request'];
export type ResultOf<Tasks extends TaskMap<Tasks>, Name extends keyof Tasks> = Tasks[Name]['result'];

/** One function per task. */
export type TaskHandlers<Tasks extends TaskMap<Tasks>> = {
  readonly [Name in keyof Tasks]: (
    request: RequestOf<Tasks, Name>,
  ) => ResultOf<Tasks, Name> | Promise<ResultOf<Tasks, Name>>;
};
