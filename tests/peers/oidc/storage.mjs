// What the provider remembers: in memory, and of expired device codes still that they were (`expired_token`).
const KEPT_AFTERWARDS_SECONDS = 600;
const rows = new Map();
const grants = new Map();

const alive = (key) => {
  const row = rows.get(key);
  return row && row.until > Date.now() ? row.value : undefined;
};

export class Storage {
  constructor(kind) { this.kind = kind; }
  key(id) { return `${this.kind}/${id}`; }
  async upsert(id, value, seconds) {
    const until = seconds ? Date.now() + (seconds + KEPT_AFTERWARDS_SECONDS) * 1000 : Infinity;
    rows.set(this.key(id), { value, until });
    if (value.userCode) rows.set(`user code/${value.userCode}`, { value: id, until });
    if (value.uid) rows.set(`uid/${value.uid}`, { value: id, until });
    if (value.grantId && this.kind !== "Session") {
      if (!grants.has(value.grantId)) grants.set(value.grantId, []);
      grants.get(value.grantId).push(this.key(id));
    }
  }
  async find(id) { return alive(this.key(id)); }
  async findByUserCode(code) { return this.find(alive(`user code/${code}`)); }
  async findByUid(uid) { return this.find(alive(`uid/${uid}`)); }
  async consume(id) { alive(this.key(id)).consumed = Math.floor(Date.now() / 1000); }
  async destroy(id) { rows.delete(this.key(id)); }
  async revokeByGrantId(id) {
    for (const key of grants.get(id) ?? []) rows.delete(key);
    grants.delete(id);
  }
}
