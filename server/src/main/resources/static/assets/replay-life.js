// A plan's life as the steps that its slider can stand at.
'use strict';

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export class Life {
  static async read(bar) {
    const answer = await fetch(bar.dataset.steps, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error('The steps could not be read: ' + answer.status);
    return new Life(await answer.json(), Number(bar.dataset.begins), Number(bar.dataset.ends));
  }

  constructor(steps, from, to) {
    this.steps = steps;
    this.from = from;
    this.span = Math.max(1, to - from);
  }

  /** Where a step stands on the line, from 0 to 1. */
  share(index) {
    return (this.steps[index].at - this.from) / this.span;
  }

  /** The last step at a share of the line, or before it. */
  at(share) {
    return this.#last(step => (step.at - this.from) / this.span <= share);
  }

  /** The last step at a position of the log, or before it. */
  indexOf(position) {
    return this.#last(step => step.position <= position);
  }

  /** Where a link leads; undefined where the walk ends. */
  aim(where, index) {
    const far = {
      back: () => index - 1,
      forward: () => index + 1,
      'rating-before': () => this.steps.findLastIndex((step, at) => at < index && step.rating),
      'rating-after': () => this.steps.findIndex((step, at) => at > index && step.rating),
    }[where]();
    return far < 0 || far >= this.steps.length ? undefined : far;
  }

  words(index) {
    const step = this.steps[index];
    const more = step.more === 0 ? '' : step.more === 1 ? ' And one more entry.' : ` And ${step.more} more entries.`;
    return {
      day: day.format(step.at),
      moment: `${day.format(step.at)}, ${time.format(step.at)}`,
      step: `step ${index + 1} of ${this.steps.length}`,
      sentence: step.sentence + more,
    };
  }

  #last(fits) {
    let low = 0;
    let high = this.steps.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(this.steps[middle])) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
