// Why the quiz can't run. `cause` goes into the event `pq-error`; the message tells the page's owner
// what, where and what to do. docs/embedding.md lists the causes.

export class Failure extends Error {
  constructor(cause, message) {
    super(message);
    this.cause = cause;
  }
}
