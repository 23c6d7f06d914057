// An OpenID provider on this machine, for tests: every protocol byte is made by the npm package `oidc-provider`.
//
// Ours are accounts, clients, storage and pages, and two things the package leaves to its host: the `interval` of the
// device answer (RFC 8628 3.2) and the error `slow_down` (3.5). Settings come as JSON in the first argument, readiness
// as one line of JSON on standard output; it ends when standard input does. A second port obeys `peer.py`.
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ACCOUNTS, PASSWORD } from "./accounts.mjs";
import { faulty, faults } from "./faults.mjs";
import * as pages from "./pages.mjs";
import { Storage } from "./storage.mjs";

const told = JSON.parse(process.argv[2]);
const { Provider } = await import(pathToFileURL(createRequire(join(told.modules, "x.js")).resolve("oidc-provider")).href);
const DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
const COMMON = { token_endpoint_auth_method: "none", application_type: "native", client_name: "Lobby 1" };
const CLIENTS = [
  { ...COMMON, client_id: "kiosk", grant_types: [DEVICE, "refresh_token"], response_types: [], redirect_uris: [] },
  { ...COMMON, client_id: "kiosk-es", grant_types: [DEVICE], response_types: [], redirect_uris: [], id_token_signed_response_alg: "ES256" },
  { ...COMMON, client_id: "desk", grant_types: ["authorization_code"], response_types: ["code"], redirect_uris: ["http://127.0.0.1/callback"] },
];

const newKeys = () => ["RS256", "ES256"].map((alg) => {
  const kind = alg === "RS256" ? ["rsa", { modulusLength: 2048 }] : ["ec", { namedCurve: "P-256" }];
  return { ...generateKeyPairSync(...kind).privateKey.export({ format: "jwk" }), kid: randomUUID(), alg, use: "sig" };
});
let keys = newKeys();
let provider;
let answer;
let issuer;
let port;
const events = [];
const asked = new Map();

function build() {
  provider = new Provider(issuer, {
    adapter: Storage,
    clients: CLIENTS,
    jwks: { keys },
    cookies: { keys: ["of a test"] },
    clockTolerance: 0, // 15 s would blur codes that live for two
    claims: { openid: ["sub"], profile: ["name", "locale"], email: ["email", "email_verified"], membership: ["membership_number"] },
    scopes: ["openid", "offline_access"],
    enabledJWA: { idTokenSigningAlgValues: ["RS256", "ES256"] },
    ttl: { DeviceCode: told.code_seconds, AccessToken: 300, IdToken: 300, AuthorizationCode: 60, Interaction: 600, Session: 600, Grant: 600, RefreshToken: 600 },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      deviceFlow: {
        enabled: true,
        mask: "****-****",
        userCodeInputSource: (ctx, form, out, error) => { ctx.body = pages.codeInput(form, error); },
        userCodeConfirmSource: (ctx, form, client, info, code) => { ctx.body = pages.codeConfirm(form, client.clientName, code); },
        successSource: (ctx) => { ctx.body = pages.done(); },
      },
    },
    interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
    renderError: (ctx, out) => { ctx.type = "html"; ctx.body = pages.trouble(out); },
    findAccount: (ctx, id) => ACCOUNTS.has(id) && { accountId: id, claims: async () => ACCOUNTS.get(id) },
  });
  provider.use(paced);
  answer = faulty(provider.callback());
}

async function paced(ctx, next) {
  await next();
  if (ctx.path === "/device/auth" && ctx.body.device_code) {
    if (told.interval) ctx.body = { ...ctx.body, interval: told.interval };
    events.push({ what: "code", scope: ctx.oidc.params.scope });
  }
  if (ctx.path === "/token/revocation") events.push({ what: "revoked", token: ctx.oidc.entities.AccessToken?.kind ?? "" });
  if (ctx.path !== "/token") return;
  const { grant_type: grant, device_code: code } = ctx.oidc.params ?? {};
  const now = Date.now();
  const gap = grant === DEVICE && asked.has(code) ? (now - asked.get(code)) / 1000 : null;
  asked.set(code, now);
  if (told.interval && ctx.body.error === "authorization_pending" && gap !== null && gap < told.interval - 0.1) {
    ctx.body = { error: "slow_down" };
  }
  events.push({ what: "token", error: ctx.body.error ?? "", gap });
}

async function formOf(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}

async function interact(request, response) {
  const { uid, prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  const show = (html) => response.setHeader("content-type", "text/html; charset=utf-8").end(html);
  const finish = (result) => provider.interactionFinished(request, response, result, { mergeWithLastSubmission: prompt.name === "consent" });
  if (request.method === "GET") {
    const client = await provider.Client.find(params.client_id);
    const scopes = prompt.details.missingOIDCScope ?? [];
    return show(prompt.name === "login" ? pages.login(uid) : pages.consent(uid, client.clientName, scopes));
  }
  const form = await formOf(request);
  if (form.get("answer") !== "yes") return finish({ error: "access_denied" });
  if (prompt.name === "login") {
    const right = ACCOUNTS.has(form.get("login")) && form.get("password") === PASSWORD;
    return right ? finish({ login: { accountId: form.get("login") } }) : show(pages.login(uid, true));
  }
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope((prompt.details.missingOIDCScope ?? []).join(" "));
  return finish({ consent: { grantId: await grant.save() } });
}

const listen = () => new Promise((ready) => server.listen(port ?? 0, "127.0.0.1", ready));
const server = createServer((request, response) => {
  if (!/^\/interaction\/[\w-]+$/.test(request.url)) return answer(request, response);
  return interact(request, response).catch((error) => response.writeHead(400).end(String(error)));
});

const COMMANDS = {
  events: () => events.splice(0),
  rotate: ({ drop }) => { keys = [...newKeys(), ...(drop ? [] : keys)]; build(); },
  refuse: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  accept: listen,
  fault: (one) => { faults.push(one); },
  heal: () => { faults.length = 0; },
};
const control = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const result = await COMMANDS[request.url.slice(1)](JSON.parse(text));
  response.setHeader("content-type", "application/json").end(JSON.stringify(result ?? null));
});

await listen();
port = server.address().port;
issuer = `http://127.0.0.1:${port}`;
build();
await new Promise((ready) => control.listen(0, "127.0.0.1", ready));
process.stdout.write(`${JSON.stringify({ issuer, control: `http://127.0.0.1:${control.address().port}`, password: PASSWORD })}\n`);
process.stdin.on("end", () => process.exit(0)).resume();
