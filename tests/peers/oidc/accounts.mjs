// The people who can sign in, all with one password; nothing about them is real.
export const PASSWORD = "lantern-slide-9";

const person = (sub, name, locale, more = {}) => [
  sub,
  { sub, name, locale, email: `${sub}@cinema.test`, email_verified: true, ...more },
];

export const ACCOUNTS = new Map([
  person("ada", "Ada Byron", "en-GB"),
  person("zofia", "Żaneta Zofia Łęcka-Ødegård", "pl-PL", { membership_number: "PL-0000-4711-9" }),
  person("taro", "山田 太郎", "ja-JP", { membership_number: ["JP-0000-0001-2", "JP-0000-0002-0"] }),
  person("layla", "ليلى العلوي", "ar-EG", { email_verified: false }),
  person("max", `Maximiliana ${"Wolfeschlegelsteinhausen".repeat(5)}-Ω 🎬`, "de-DE"),
  ["bare", { sub: "bare" }],
]);
