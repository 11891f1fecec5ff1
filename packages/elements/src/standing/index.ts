import { YushenStanding } from './yushen-standing';

export {
  type Standing,
  type StandingClient,
  type StandingOptions,
  type StandingTicket,
  standingClient,
} from './standing-client';
export { YushenStanding };

if (customElements.get('yushen-standing') === undefined) customElements.define('yushen-standing', YushenStanding);
