// What a person sees on the phone: plain forms, each page with a name that a test can go by.
const safe = (text) => String(text ?? "").replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

const page = (name, title, body) =>
  `<!doctype html><html lang="en" data-page="${name}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title>` +
  `<style>body{font:1.1rem/1.5 sans-serif;max-width:24rem;margin:2rem auto;padding:0 1rem}` +
  `input,button{font:inherit;width:100%;padding:.6rem;margin:.3rem 0;box-sizing:border-box}</style></head>` +
  `<body><h1>${safe(title)}</h1>${body}</body></html>`;

const buttons = (form, yes, no) =>
  `<button type="submit" form="${form}">${yes}</button>` +
  (no ? `<button type="submit" form="${form}" name="abort" value="yes">${no}</button>` : "");

export const login = (uid, wrong) =>
  page("login", "Sign in", `${wrong ? "<p>That was not right.</p>" : ""}<form method="post" action="/interaction/${uid}">` +
    `<label>Name<input name="login" required></label>` +
    `<label>Password<input name="password" type="password" required></label>` +
    `<button name="answer" value="yes">Sign in</button>` +
    `<button name="answer" value="no" formnovalidate>Cancel</button></form>`);

export const consent = (uid, client, scopes) =>
  page("consent", `May ${client} use your account?`,
    `<ul>${scopes.map((one) => `<li>${safe(one)}</li>`).join("")}</ul><form method="post" action="/interaction/${uid}">` +
    `<button name="answer" value="yes">Yes</button><button name="answer" value="no">No</button></form>`);

export const codeInput = (form, error) =>
  error?.name === "AbortedError"
    ? page("denied", "Nobody was signed in", "<p>You can close this page.</p>")
    : page("code", "Which code is on the kiosk?", (error ? "<p>That code is not good.</p>" : "") +
        form + buttons("op.deviceInputForm", "Go on"));

export const codeConfirm = (form, client, code) =>
  page("confirm", `Sign in at ${client}?`, `<p>Only if this code is on the screen in front of you:</p>` +
    `<p><code>${safe(code)}</code></p>${form}${buttons("op.deviceConfirmForm", "Yes, it is there", "No")}`);

export const done = () => page("done", "Signed in", "<p>Look at the kiosk. You can close this page.</p>");

export const trouble = (out) =>
  page("error", "That did not work", Object.entries(out).map(([key, value]) => `<p>${safe(key)}: ${safe(value)}</p>`).join(""));
