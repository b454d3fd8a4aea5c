// Measuring how soon the page answers: from an event to the end of the next picture, on the page's own clock.
//
// Machines differ, and the same one from minute to minute, so every run measures a yardstick of its own beside: a plain
// page of the same size, made by hand with the browser's own functions. What is told is the median, and how many
// yardsticks it is.

import { setTimeout } from "node:timers/promises";

/** How often each thing is done. */
const TIMES = 9;
/** What comes after a picture must not lie in the next measurement. */
const REST_MS = 400;

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** In the page: does `act` with `given`, and waits until `done` holds (at once, without it) and one picture more. */
const answered = async ({ act, given, done }) => {
  const run = new Function("given", `return (${act})(given)`);
  const over = done ? new Function("before", `return (${done})(before)`) : null;
  const before = over?.();
  // Asked for before the page asks for anything: what it puts off until after the picture does not count as the picture.
  const picture = () => new Promise((next) => requestAnimationFrame(() => globalThis.setTimeout(next)));
  const shown = picture();
  const began = performance.now();
  run(given);
  await shown;
  while (over && over() === before) await picture();
  return performance.now() - began;
};

export class Measure {
  #page;
  #lines = [];

  constructor(page) {
    this.#page = page;
  }

  /** `act(given)` in the page, its time told under `name`; `done()` is a text of the page that changes. */
  async time(name, act, { given = () => null, done = null, undo = async () => {} } = {}) {
    const times = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      const asked = { act: act.toString(), given: await given(turn), done: done?.toString() ?? null };
      times.push(await this.#page.evaluate(answered, asked));
      await setTimeout(REST_MS);
      await undo(turn);
      await setTimeout(REST_MS);
    }
    this.#lines.push([name, times]);
  }

  /** Two hundred cards of fifteen elements, made by hand. */
  async yardstick() {
    await this.time("a plain page", () => {
      document.querySelector("#plain")?.remove();
      const plain = Object.assign(document.createElement("div"), { id: "plain" });
      for (let card = 0; card < 200; card += 1) {
        const one = plain.appendChild(document.createElement("article"));
        for (let part = 0; part < 14; part += 1) {
          one.appendChild(document.createElement("span")).textContent = `${card} ${part} ${Math.random()}`;
        }
      }
      document.body.append(plain);
    });
    await this.#page.evaluate(() => document.querySelector("#plain")?.remove());
  }

  /** Prints what was measured. */
  tell() {
    const plain = median(this.#lines.filter(([name]) => name === "a plain page").flatMap(([, times]) => times));
    console.log("| from the event to the end of the next picture | median, ms | fastest - slowest | plain pages |");
    console.log("|---|---|---|---|");
    for (const [name, times] of this.#lines) {
      const ends = `${Math.round(Math.min(...times))} - ${Math.round(Math.max(...times))}`;
      console.log(`| ${name} | ${Math.round(median(times))} | ${ends} | ${(median(times) / plain).toFixed(2)} |`);
    }
  }
}
