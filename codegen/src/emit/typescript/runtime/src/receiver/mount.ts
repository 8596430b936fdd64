import type { Callback, Question } from "../callback.js";
import { eventRoute, questionRoute, type Censor, type Handler, type Route } from "./route.js";

/** A callback that has a handler, at its default path. */
export interface Mount {
  readonly path: string;
  readonly route: Route;
}

/** Events of this callback are acknowledged, and handled afterwards. */
export function mountEvent<Body>(callback: Callback<Body>, handler: Handler<Body>): Mount {
  return { path: callback.defaultPath, route: eventRoute(callback, handler) };
}

/** Questions of this callback are decided on before they are answered. */
export function mountQuestion<Body, Answer>(question: Question<Body, Answer>, censor: Censor<Body, Answer>): Mount {
  return { path: question.defaultPath, route: questionRoute(question, censor) };
}
