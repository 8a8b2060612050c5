// The browser dies while somebody types or sends: everything older than half a second is there when it is opened again, and
// what was sent arrives once.
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@social-report/core/testing';
import { makeProfile, openProfile } from './lib/chromium.mjs';
import { startEndpoint } from './lib/endpoint.mjs';
import { startSite } from './lib/site.mjs';
import { chooses, continues, finishes, hears, isOffered, marked, opens, reads, sends, types } from './lib/writer.mjs';

/** Milliseconds of typing that a browser may take with it. */
const YOUNG = 500;
/** Milliseconds that a key takes on a machine that has time for it. */
const PROMPT = 30;
/** What becomes of the request that is under way; `''`: it goes through. */
const ON_THE_WAY = ['', '', 'no answer', 'stored, no answer', 'stored, answer lost', 'reset after the body', '503', 'to a login page', 'login page'];
const WORDS = ['jono', 'kasvaa', 'ruoka', 'koti', 'apu', 'loppuu', 'kesken', 'illalla', 'yksin', 'taas'];
const LENGTH = 240;

export const kills = {
  name: 'kills',
  rounds: { short: 25, full: 1000 },
  parallel: 2,

  /**
   * @param options `query` for the page, such as a control's; `patience`: ms after which a report counts as lost;
   * `sends`: one round in how many is one of sending; `onTheWay`: what happens then
   */
  async open({ seed = 0, lane = 0, query = '', patience = 30_000, sends: every = 3, onTheWay = ON_THE_WAY }) {
    const [site, profile] = await Promise.all([startSite(), makeProfile()]);
    const stage = { seed, lane, site, profile, mishap: '', reports: [], query, patience, every, onTheWay };
    stage.endpoint = await startEndpoint({ collector: site.url, random: seeded(seed), share: 0, before: () => stage.mishap });
    return stage;
  },

  async round(stage, random, figures, index) {
    const { endpoint, profile } = stage;
    const browser = await openProfile(profile.folder);
    try {
      stage.mishap = '';
      const page = await browser.page();
      page.on('pageerror', (error) => figures.breaks(`an error that nobody catches: ${error}`));
      await opens(page, `${endpoint.url}/form.html?scope=maija${stage.query}`);
      await this.goesOn(stage, page, figures);
      const report = (stage.report ??= { marker: marked(stage.seed, index * 2 + stage.lane), typed: [], text: '' });
      if (!report.text) {
        await chooses(page);
        await types(page, report.marker, () => 0, report.typed);
      }
      const before = await reads(page);
      // As far as it goes: some reports are typed through several deaths. What the report is known by may have been young.
      const words = Array.from({ length: 1 + random.below(10) }, () => ` ${random.pick(WORDS)}`).join('').slice(0, Math.max(0, LENGTH - before.length));
      const more = report.marker.slice(before.length) + words;
      const isSending = random.below(stage.every) === 0;
      const pauses = () => random.pick([0, 0, 10, 30, 30, 80, 150]);
      report.text = before + more;
      const typing = types(page, more, pauses, report.typed).catch(() => undefined);
      if (isSending) {
        await typing;
        await finishes(page);
        stage.mishap = random.pick(stage.onTheWay);
        await sends(page);
        report.isSent = true;
        await pause(random.pick([0, 5, 20, 50, 100, 200, 400, 800, 1500]));
        report.heard = await hears(page);
      } else await Promise.race([typing, pause(20 + random.below(2500))]);
      report.killedAt = performance.now();
      figures.atMost('ms that a key took', Math.max(0, ...report.typed.slice(-10).map(({ took }) => took)));
      await browser.kill();
      await typing;
      figures.add('browsers killed');
      figures.add(isSending ? 'while sending' : 'while typing');
      if (isSending) figures.add(`request under way: ${stage.mishap || 'goes through'}`);
    } finally {
      stage.endpoint.heal();
      await browser.kill();
    }
  },

  /** What is left of the report of the round before. */
  async goesOn(stage, page, figures) {
    const { report, site } = stage;
    const offered = await isOffered(page);
    if (!report) return void (offered && figures.breaks('a draft that nobody wrote is offered'));
    const rows = () => site.rows().filter(({ body }) => body.includes(report.marker));
    if (offered) {
      await continues(page);
      const text = await reads(page);
      this.compareText(report, text, figures);
      // What was young and is gone is not missed again.
      report.typed = [{ at: report.killedAt, length: text.length, took: 0 }];
      figures.add('drafts gone on with');
      if (!report.isSent) return;
      // It died before the report had been handed over: the person sends it again.
      await chooses(page);
      await finishes(page);
      await sends(page);
      await page.locator('social-report-form [part~=sent]').waitFor();
      report.text = await page.evaluate(() => document.querySelector('social-report-form').response?.answers.yksiLause);
      figures.add('sent again by the person');
    } else if (!report.isSent) {
      const due = this.due(report);
      stage.report = undefined;
      if (due) return figures.breaks(`${due} letters older than ${YOUNG} ms are lost: no draft is offered`);
      return;
    }
    const found = await arrives(rows, stage.patience);
    if (!found.length) figures.breaks(`report ${report.marker} is lost; heard before: ${JSON.stringify(report.heard)}`);
    else this.compareText(report, JSON.parse(found[0].body).answers.yksiLause, figures);
    stage.reports.push(report.marker);
    stage.report = undefined;
    if (offered) await page.goto(page.url()).then(() => opens(page, page.url()));
  },

  /** How many letters had to be on disk. Where the machine was so busy that keys were late, saving may be as late. */
  due({ typed, killedAt }) {
    const late = Math.max(0, ...typed.slice(-10).map(({ took }) => took - PROMPT));
    return Math.max(0, ...typed.filter(({ at }) => at <= killedAt - YOUNG - late).map(({ length }) => length));
  },

  compareText(report, text, figures) {
    const due = this.due(report);
    if (text.length < due) figures.breaks(`${due - text.length} of ${due} letters older than ${YOUNG} ms are lost`);
    if (!report.text.startsWith(text)) figures.breaks(`"${text}" is not how "${report.text}" begins`);
    figures.atMost('letters younger than that lost', report.text.length - text.length);
  },

  /** After the last round: all that was sent is there once. */
  async check(stage, figures) {
    stage.mishap = '';
    if (stage.report?.isSent) {
      const browser = await openProfile(stage.profile.folder);
      // A browser that stays open keeps its connections, and nothing would ever end.
      try {
        const page = await browser.page();
        await opens(page, `${stage.endpoint.url}/form.html?scope=maija${stage.query}`);
        await this.goesOn(stage, page, figures);
      } finally {
        await browser.kill();
      }
    }
    const bodies = stage.site.rows().map(({ body }) => body);
    for (const marker of stage.reports) {
      const times = bodies.filter((body) => body.includes(`${marker} `) || body.includes(`${marker}"`)).length;
      if (times !== 1) figures.breaks(`${marker} is stored ${times} times`);
    }
    figures.add('reports', stage.reports.length);
  },

  async close({ endpoint, site, profile }) {
    await endpoint.stop();
    await site.stop();
    await profile.remove();
  },
};

/** Rows of a report as soon as there are any; none at the end of patience. */
async function arrives(rows, patience) {
  for (const began = performance.now(); performance.now() - began < patience; await pause(50)) {
    const found = rows();
    if (found.length) return found;
  }
  return [];
}
