// Draws ZPL: one JSON object {zpl, width_mm, height_mm, dots_per_mm} on each line of standard input, one PNG in base64 out.
"use strict";

const readline = require("readline");
const { ready } = require("zpl-renderer-js");

async function main() {
  const { api } = await ready;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const job = JSON.parse(line);
    console.log(await api.zplToBase64Async(job.zpl, job.width_mm, job.height_mm, job.dots_per_mm));
  }
  process.exit(0);
}

main();
