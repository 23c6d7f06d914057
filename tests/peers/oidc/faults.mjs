// What may go wrong with an answer, on demand: {path, count, kind, status, type, headers, body, bytes}.
//
// `instead`: another answer, and the provider is not asked. `lost`: it is asked, and its answer never leaves.
// `endless`: a body without end. A fault without `count` stays until it is healed.
export const faults = [];

const next = (path) => {
  const one = faults.find((fault) => fault.path === path && fault.count !== 0);
  if (one && one.count !== undefined) one.count -= 1;
  return one;
};

export const faulty = (answer) => (request, response) => {
  const fault = next(new URL(request.url, "http://x").pathname);
  if (fault === undefined) return answer(request, response);
  if (fault.kind === "lost") {
    response.write = () => true;
    response.end = () => { response.destroy(); };
    return answer(request, response);
  }
  request.resume();
  response.writeHead(fault.status ?? 200, { "content-type": fault.type ?? "application/json", ...fault.headers });
  if (fault.kind !== "endless") return response.end(fault.body ?? "x".repeat(fault.bytes ?? 0));
  const drip = setInterval(() => response.write("["), 50);
  return response.on("close", () => clearInterval(drip));
};
