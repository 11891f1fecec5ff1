import type { NetworkCard } from './model-cards';
import type { Network } from './network';

/** A network that is loaded with its first input. */
export function lazyNetwork(card: NetworkCard, open: () => Promise<Network>): Network {
  let opened: Promise<Network> | undefined;
  const network = () => {
    opened ??= open();
    return opened;
  };
  return {
    card,
    run: async (input) => (await network()).run(input),
    release: async () => (await opened)?.release(),
  };
}
