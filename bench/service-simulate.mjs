// How many workers a city, a province and the nation need, by a simulation with the service times of results/figures.json.
//   node bench/service-simulate.mjs [--hours 2] [--burst 1] [--store-ms 8] [--seed 1]
// A worker is a machine of two cores as the one that was measured. People come in office hours (250 days of 8 hours), twice as many on Monday
// mornings; simulated is a Monday morning, its last ten minutes at --burst times that. A case has 2 to 23 files, 8 on average, that are uploaded one after
// the other; once the last is looked at it is submitted. Uploads go before reviews; nothing that runs is interrupted. Whatever is stored
// waits its turn in its tenant's audit log, --store-ms each (an assumption: the time of one synced transaction). What of a kind of paper is
// uploaded is an assumption too: MIX.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '2' },
    burst: { type: 'string', default: '1' },
    'store-ms': { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
  },
});
const figures = JSON.parse(readFileSync(new URL('results/figures.json', import.meta.url), 'utf8'));
const seconds = Number(values.hours) * 3600;
const burst = Number(values.burst);
const storeSeconds = Number(values['store-ms']) / 1000;

const pageSeconds = (name) => figures.pages.find((page) => page.name === name).ms / 1000;
/** Share of the uploads, and seconds to look at one. */
const MIX = [
  [0.35, pageSeconds('ID card photo')],
  [0.25, pageSeconds('licence photo')],
  [0.2, pageSeconds('dense A4 scan')],
  [0.2, pageSeconds('text-layer PDF page')],
];
const reviewSeconds = figures.case.submitMs / 1000;
const CITY = 453_000;
/** Cities of a prefecture's rank: of the largest province, and of the nation. Every one is a tenant. */
const PLACES = [
  ['city', 1],
  ['province', 21],
  ['nation', 333],
];
/** Of a week's 40 hours three, those of Monday morning, count double. */
const HOURS_A_YEAR = (250 / 5) * 43;
/** Seconds between two uploads of one person. */
const BETWEEN_UPLOADS = 40;
/** Seconds within which 99 of 100 shall be answered. */
const UPLOAD_LIMIT = 3;
const CASE_LIMIT = 60;

function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The earliest first. */
class Agenda {
  #heap = [];
  get size() {
    return this.#heap.length;
  }
  push(at, item) {
    const heap = this.#heap;
    let index = heap.push({ at, item }) - 1;
    for (let up = (index - 1) >> 1; index > 0 && heap[up].at > at; up = (index - 1) >> 1) {
      [heap[up], heap[index]] = [heap[index], heap[up]];
      index = up;
    }
  }
  pop() {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let index = 0; ; ) {
      let least = index;
      for (const down of [2 * index + 1, 2 * index + 2])
        if (down < heap.length && heap[down].at < heap[least].at) least = down;
      if (least === index) return first;
      [heap[least], heap[index]] = [heap[index], heap[least]];
      index = least;
    }
  }
}

/** First come, first served. */
class Line {
  #items = [];
  #from = 0;
  get size() {
    return this.#items.length - this.#from;
  }
  push(item) {
    this.#items.push(item);
  }
  shift() {
    const item = this.#items[this.#from++];
    if (this.#from > 10_000) {
      this.#items = this.#items.slice(this.#from);
      this.#from = 0;
    }
    return item;
  }
}

