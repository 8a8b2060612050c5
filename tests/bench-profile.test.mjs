// What a profile says of a trace: whose each millisecond is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOfProfile } from '../bench/collector/profile.mjs';
import { profileTable } from '../bench/profile/table.mjs';
import { heapShares, timeShares } from '../bench/profile/shares.mjs';
import { between, readPage, readResults } from '../bench/lib/page.mjs';

const frame = (functionName, url = '') => ({ functionName, url });
const ownerOf = ({ url }) => ({ 'form.js': 'form', 'engine.js': 'engine' })[url];
const event = (name, ts, dur, tid = 1) => ({ ph: 'X', pid: 7, tid, name, ts, dur, tdur: dur });
const thread = (tid, name) => ({ ph: 'M', pid: 7, tid, name: 'thread_name', args: { name } });

test('a profile divides what scripts took among those on the stack, and leaves the rest with the browser', () => {
  const nodes = [
    { id: 1, callFrame: frame('(root)') },
    { id: 2, parent: 1, callFrame: frame('draw', 'form.js') },
    { id: 3, parent: 2, callFrame: frame('insertBefore') },
    { id: 4, parent: 2, callFrame: frame('validate', 'engine.js') },
  ];
  const events = [
    thread(1, 'CrRendererMain'),
    thread(2, 'ThreadPoolForegroundWorker'),
    event('FunctionCall', 1000, 8000),
    event('V8.CompileIgnition', 2000, 2000),
    event('FlushInstructionCache', 2500, 500),
    event('Layout', 10_000, 3000),
    // Only because somebody looks.
    event('V8.CollectSourcePositions', 13_000, 700),
    event('V8.ParseFunction', 13_100, 500),
    // Beside the page's own thread: not its time.
    event('V8.CompileIgnition', 1000, 50_000, 2),
    { ph: 'P', pid: 7, tid: 9, name: 'Profile', args: { data: { startTime: 1000 } } },
    // Looked at while it drew, compiled (which is the browser's), inserted, judged twice, and laid out.
    { ph: 'P', pid: 7, tid: 9, name: 'ProfileChunk', args: { data: { cpuProfile: { nodes, samples: [2, 4, 3, 4, 4, 2] }, timeDeltas: [500, 1200, 1800, 1000, 1000, 5000] } } },
  ];
  assert.deepEqual(Object.fromEntries(timeShares(events, ownerOf)), { compiling: 2, 'styles and layout': 3, form: 3, engine: 3 });
});

test('a profile of the heap gives what has no owner to whoever asked for it', () => {
  const node = (callFrame, selfSize, ...children) => ({ callFrame, selfSize, children });
  const head = node(frame('(root)'), 8, node(frame('draw', 'form.js'), 100, node(frame('createElement'), 20), node(frame('set', 'engine.js'), 3)));
  assert.deepEqual(Object.fromEntries(heapShares({ head }, ownerOf)), { 'the browser besides': 8, form: 120, engine: 3 });
});

test('a profile of the collector counts neither waiting for work, nor Node for itself where something called it', () => {
  const nodes = [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 5, 6] },
    { id: 2, callFrame: frame('(idle)') },
    { id: 3, callFrame: frame('insert', 'file:///packages/collector/dist/store/sqlite.js'), children: [4] },
    { id: 4, callFrame: frame('run', 'node:sqlite') },
    { id: 5, callFrame: frame('validate12') },
    { id: 6, callFrame: frame('parserOnHeadersComplete', 'node:_http_common') },
  ];
  assert.deepEqual(partsOfProfile({ nodes, samples: [2, 3, 4, 5, 6], timeDeltas: [1000, 20, 30, 7, 5] }), {
    'SQLite: writing, and waiting for the disk': 50,
    'Ajv, the second opinion': 7,
    'Node besides: compiling, timers, sockets': 5,
  });
});

test('the table of the profile is the one that its results make', async () => {
  assert.equal(between(await readPage(), 'profile'), profileTable(await readResults('profile')).trim());
});
