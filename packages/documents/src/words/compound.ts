/** What forms call a thing of somebody: the owner's word and the thing's, each with each (建设单位 + 信用代码). */
export const compound = (owners: readonly string[], things: readonly string[]): readonly string[] =>
  owners.flatMap((owner) => things.map((thing) => `${owner}${thing}`));
