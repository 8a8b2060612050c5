// Whose a recorded millisecond or byte is: what the browser does itself by its kind, scripts by where their code comes from.

const SCRIPT = 'script';
const ELSE = 'the browser besides';
/** What there would be nothing of if nobody looked: where each function stands is only worked out for a profile. */
const LOOKING = 'looking';

/** What the browser does, by the names that it writes into a trace. What has another name belongs to what it happens in. */
const kinds = [
  [LOOKING, /^V8\.(CollectSourcePositions|InvokeApiInterruptCallbacks)$/],
  ['compiling', /^V8\.(Parse|PreParse|Compile|BytecodeBudget|Finalize|Optimize|Maglev|TurboFan|Sparkplug)|^v8\.(compile|produce)|^FlushInstructionCache/i],
  ['collecting garbage', /^V8\.GC|^(Minor|Major|Blink|Cpp)GC/],
  ['styles and layout', /recalcStyle|rebuildLayoutTree|UpdateLayoutTree|StyleSheet|performLayout|UpdateStyleAndLayout|^Layout$/i],
  ['painting', /Paint|^Commit$|^Layerize|Compositing|UpdateLifecycle/],
  [SCRIPT, /^(RunMicrotasks|EvaluateScript|FunctionCall|TimerFire|FireAnimationFrame|EventDispatch)$|^v8\.(call|run|evaluate)/i],
];
const kindOf = (name) => kinds.find(([, names]) => names.test(name))?.[0];

const add = (sums, name, value) => sums.set(name, (sums.get(name) ?? 0) + value);

/** Everything that happened on the thread that the page lives in: of all main threads the busiest. */
function mainThread(events) {
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const threads = new Map(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map((event) => [threadOf(event), []]));
  for (const event of events) if (event.ph === 'X') threads.get(threadOf(event))?.push(event);
  const [busiest = []] = [...threads.values()].sort((one, other) => other.length - one.length);
  return busiest.sort((one, other) => one.ts - other.ts || other.dur - one.dur);
}

/** Gives each event its `kind`, and `self`: its microseconds of the processor without those of what happened within it. */
function selves(thread) {
  const open = [];
  for (const event of thread) {
    while (open.length && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    const around = open.at(-1);
    event.self = event.tdur ?? event.dur;
    event.kind = around?.kind === LOOKING ? LOOKING : (kindOf(event.name) ?? around?.kind ?? ELSE);
    if (around) around.self -= event.self;
    open.push(event);
  }
}

/** When the stack was looked at, and what stood on it: in the order of time. */
function samplesOf(events, pid) {
  const nodes = new Map();
  const samples = [];
  let at = events.find((event) => event.name === 'Profile' && event.pid === pid)?.args.data.startTime;
  for (const { args } of events.filter((event) => event.name === 'ProfileChunk' && event.pid === pid)) {
    const { cpuProfile, timeDeltas = [] } = args.data;
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, id] of (cpuProfile?.samples ?? []).entries()) samples.push({ at: (at += timeDeltas[index]), id });
  }
  return { nodes, samples: samples.sort((one, other) => one.at - other.at) };
}

/**
 * Milliseconds of processor time on a page's main thread.
 * @param events a trace with samples
 * @param ownerOf whose a place in a script is: `(callFrame) → name`, undefined where it is nobody's, which makes it its caller's
 * @returns a Map of kinds of work and owners of scripts
 */
export function timeShares(events, ownerOf) {
  const thread = mainThread(events);
  selves(thread);
  const sums = new Map();
  for (const { kind, self } of thread) if (kind !== LOOKING) add(sums, kind, self / 1000);

  // What scripts took is divided among them as the stack was seen: only while a script was what ran.
  const { nodes, samples } = samplesOf(events, thread[0]?.pid);
  const owner = (id) => {
    for (let node = nodes.get(id); node; node = nodes.get(node.parent)) {
      const name = ownerOf(node.callFrame);
      if (name) return name;
    }
    return ELSE;
  };
  const seen = new Map();
  const open = [];
  let next = 0;
  for (const { at, id } of samples) {
    for (; next < thread.length && thread[next].ts <= at; next++) open.push(thread[next]);
    while (open.length && open.at(-1).ts + open.at(-1).dur <= at) open.pop();
    if (open.at(-1)?.kind === SCRIPT) add(seen, owner(id), 1);
  }
  const script = sums.get(SCRIPT) ?? 0;
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
  if (all) sums.delete(SCRIPT);
  for (const [name, count] of seen) add(sums, name, (script * count) / all);
  return sums;
}

/** Bytes that are still there, by who made them. @param profile the browser's sampling heap profile */
export function heapShares({ head }, ownerOf) {
  const sums = new Map();
  const visit = ({ callFrame, selfSize, children }, around) => {
    const name = ownerOf(callFrame) ?? around;
    add(sums, name, selfSize);
    for (const child of children) visit(child, name);
  };
  visit(head, ELSE);
  return sums;
}