/** A Monday morning of so many cities on so many workers. `rate`: cases a second. */
function morning({ workers, rate, tenants, random }) {
  const agenda = new Agenda();
  const waiting = { upload: new Line(), review: new Line() };
  const logFreeAt = new Float64Array(tenants);
  const took = { upload: [], review: [] };
  let free = workers;
  let busy = 0;
  const exponential = (mean) => -Math.log(1 - random()) * mean;
  const files = () => {
    // 2 to 23, mean 8: two, and as many of 21 as come with a chance of 6/21.
    let count = 2;
    for (let index = 0; index < 21; index++) if (random() < 6 / 21) count++;
    return count;
  };
  const lookSeconds = () => {
    let draw = random();
    for (const [share, time] of MIX) {
      draw -= share;
      if (draw < 0) return time;
    }
    return MIX.at(-1)[1];
  };
  /** When something may go on that is stored first. */
  const stored = (tenant, now) => {
    logFreeAt[tenant] = Math.max(now, logFreeAt[tenant]) + storeSeconds;
    return logFreeAt[tenant];
  };
  const start = (now) => {
    while (free > 0 && waiting.upload.size + waiting.review.size > 0) {
      const job = waiting.upload.size > 0 ? waiting.upload.shift() : waiting.review.shift();
      const time = job.kind === 'upload' ? lookSeconds() : reviewSeconds;
      free--;
      busy += time;
      agenda.push(now + time, { ends: job });
    }
  };
  const arrive = (kind, now, tenant, left) =>
    agenda.push(stored(tenant, now), { joins: { kind, tenant, left, since: now } });

  agenda.push(exponential(1 / rate), { comes: true });
  let end = 0;
  while (agenda.size > 0) {
    const { at: now, item } = agenda.pop();
    end = now;
    if (item.comes) {
      const tenant = Math.floor(random() * tenants);
      arrive('upload', now, tenant, files() - 1);
      const faster = now > seconds - 600 ? burst : 1;
      const next = now + exponential(1 / (rate * faster));
      if (next < seconds) agenda.push(next, { comes: true });
    } else if (item.again) arrive('upload', now, item.again.tenant, item.again.left - 1);
    else if (item.joins) waiting[item.joins.kind].push(item.joins);
    else {
      const { kind, tenant, left, since } = item.ends;
      free++;
      took[kind].push((kind === 'review' ? stored(tenant, now) : now) - since);
      if (kind === 'upload' && left > 0) agenda.push(now + exponential(BETWEEN_UPLOADS), { again: { tenant, left } });
      else if (kind === 'upload') arrive('review', now, tenant, 0);
    }
    start(now);
  }
  return { took, busy, end };
}

const within = (times, limit) => times.filter((time) => time <= limit).length / times.length;
const p99 = (times) => Float64Array.from(times).sort()[Math.floor(times.length * 0.99)];

function fewest(rate, tenants) {
  const meets = (workers) => {
    const { took, busy } = morning({ workers, rate, tenants, random: randomFrom(Number(values.seed)) });
    const met = within(took.upload, UPLOAD_LIMIT) >= 0.99 && within(took.review, CASE_LIMIT) >= 0.99;
    return { met, workers, took, busy };
  };
  const load = rate * 8 * MIX.reduce((sum, [share, time]) => sum + share * time, 0) + rate * reviewSeconds;
  let low = Math.max(1, Math.floor(load * 0.9));
  let high = low;
  for (let step = 1; !meets(high).met; step *= 2) high += step;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(middle).met) high = middle;
    else low = middle + 1;
  }
  return meets(high);
}

const places = PLACES.map(([name, cities]) => {
  const casesAYear = CITY * cities;
  const rate = (2 * casesAYear) / HOURS_A_YEAR / 3600;
  const { workers, took, busy } = fewest(rate, cities);
  return {
    name,
    casesAYear,
    casesAnHour: Math.round(rate * 3600),
    workers,
    uploadP99Seconds: Number(p99(took.upload).toFixed(2)),
    caseP99Seconds: Number(p99(took.review).toFixed(2)),
    coreSecondsPerCase: Number(((2 * busy) / took.review.length).toFixed(1)),
  };
});

/** Cases an hour that workers get through who never wait for any, in one tenant: the worst that the audit log's turn can cost. */
function throughput(workers) {
  const perCase = 8 * MIX.reduce((sum, [share, time]) => sum + share * time, 0) + reviewSeconds;
  const rate = (1.5 * workers) / perCase;
  const { took, end } = morning({ workers, rate, tenants: 1, random: randomFrom(Number(values.seed)) });
  return (took.review.length / end) * 3600;
}
const one = throughput(1);
const scaling = [1, 2, 4, 8, 16, 32, 64].map((workers) => {
  const casesAnHour = throughput(workers);
  return {
    workers,
    casesAnHour: Math.round(casesAnHour),
    efficiency: Number((casesAnHour / (workers * one)).toFixed(3)),
  };
});

const result = {
  hours: Number(values.hours),
  burst,
  storeMs: Number(values['store-ms']),
  seed: Number(values.seed),
  places,
  scaling,
};
console.table(places);
console.table(scaling);
writeFileSync(new URL('results/service-simulate.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
